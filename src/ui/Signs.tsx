// Signs a page puts up: a line of news, the lights of a table.
import type { ReactNode } from 'react'
import type { Light } from '../exercise'
import { words } from '../words/words'
import { Icon } from './Icon'
import './signs.css'

interface BannerProps {
  readonly tone?: 'plain' | 'warn'
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
