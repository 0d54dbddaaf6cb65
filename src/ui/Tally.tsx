// Numbers to be proud of: big ones, and one tick a card in rows of ten.
import type { CSSProperties } from 'react'
import type { Said } from '../words/one'
import './tally.css'

interface BigNumberProps {
  readonly said: Said // the number and what it counts, in the order of the language
  readonly place?: number // the pile whose ink it is set in
}

/** The number and what it counts, read as one line: a heading may hold it. */
export function BigNumber({ said, place }: BigNumberProps) {
  return (
    <span className={`big-number ${place === undefined ? '' : `pile-${place}`}`}>
      {said.map(part => (
        <span key={part} className={typeof part === 'number' ? 'big-number-value' : 'big-number-label'}>
          {part}{' '}
        </span>
      ))}
    </span>
  )
}

interface TicksProps {
  readonly of: number
  readonly counts: readonly number[] // by the pile's place
  readonly outlined?: number // e.g. what was guessed: so many ticks carry an outline
  readonly label: string // all of it in words
}

/** The whole deck as ticks, pile after pile; what has no answer stays open. */
export function Ticks({ of, counts, outlined = 0, label }: TicksProps) {
  const ticks: { readonly n: number; readonly look: string }[] = []
  const add = (count: number, look: string) => {
    for (let n = ticks.length; n < of && count > 0; n++, count--)
      ticks.push({ n, look: `${look} ${n < outlined ? 'is-outlined' : ''}` })
  }
  counts.forEach((count, place) => {
    add(count, `pile-${place} is-in`)
  })
  add(of, '')
  return (
    <div className="ticks" role="img" aria-label={label}>
      {ticks.map(({ n, look }) => (
        <i key={n} className={`tick ${look}`} style={{ '--n': n } as CSSProperties} />
      ))}
    </div>
  )
}

interface ProgressProps {
  readonly done: number
  readonly of: number
  readonly label: string
}

/** How far along, without digits unless the label has them. */
export function Progress({ done, of, label }: ProgressProps) {
  return (
    <span
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
    >
      <span style={{ '--part': of > 0 ? done / of : 0 } as CSSProperties} />
    </span>
  )
}
