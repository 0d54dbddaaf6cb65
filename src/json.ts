// What hostile JSON is checked with, on the wire, in files and in rules. A leaf: it imports nothing.

const KEY = /^[A-Za-z0-9_-]{16,40}$/
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/ // never "__proto__"

/** The random name of a move. */
export const isKey = (json: unknown): json is string => typeof json === 'string' && KEY.test(json)

/** The id of a card, pile, table, round, pack or participant. */
export const isId = (json: unknown): json is string => typeof json === 'string' && ID.test(json)

export const isIds = (json: unknown, most: number): json is string[] =>
  Array.isArray(json) && json.length <= most && json.every(isId) && new Set(json).size === json.length

export const isCount = (json: unknown, most: number, least = 0): json is number =>
  typeof json === 'number' && Number.isInteger(json) && json >= least && json <= most && !Object.is(json, -0) // JSON writes -0 as 0

/** What a record holds under a name of its own: a card called "constructor" is no card. */
export const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

export const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/**
 * Words that people typed, as they may be shown: one trimmed line without invisible or direction-changing characters.
 * Undefined when nothing to see is left or more than `most` characters are. Old and new browsers must agree on the line,
 * so it asks for no property that changes as Unicode grows ("unassigned" is one). Cleaning twice is cleaning once.
 */
export function cleanLine(json: unknown, most: number): string | undefined {
  if (typeof json !== 'string' || json.length > most * 4) return undefined
  const line = json
    .replace(UNSEEN, '$1')
    .normalize('NFC')
    .replace(TOWER, '$1')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return SEEN.test(line) && [...line].length <= most ? line : undefined
}

/**
 * What is taken out, but for what $1 keeps: joiners (Bengali, Punjabi, Urdu and emoji need them), variation selectors,
 * and the tags that make a black flag that of Wales.
 */
const UNSEEN =
  /(\u{1f3f4}[\u{e0030}-\u{e007a}]{1,6}\u{e007f}|[\p{Join_C}\p{VS}])|[\p{DI}\p{Co}\p{Cs}\p{NChar}\ufff9-\ufffb]/gu

/** More accents on one letter than any language writes. */
const TOWER =
  /([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{4})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+/gu

const SEEN = /[^\p{DI}\s\u2800]/u
