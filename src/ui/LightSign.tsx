import type { Light } from '../exercise'
import { words } from '../words/words'
import { Icon } from './Icon'
import './signs.css'

/** A table's light as the facilitator sees it; nothing when there is none. */
export function LightSign({ light }: { readonly light: Light | null }) {
  return light === null ? null : (
    <span className={`light-sign is-${light}`}>
      <Icon name={light === 'ready' ? 'tick' : 'hand'} />
      {words.ui.lightSign[light]}
    </span>
  )
}
