// Signs for the tables of one workshop: their names, and where their QR codes lead.
import { useId } from 'react'
import type { Signs } from '../../print/sign'
import { showCode, type Workshop } from '../api'
import { printWords } from '../words/print'

interface Props {
  readonly code: string
  readonly names: string // one a line
  readonly onChange: (names: string) => void
}

export function PrintSigns({ code, names, onChange }: Props) {
  const id = useId()
  return (
    <section>
      <h2>{printWords.signs(showCode(code))}</h2>
      <div className="field">
        <label htmlFor={id}>{printWords.signNames}</label>
        <p className="field-hint" id={`${id}h`}>
          {printWords.signHint}
        </p>
        <textarea
          id={id}
          rows={4}
          value={names}
          aria-describedby={`${id}h`}
          onChange={event => onChange(event.target.value)}
        />
      </div>
      <p className="muted">{printWords.signLocal}</p>
    </section>
  )
}

/** The tables that the workshop has already, one a line. */
export const tablesOf = (workshop: Workshop | undefined) => workshop?.tables.map(({ name }) => name).join('\n') ?? ''

/** The signs of these tables; undefined where nobody asked for a sign. */
export function signsOf(code: string, names: string, pageUrl: (path: string) => string): Signs | undefined {
  const tables = [...new Set(names.split('\n').map(name => name.trim()))].filter(name => name !== '').slice(0, 60)
  if (code === '' || tables.length === 0) return undefined
  const address = pageUrl('').replace(/\/?#$/, '')
  return {
    code: showCode(code),
    address,
    tables: tables.map(name => ({ name, url: pageUrl(`/j/${code}/${encodeURIComponent(name)}`) })),
  }
}
