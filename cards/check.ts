// What a pack's files are checked with: each check gives the value back, or throws an error that says where and what instead.

export interface Where {
  readonly pack: string
  readonly file: string
  readonly card?: string
  readonly field?: string
}

export type Fields = Readonly<Record<string, unknown>>

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is kept out
const LINE = /^(?!\s)[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+(?<!\s)$/ // one line, trimmed, that any page and file can hold

export function fail({ pack, file, card, field }: Where, must: string): never {
  const places = [`pack "${pack}"`, file, ...(card === undefined ? [] : [`card "${card}"`])]
  throw new Error(`${places.join(', ')}: ${field === undefined ? '' : `${field} `}${must}`)
}

const told = (json: unknown) => (json === undefined ? 'it is missing' : `not ${JSON.stringify(json).slice(0, 60)}`)

export const isFields = (json: unknown): json is Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** Object.hasOwn, which the oldest browsers we build for lack. */
export const has = (fields: object, key: string): boolean => Object.keys(fields).includes(key)

/** Own keys only, so that a card called "constructor" is no card. */
export const own = (fields: Fields, key: string): unknown => (has(fields, key) ? fields[key] : undefined)

/** An object with these fields and no others; with no list at all, any fields will do. */
export function object(json: unknown, where: Where, must?: readonly string[], may: readonly string[] = []): Fields {
  if (!isFields(json)) fail(where, `must be an object; ${told(json)}`)
  const missing = must?.find(field => own(json, field) === undefined)
  if (missing !== undefined) fail(inside(where, missing), 'is missing; add it')
  const known = new Set([...(must ?? []), ...may])
  const extra = must && Object.keys(json).find(field => !known.has(field))
  if (extra !== undefined)
    fail(
      { ...inside(where, extra), ...(where.field === 'cards' && { field: undefined }) },
      'is not known here; remove it or correct its name',
    )
  return json
}

/** A field of what `where` points at: cards are named as cards. */
const inside = (where: Where, field: string): Where =>
  where.field === 'cards'
    ? { ...where, card: field, field: 'text' }
    : { ...where, field: [where.field, field].filter(Boolean).join('.') }

/** One trimmed line of at most `most` characters that looks like `shape`. */
export function text(
  json: unknown,
  where: Where,
  most: number,
  shape: RegExp = LINE,
  what = 'one line of text',
): string {
  if (typeof json !== 'string' || json === '') fail(where, `must be ${what}; ${told(json)}`)
  const length = [...json].length
  if (length > most) fail(where, `has ${length} characters; shorten it to ${most}`)
  if (!shape.test(json)) fail(where, `must be ${what}; ${told(json)}`)
  return json
}

/** A whole number from `least` to `most`. */
export function whole(json: unknown, where: Where, least: number, most: number, what?: string): number {
  if (typeof json !== 'number' || !Number.isInteger(json) || json < least || json > most)
    fail(where, `must be ${what ?? `a whole number from ${least} to ${most}; ${told(json)}`}`)
  return json
}

/** One of the listed values. */
export function oneOf<T extends string>(json: unknown, where: Where, list: readonly T[], what?: string): T {
  const found = list.find(value => value === json)
  if (found === undefined) fail(where, `must be ${what ?? `one of ${list.join(', ')}`}; ${told(json)}`)
  return found
}

/** A list, each part of it read by `read`. */
export function list<T>(
  json: unknown,
  where: Where,
  read: (json: unknown, where: Where) => T,
  least = 1,
): readonly T[] {
  if (!Array.isArray(json) || json.length < least)
    fail(where, `must be a list${least > 0 ? ' with something in it' : ''}; ${told(json)}`)
  return json.map((value: unknown, index) => read(value, { ...where, field: `${where.field}[${index}]` }))
}

/** A list of different strings, each of them read by `read`. */
export function ids<T extends string>(
  json: unknown,
  where: Where,
  read: (json: unknown, where: Where) => T,
  least = 1,
): readonly T[] {
  const values = list(json, where, read, least)
  const twice = values.find((value, index) => values.indexOf(value) !== index)
  if (twice !== undefined) fail(where, `has "${twice}" twice; remove one`)
  return values
}

/** A list, empty or not, of cards, suits or lines with different ids, each of them read by `read`. */
export function pieces<T extends { readonly id: string }>(
  json: unknown,
  where: Where,
  read: (json: unknown, where: Where) => T,
): readonly T[] {
  if (!Array.isArray(json)) fail(where, `must be a list; ${told(json)}`)
  const { field = '', ...at } = where
  const kind = field.replace(/s$/, '')
  const seen = new Set<string>()
  return json.map((value: unknown, index) => {
    const name = isFields(value) && typeof value.id === 'string' ? value.id : `${kind} ${index + 1}`
    const here = kind === 'card' ? { ...at, card: name } : { ...at, file: `${at.file}, ${kind} "${name}"` }
    const piece = read(value, here)
    if (seen.has(piece.id)) fail({ ...here, field: 'id' }, `is used twice; give one of the two another`)
    seen.add(piece.id)
    return piece
  })
}
