// What lies unseen over a mute line: its characters in the order out of which readers make the text again. They take what
// runs from right to left to be drawn from left to right, and turn it round. poppler reads the stretches between in the
// direction of most of a page's letters; numbers run from left to right, and for it so do the points and commas about them.
import type { Ink, Line } from './ink'

const RIGHT_TO_LEFT =
  /[\u0590-\u05ff\u0608\u060b\u060d\u061b-\u064a\u066d-\u066f\u0671-\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u077f\u08a0-\u08c9\ufb1d-\ufdfd\ufe70-\ufefc]/
const LEFT_TO_RIGHT = /[\p{L}\p{N}#$%+,\-./:°±£€\u060c\u066a-\u066c]/u

/** Runs from right to left itself, and is not seen: keeps spaces and marks at the ends of a stretch with it. */
const MARK = '\u200f'

const kind = (character: string) => (RIGHT_TO_LEFT.test(character) ? 'R' : LEFT_TO_RIGHT.test(character) ? 'L' : 'N')

/** A part of a line that is laid over it as one string. */
export interface Stretch {
  readonly characters: readonly string[] // from left to right
  readonly text: string // as it is read
  readonly turned: 'no' | 'all' | 'in part' // how much of it runs from right to left
}

/**
 * What lies over a line, from left to right.
 * @param rtl whether most letters of the page run from right to left
 */
export function overlaid({ text }: Line, rtl: boolean): readonly Stretch[] {
  const letters = [...text]
  const kinds = letters.map(kind).join('')
  const stretches = [...kinds.matchAll(rtl ? /L(?:[LN]*L)?|[RN]+/g : /[LN]+|R[RN]*/g)].map(({ 0: own, index }) => {
    const stretch = letters.slice(index, index + own.length)
    const said = stretch.join('')
    if (!own.includes('R')) return { characters: stretch, text: said, turned: 'no' } as const
    const first = rtl && index > 0 && own.startsWith('N') ? [MARK] : []
    const last = !rtl && own.endsWith('N') ? [MARK] : []
    return { characters: [...first, ...stretch, ...last].reverse(), text: said, turned: 'all' } as const
  })
  if (!rtl || stretches.length < 2) return stretches
  return [{ characters: stretches.reverse().flatMap(({ characters }) => characters), text, turned: 'in part' }]
}

/** Every character that may lie over these lines. */
export const overlays = (lines: Iterable<Line>): readonly string[] =>
  [...new Set([...[...lines].flatMap(({ text }) => [...text]), MARK, ' '])].sort()

/** Whether most letters of these inks run from right to left. */
export function mostlyRtl(inks: readonly Ink[]): boolean {
  const count = (inks: readonly Ink[]): number =>
    inks.reduce((sum, ink) => {
      if (ink.do === 'shape') return sum
      if (ink.do !== 'text') return sum + count(ink.inks)
      for (const character of ink.line.text) {
        if (RIGHT_TO_LEFT.test(character)) sum++
        else if (/\p{L}/u.test(character)) sum--
      }
      return sum
    }, 0)
  return count(inks) > 0
}
