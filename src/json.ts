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
  typeof json === 'number' && Number.isInteger(json) && json >= least && json <= most

export const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/**
 * Words that people typed, as they may be shown: one trimmed line without invisible or direction-changing characters.
 * Undefined when nothing is left or more than `most` characters are.
 */
export function cleanLine(json: unknown, most: number): string | undefined {
  if (typeof json !== 'string' || json.length > most * 4) return undefined
  const line = json
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, character => (JOINERS.has(character) ? character : ''))
    .trim()
  return line.length > 0 && [...line].length <= most ? line : undefined
}

/** Zero-width joiner and non-joiner: Bengali, Punjabi, Urdu and emoji need them. */
const JOINERS: ReadonlySet<string> = new Set(['\u200c', '\u200d'])
