// What a table says about a card, where its pack asks: why it lies where it does, and a better word for it. Pure.
import type { CardId } from '../../../cards/pack'
import type { ParticipantId, Round } from '../../exercise'
import { own } from '../../json'
import type { SortState } from './rules'

export type About = 'why' | 'better'

/** What was said; the last word on a card counts. Empty once it was taken back in words. */
export interface Remark {
  readonly text: string
  readonly key: string
  readonly by: ParticipantId
  readonly seq: number
}

/** Whether a round asks for it. */
export const asksFor = ({ settings }: Pick<Round, 'settings'>, about: About): boolean =>
  (about === 'why' ? settings?.reasons : settings?.better) === true

export const remarkOn = ({ remarks }: SortState, about: About, card: CardId): Remark | undefined =>
  own(remarks, `${about}/${card}`)

/** Without the remarks that these names or this key have. */
export function withoutRemarks(state: SortState, gone: (name: string, remark: Remark) => boolean): SortState {
  const all = Object.entries(state.remarks)
  const left = all.filter(([name, remark]) => !gone(name, remark))
  return left.length === all.length ? state : { ...state, remarks: Object.fromEntries(left) }
}

/** Why, and better words, by the card they are about; undefined when nothing was said. */
export function reasonsOf(state: SortState, cards: readonly CardId[]) {
  const said = cards.flatMap(card => {
    const [why = '', better = ''] = [remarkOn(state, 'why', card)?.text, remarkOn(state, 'better', card)?.text]
    return why || better ? [[card, { why, better }] as const] : []
  })
  return said.length > 0 ? Object.fromEntries(said) : undefined
}
