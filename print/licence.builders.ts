// What the tables of the licences' tests are read with.
import { LICENCES } from './licence'

/** "BY-SA" → "CC-BY-SA-4.0" */
export const idOf = (code: string) =>
  LICENCES.find(one => one === (code === 'CC0' ? 'CC0-1.0' : `CC-${code}-4.0`)) ?? '?'

/** A table's rows, cell by cell. */
export const rows = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map(row => row.split('|').map(cell => cell.trim()))
