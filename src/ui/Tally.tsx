// Numbers to be proud of: big ones, and one tick a card in rows of ten.
import type { CSSProperties } from 'react'
import './tally.css'

interface BigNumberProps {
  readonly value: number
  readonly label: string
  readonly place?: number // the pile whose ink it is set in
}

/** The number and what it counts, read as one line. */
export function BigNumber({ value, label, place }: BigNumberProps) {
  return (
    <p className={`big-number ${place === undefined ? '' : `pile-${place}`}`}>
      <span className="big-number-label">{label} </span>
      <span className="big-number-value">{value}</span>
    </p>
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

interface TallyRowProps {
  readonly place: number
  readonly name: string
  readonly count: number
  readonly of: number
}

/** One pile: its word, its ticks, its number. For screens that may show digits. */
export function TallyRow({ place, name, count, of }: TallyRowProps) {
  return (
    <div className={`tally-row pile-${place}`}>
      <span className="tally-name">{name}</span>
      <span className="tally-bar" aria-hidden="true">
        <span style={{ '--part': of > 0 ? count / of : 0 } as CSSProperties} />
      </span>
      <span className="tally-count">{count}</span>
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
