// A record as a table for a spreadsheet. Pure.
import type { PackWords, PileId } from '../../cards/pack'
import { own } from '../json'
import { type RoundRecord, shownTally } from './record'

/** The words of the table's first column and first line that are no card's, pile's or table's. */
export interface CsvWords {
  readonly card: string
  readonly tables: string // how many tables can
  readonly found: string // the table that said yes when the room was asked
  readonly id: string
  readonly people: string
  readonly guess: string
  readonly reached: string
}

/** A cell that no spreadsheet takes for a formula, those that read full-width signs included (OWASP, CSV injection). */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * First what each table counted, paper tables too, then one line a card in the pack's words: one column a table, how many
 * tables can, who said yes when the room was asked, and the card's id. Begins with a byte order mark, so that Excel reads UTF-8.
 */
export function recordCsv(record: RoundRecord, words: PackWords, say: CsvWords): string {
  const { round, claims } = record
  const tables = record.tables.flatMap(({ id, name, tally, paper }) => {
    const shown = shownTally(tally, paper)
    return shown ? [{ id, name, tally: shown }] : []
  })
  const pileName = (pile: PileId | undefined) => (pile === undefined ? '' : (own(words.piles, pile)?.name ?? pile))
  const fact = (name: string, of: (tally: (typeof tables)[number]['tally']) => number | null) => [
    name,
    ...tables.map(({ tally }) => of(tally)),
  ]
  const line = (id: string, text: string) => [
    text,
    ...tables.map(({ tally }) => pileName(own(tally.cards, id))),
    tables.filter(({ tally }) => own(tally.cards, id) === round.piles[0]).length,
    tables.find(table => table.id === own(claims, id))?.name ?? own(claims, id) ?? '',
    id,
  ]
  const lines = [
    [say.card, ...tables.map(({ name }) => name), say.tables, say.found, say.id],
    fact(say.people, ({ people }) => people),
    fact(say.guess, ({ guess }) => guess),
    ...round.piles.map(pile => fact(pileName(pile), ({ counts }) => own(counts, pile) ?? 0)),
    fact(say.reached, ({ reached }) => reached),
    ...round.cards.map(card => line(card, own(words.cards, card)?.text ?? card)),
    ...tables.flatMap(({ tally }) => tally.written.map(({ id, text }) => line(id, text))),
  ]
  return `\ufeff${lines.map(line => line.map(cell).join(',')).join('\r\n')}\r\n`
}
