// Words about one thing. They are kept when the field is left; what is too long stays here, over a reload too, until it fits.
import { useEffect, useId, useRef, useState } from 'react'
import { isObject } from '../../json'
import { keepHere, keptHere } from '../../kept'
import { Button } from '../../ui/Button'
import { planWords } from '../../words/plan'
import { type About, cleanText, LONGEST, PLACE } from './moves'
import { text } from './sums'
import type { Table } from './table'
import '../../ui/field.css'
import './tell.css'

interface Props extends Pick<Table, 'state' | 'send' | 'stage' | 'me'> {
  readonly about: About
  readonly of?: string // of which resource, shock or card
  readonly label: string
  readonly hint?: string
  readonly example?: string
  readonly rows?: number // 1: a line
}

interface Draft {
  readonly text: string
  readonly from: string // what stood there when it was begun
}

/** What somebody types and has not kept: for this tab, over a reload. */
function useDraft(name: string) {
  const [draft, setDraft] = useState<Draft | undefined>(() => {
    const json = keptHere(name)
    return isObject(json) && typeof json.text === 'string' && typeof json.from === 'string'
      ? { text: json.text, from: json.from }
      : undefined
  })
  const set = (draft: Draft | undefined) => {
    keepHere(name, draft ?? null)
    setDraft(draft)
  }
  return [draft, set] as const
}

export function Tell({ state, send, stage, me, about, of, label, hint, example, rows = 1 }: Props) {
  const id = useId()
  const slot = of === undefined ? about : `${about}/${of}`
  const kept = text(state, slot)
  const [draft, setDraft] = useDraft(`plan/${me}/${state.round.id}/${slot}`) // rounds of other workshops have the same ids
  const value = draft?.text ?? kept
  const clean = cleanText(value, about)
  const most = LONGEST[about]
  const long = [...value].length
  const isNew = draft !== undefined && clean !== kept
  const keep = () => {
    if (draft === undefined || clean === undefined || stage === 'closed') return // it stays here
    if (clean !== kept) send({ do: 'tell', about, of: of ?? null, text: clean })
    setDraft(undefined)
  }
  const isMet = isNew && kept !== '' && kept !== draft?.from // another device wrote here meanwhile: somebody has to say whose stays
  const leaveIt = () => isMet || keep()
  const leave = useRef(leaveIt)
  leave.current = leaveIt
  useEffect(() => () => void leave.current(), []) // another part was opened from elsewhere

  const error =
    clean !== undefined ? '' : long > most ? planWords.tooLong(most, long) : planWords.tooMany(linesOf(about))
  const props = {
    ...{ id, value, readOnly: stage === 'closed', placeholder: example, dir: 'auto', autoComplete: 'off' },
    'aria-invalid': error ? true : undefined,
    'aria-describedby': [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ') || undefined,
    onBlur: leaveIt,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setDraft({ text: event.target.value, from: draft?.from ?? kept }),
  } as const
  return (
    <div className="field tell">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}h`}>
          {hint}
        </p>
      )}
      {rows === 1 ? (
        <input {...props} onKeyDown={event => event.key === 'Enter' && leaveIt()} />
      ) : (
        <textarea {...props} rows={rows} style={{ minBlockSize: `${rows * 1.4 + 1.4}em` }} />
      )}
      {isMet && (
        <p className="tell-meanwhile" role="status">
          {planWords.meanwhile(kept)}
        </p>
      )}
      {error !== '' && (
        <p className="field-error" id={`${id}e`} role="alert">
          {error}
        </p>
      )}
      {long > most * 0.7 && <p className="muted tell-count">{planWords.count(long, most)}</p>}
      {isMet && (
        <p className="tell-foot">
          <Button className="is-small" disabled={clean === undefined} onClick={keep}>
            {planWords.keepOurs}
          </Button>
          <Button className="is-small" onClick={() => setDraft(undefined)}>
            {planWords.takeTheirs}
          </Button>
        </p>
      )}
      {isNew && !isMet && clean !== undefined && (
        <Button className="is-small tell-keep" tabIndex={-1} onClick={keep}>
          {planWords.keep}
        </Button>
      )}
    </div>
  )
}

const linesOf = (about: About): number => (about in PLACE ? PLACE[about as keyof typeof PLACE] : 1)
