// One of many: the browser's own list, which phones show as large as it needs.
import { type ReactNode, useId } from 'react'
import './field.css'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  readonly children?: ReactNode // what is to be said of the choice
}

export function Select({ label, hint, value, options, onChange, children }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && <p className="field-hint">{hint}</p>}
      <select id={id} value={value} onChange={event => onChange(event.target.value)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {children}
    </div>
  )
}
