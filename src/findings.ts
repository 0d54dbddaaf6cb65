// What one round hands to the rounds after it, in terms that every exercise understands. A leaf but for json.
import { cleanLine, isId, isObject } from './json'

/**
 * have, reach, gap: a skill that a table has, that its friends have, that was not found yet · ask: something a plan still
 * needs · plan, action: what people mean to do · barrier: what stands in the way · note: anything else they wrote
 */
export const FINDING_KINDS = ['have', 'reach', 'gap', 'ask', 'plan', 'action', 'barrier', 'note'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** A card of any pack, e.g. "skills/mend-03", or one of the pack's labels, as what a plan needs is: "community-spaces/money". */
export type CardRef = string & { readonly __brand?: 'CardRef' }

export interface Finding {
  readonly kind: FindingKind
  readonly id: string // among its table's
  readonly card: CardRef | null // to be named in the language of whoever reads it
  readonly text: string // in people's own words; '' where the card says it all
}

/** A finding and where it was made. */
export interface Found extends Finding {
  readonly round: string
  readonly table: string
  readonly from: string // the table's name
}

export const FOUND_TEXT_MAX = 240
/** So many findings travel in one move. */
export const FEED_MAX = 60

const REF = /^[a-z][a-z0-9-]{0,39}\/[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/

export const isCardRef = (json: unknown): json is CardRef => typeof json === 'string' && REF.test(json)

/** The pack and the card that a reference names. */
export function partsOf(card: CardRef): readonly [pack: string, card: string] {
  const [pack = '', id = ''] = card.split('/')
  return [pack, id]
}

/** A finding from the network or a file; undefined for anything else. */
export function parseFound(json: unknown): Found | undefined {
  if (!isObject(json)) return undefined
  const kind = FINDING_KINDS.find(kind => kind === json.kind)
  const { id, card, round, table } = json
  const text = json.text === '' ? '' : cleanLine(json.text, FOUND_TEXT_MAX)
  const from = json.from === '' ? '' : cleanLine(json.from, 40)
  if (!kind || !isId(id) || !(card === null || isCardRef(card)) || text === undefined) return undefined
  if (!isId(round) || !isId(table) || from === undefined || (card === null && text === '')) return undefined
  return { kind, id, card, text, round, table, from }
}

/** The findings of a feed; undefined when it is none. */
export function parseFeed(json: unknown): readonly Found[] | undefined {
  if (!isObject(json) || json.do !== 'feed' || !Array.isArray(json.found) || json.found.length > FEED_MAX)
    return undefined
  const found = json.found.flatMap(one => parseFound(one) ?? [])
  return found.length === json.found.length ? found : undefined
}
