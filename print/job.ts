// What somebody wants printed: the same choices for the page and for the command line, read and checked in one place.
import type { Pack } from '../cards/pack'
import type { Order } from './copies'
import { PrintError } from './ink'
import type { Marks } from './marks'
import { type CardSize, type Paper, readCardSize, readPaper } from './papers'
import type { Cuts, Fed, Sides } from './sheet'

export const SIDES = ['fronts', 'manual', 'long-edge', 'short-edge', 'fold'] as const satisfies readonly Sides[]
export const FED = ['last', 'first'] as const satisfies readonly Fed[]
export const LOOKS = ['ink-saver', 'colour'] as const
export const MARKS = ['lines', 'crop', 'none'] as const satisfies readonly Marks[]
export const CUTS = ['shared', 'separate'] as const satisfies readonly Cuts[]
export const ORDERS = ['sheet', 'stack'] as const satisfies readonly Order[]
/** What a PDF may hold, in the order it is bound in. */
export const PARTS = [
  'guide',
  'measure',
  'signs',
  'script',
  'plan',
  'headings',
  'actions',
  'log',
  'sorters',
  'cards',
  'blanks',
  'credits',
] as const
export type Part = (typeof PARTS)[number]

/** The sheets that one kind of exercise alone is played with. */
const OWN: Readonly<Partial<Record<Part, string>>> = {
  plan: 'plan',
  headings: 'wall',
  actions: 'wall',
  log: 'sort',
  sorters: 'sort',
}

/** What most people print; on a wall the blank cards are what is played with. */
const USUAL: readonly Part[] = ['guide', 'plan', 'headings', 'actions', 'log', 'sorters', 'cards', 'credits']

/** What of a pack the choices are read against. */
export type Asked = Pick<Pack, 'id' | 'exercise' | 'languages' | 'cuts' | 'blanks' | 'script' | 'settings'>

type Kept = Pick<Pack, 'exercise' | 'blanks' | 'script' | 'settings'>

/** The parts that make sense for a pack, in the order they are bound in. */
export const partsOf = ({ exercise, blanks, script, settings = {} }: Kept): readonly Part[] =>
  PARTS.filter(part => {
    if (part === 'blanks') return blanks > 0
    if (part === 'script') return script !== undefined || exercise === 'sort' // which the sheets have one for
    if (part === 'actions' && settings.link !== true && settings.match === undefined) return false // nothing is linked
    return (OWN[part] ?? exercise) === exercise
  })

/** Those that are printed when nothing is said. */
export const usualOf = (pack: Kept): readonly Part[] =>
  partsOf(pack).filter(part => USUAL.includes(part) || (part === 'blanks' && pack.exercise === 'wall'))

export interface Job {
  readonly pack: string
  readonly cut: string // a cut of the pack, or 'all'
  readonly langs: readonly string[] // one, or two on a card
  readonly paper: Paper
  readonly card: CardSize
  readonly sides: Sides
  readonly fed: Fed
  readonly look: (typeof LOOKS)[number]
  readonly large: boolean
  readonly copies: number // sets, each with its letter where there are several
  readonly order: Order
  readonly cuts: Cuts
  readonly marks: Marks
  readonly bleed: number // mm
  readonly offset: { readonly x: number; readonly y: number } // mm that the backs are moved by
  readonly codes: boolean
  readonly parts: readonly Part[]
}

/** What is chosen when nothing is said: an office printer, one set, scissors. */
export const OFFICE = {
  cut: 'all',
  lang: 'en',
  paper: 'a4',
  card: 'poker-eu',
  sides: 'fronts',
  fed: 'last',
  look: 'ink-saver',
  large: false,
  copies: 1,
  order: 'sheet',
  cuts: 'shared',
  marks: 'lines',
  bleed: 0,
  offset: '0,0',
  codes: false,
  with: 'usual',
} as const

/**
 * The card that is printed where none is asked for. Large print needs a postcard, of which A4 and Letter hold four, where they hold
 * two of A6, which two languages need all of. Cards that cost, need or ask something say more: of theirs, either holds two.
 */
export const usualCard = ({ exercise }: Pick<Pack, 'exercise'>, langs: readonly string[], large: boolean): string =>
  !large ? OFFICE.card : exercise !== 'sort' ? '135x200mm' : langs.length > 1 ? 'a6' : '100x135mm'

type Said = Readonly<Record<string, unknown>>

/**
 * The job that these choices describe; what is not said is as in OFFICE.
 * @param pack what is printed, which says what there is to choose
 * @param said the command line's options, or the page's fields: strings, and true or false
 * @throws PrintError naming the choice, and listing the good ones
 */
export function readJob(pack: Asked, said: Said): Job {
  const known = Object.keys(OFFICE)
  const unknown = Object.keys(said).find(name => !known.includes(name))
  if (unknown !== undefined)
    throw new PrintError(`There is no choice called "${unknown}". There are: ${known.join(', ')}.`)
  const choice = (name: keyof typeof OFFICE): string => {
    const value = said[name] ?? OFFICE[name]
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim()
    throw new PrintError(`"${name}" needs a value after it, for example --${name} ${OFFICE[name]}.`)
  }
  const flag = (name: 'large' | 'codes'): boolean => {
    const value = said[name] ?? false
    if (typeof value !== 'boolean') throw new PrintError(`"${name}" is either there or not: it takes no value.`)
    return value
  }
  const oneOf = <T extends string>(name: keyof typeof OFFICE, list: readonly T[], value = choice(name)): T => {
    const found = list.find(entry => entry === value)
    if (found === undefined)
      throw new PrintError(`"${value}" is no choice for ${name}. Choose from: ${list.join(', ')}.`)
    return found
  }
  const number = (
    name: keyof typeof OFFICE,
    least: number,
    most: number,
    unit: string,
    value = choice(name),
  ): number => {
    const plain = value.replace(',', '.').replace(/ ?mm$/, '')
    const found = Number(plain)
    if (!/^[+-]?(\d+\.?|\d*\.\d+)$/.test(plain) || found < least || found > most)
      throw new PrintError(`"${value}" is no choice for ${name}. Give ${unit} from ${least} to ${most}.`)
    return found
  }
  const list = (name: keyof typeof OFFICE) =>
    choice(name)
      .split(/[,+]/)
      .map(entry => entry.trim())
      .filter(entry => entry !== '')
  const large = flag('large')
  const langs = list('lang')
  if (langs.length < 1 || langs.length > 2 || langs[0] === langs[1])
    throw new PrintError(
      `"${choice('lang')}" is no choice for lang. Give one language, or two different ones for one card: en,ur.`,
    )
  const apart = choice('offset').includes(';') ? ';' : ',' // "0,5;-0,3" where the comma is the decimal point
  const [x = '', y = '', more] = choice('offset').split(apart)
  if (y === '' || more !== undefined)
    throw new PrintError(`"${choice('offset')}" is no choice for offset. Give mm across and down: 0.5,-0.3.`)
  const copies = number('copies', 1, 26, 'a number of sets')
  if (!Number.isInteger(copies))
    throw new PrintError(`"${copies}" is no choice for copies. Give a whole number from 1 to 26.`)
  const offset = (value: string): number => {
    const mm = number('offset', -5, 5, 'mm across and down, like 0.5,-0.3, each', value)
    const tenths = Math.round(mm * 10)
    if (Math.abs(mm * 10 - tenths) < 1e-6) return tenths / 10
    throw new PrintError(
      `"${value.trim()}" is no choice for offset. Give whole tenths of a mm, such as ${tenths / 10}.`,
    )
  }
  const moved = { x: offset(x), y: offset(y) }
  const sides = oneOf('sides', SIDES)
  if ((moved.x !== 0 || moved.y !== 0) && (sides === 'fronts' || sides === 'fold'))
    throw new PrintError(
      `offset moves the backs, and with the sides ${sides} the printer prints none. Leave offset out, or choose the sides long-edge, short-edge or manual.`,
    )
  const { id } = pack
  for (const lang of langs)
    if (!pack.languages.includes(lang))
      throw new PrintError(`pack "${id}" has no language "${lang}". It has: ${pack.languages.join(', ')}.`)
  const cut = choice('cut')
  const cuts = ['all', ...Object.keys(pack.cuts)]
  if (!cuts.includes(cut)) throw new PrintError(`pack "${id}" has no cut "${cut}". It has: ${cuts.join(', ')}.`)
  const parts = partsOf(pack)
  const wanted = list('with').flatMap((name): readonly Part[] => {
    if (name === 'usual') return usualOf(pack)
    const part = oneOf('with', PARTS, name)
    if (parts.includes(part)) return [part]
    throw new PrintError(`pack "${id}" is not played with "${part}". For with, choose: usual, ${parts.join(', ')}.`)
  })
  if (wanted.length === 0)
    throw new PrintError(`Nothing is to be printed. Choose for with: usual, ${parts.join(', ')}.`)
  return {
    pack: id,
    cut,
    langs,
    paper: readPaper(choice('paper')),
    card: readCardSize(said.card === undefined ? usualCard(pack, langs, large) : choice('card')),
    sides,
    fed: oneOf('fed', FED),
    look: oneOf('look', LOOKS),
    large,
    copies,
    order: oneOf('order', ORDERS),
    cuts: oneOf('cuts', CUTS),
    marks: oneOf('marks', MARKS),
    bleed: number('bleed', 0, 5, 'mm'),
    offset: moved,
    codes: flag('codes'),
    parts: PARTS.filter(part => wanted.includes(part)),
  }
}
