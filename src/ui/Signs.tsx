// Signs a page puts up: the code to join with, a line of news, the lights of a table, how far along.
import type { ReactNode } from 'react'
import type { Light } from '../exercise'
import { words } from '../words/words'
import { Icon } from './Icon'
import './signs.css'

interface CodeProps {
  readonly code: string // six symbols, with or without the dash
  readonly big?: boolean
}

/** A code symbol by symbol, in the typeface that tells S from 5, Z from 2 and B from 8. */
export function Code({ code, big = false }: CodeProps) {
  const symbols = [...code.replace(/[^A-Za-z0-9]/g, '').toUpperCase()]
  return (
    <span className={`code ${big ? 'is-big' : ''}`} dir="ltr">
      <span className="visually-hidden">{symbols.join(' ')}</span>
      <span aria-hidden="true" className="code-symbols">
        {symbols.map((symbol, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a code has no other order than its own
          <b key={n} className={n === 3 ? 'is-after-dash' : ''}>
            {symbol}
          </b>
        ))}
      </span>
    </span>
  )
}

interface BannerProps {
  readonly tone?: 'plain' | 'good' | 'warn'
  readonly live?: boolean // said aloud when it comes up
  readonly children: ReactNode
}

export function Banner({ tone = 'plain', live = false, children }: BannerProps) {
  return (
    <div className={`banner is-${tone}`} role={live ? 'status' : undefined}>
      {children}
    </div>
  )
}

interface LightsProps {
  readonly light: Light | null
  readonly onLight: (light: Light | null) => void
}

/** Two quiet ways for a table to speak up; pressing one again puts it out. */
export function Lights({ light, onLight }: LightsProps) {
  return (
    <fieldset className="row lights">
      <legend className="visually-hidden">{words.ui.lights}</legend>
      {(['ready', 'help'] as const).map(each => (
        <button
          key={each}
          type="button"
          className={`button is-quiet light-${each}`}
          aria-pressed={light === each}
          onClick={() => onLight(light === each ? null : each)}
        >
          <Icon name={each === 'ready' ? 'tick' : 'hand'} />
          {light === each ? words.ui.lightOn[each] : words.ui.lightAsk[each]}
        </button>
      ))}
    </fieldset>
  )
}

/** A table's light as the facilitator sees it; nothing when there is none. */
export function LightSign({ light }: { readonly light: Light | null }) {
  return light === null ? null : (
    <span className={`light-sign is-${light}`}>
      <Icon name={light === 'ready' ? 'tick' : 'hand'} />
      {words.ui.lightSign[light]}
    </span>
  )
}
