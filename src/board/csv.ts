// Lines of cells as a file that spreadsheets open. Pure.
import type { GridLine } from '../exercise'

/** A cell that no spreadsheet takes for a formula, those that read full-width signs included (OWASP, CSV injection). */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Begins with a byte order mark, so that Excel reads UTF-8. */
export const csvOf = (lines: readonly GridLine[]): string =>
  `\ufeff${lines.map(line => line.map(cell).join(',')).join('\r\n')}\r\n`
