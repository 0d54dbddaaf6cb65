// The parts of the plan in a row: any can be opened at any time; the one that the room is led through is marked.
import { useEffect, useRef } from 'react'
import { Icon } from '../../ui/Icon'
import { planWords as say } from '../../words/plan'
import type { Part } from './sums'

interface Props {
  readonly parts: readonly { readonly part: Part; readonly begun: boolean }[]
  readonly open: Part
  readonly now: Part | null
  readonly go: (part: Part) => void
}

export function Parts({ parts, open, now, go }: Props) {
  const row = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the open part is drawn by then
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>('[aria-current]')
    if (row.current && here)
      row.current.scrollLeft = here.offsetLeft - row.current.clientWidth / 2 + here.clientWidth / 2
  }, [open])
  return (
    <nav className="parts" aria-label={say.partsLabel} ref={row}>
      {parts.map(({ part, begun }) => (
        <button
          key={part}
          type="button"
          className={`part ${part === now ? 'is-now' : ''}`}
          aria-current={part === open ? 'page' : undefined}
          onClick={() => go(part)}
        >
          {begun && <Icon name="tick" />}
          <span>{say.parts[part]}</span>
          {begun && <span className="visually-hidden">{say.begun}</span>}
          {part === now && <b className="part-now">{say.now}</b>}
        </button>
      ))}
    </nav>
  )
}
