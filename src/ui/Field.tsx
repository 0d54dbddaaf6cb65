// Asking for things: a line of words, one of several, a number.
import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { words } from '../words/words'
import { Icon } from './Icon'
import './field.css'

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly label: string
  readonly hint?: string
  readonly error?: string
  readonly onChange: (value: string) => void
}

export function Field({ label, hint, error, onChange, className = '', ...input }: FieldProps) {
  const id = useId()
  const notes = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}h`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        aria-describedby={notes || undefined}
        aria-invalid={error ? true : undefined}
        onChange={event => onChange(event.target.value)}
        {...input}
      />
      {error && (
        <p className="field-error" id={`${id}e`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  readonly legend: string
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few, each a card with room for a line of help. */
export function Choice<Value extends string>({ legend, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="choices">
        {options.map(option => (
          <label key={option.value} className="choice-card">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="choice-label">{option.label}</span>
            {option.hint && <span className="choice-hint">{option.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface SwitchProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

export function Switch({ label, hint, on, onChange }: SwitchProps) {
  return (
    <label className="switch">
      <input type="checkbox" checked={on} onChange={event => onChange(event.target.checked)} />
      <span>
        <span className="choice-label">{label}</span>
        {hint && <span className="choice-hint">{hint}</span>}
      </span>
    </label>
  )
}

interface StepperProps {
  readonly label: string
  readonly value: number | null
  readonly min: number
  readonly max: number
  readonly from?: number // where the first press on plus or minus lands
  readonly onChange: (value: number) => void
}

/** A number by two large buttons, or typed. */
export function Stepper({ label, value, min, max, from = min, onChange }: StepperProps) {
  const id = useId()
  const to = (next: number) => onChange(Math.max(min, Math.min(max, next)))
  const press = (by: number) => to(value === null ? from : value + by)
  return (
    <div className="stepper">
      <label htmlFor={id} className="stepper-label">
        {label}
      </label>
      <button
        type="button"
        className="button"
        aria-label={words.ui.less}
        disabled={value === min}
        onClick={() => press(-1)}
      >
        <Icon name="minus" />
      </button>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={value ?? ''}
        placeholder="–"
        onFocus={event => event.target.select()}
        onChange={event => {
          const typed = Number.parseInt(event.target.value.replace(/\D/g, ''), 10)
          if (Number.isInteger(typed)) to(typed)
        }}
        onKeyDown={event => {
          if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault()
            press(event.key === 'ArrowUp' ? 1 : -1)
          }
        }}
      />
      <button
        type="button"
        className="button"
        aria-label={words.ui.more}
        disabled={value === max}
        onClick={() => press(1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  )
}
