// The code people type to find a workshop: 6 of 28 symbols, no vowels so no words, no L, 0 or 1 so no mix-ups.
import { randomInt } from 'node:crypto'

export const SYMBOLS = 'BCDFGHJKMNPQRSTVWXYZ23456789'
export const CODE_LENGTH = 6

/** A random code, as it is kept: "K7MPTX". */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('')

/** A code as typed (any case, with spaces or dashes), as it is kept; undefined when it can be none. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .slice(0, 40)
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
  return code.length === CODE_LENGTH && [...code].every(symbol => SYMBOLS.includes(symbol)) ? code : undefined
}

/** A code as it is shown: "K7M-PTX". */
export const showCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`
