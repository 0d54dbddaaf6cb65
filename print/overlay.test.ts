import { describe, expect, it } from 'vitest'
import type { Ink, Line } from './ink'
import { mostlyRtl, overlaid } from './overlay'

const line = (text: string): Line => ({ text, lang: 'ar', rtl: true, width: 1, runs: [] })
const RLM = '\u200f'
/** Letters that stand for themselves: capitals run from right to left. */
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת'
const write = (text: string) => text.replace(/[A-V]/g, letter => HEBREW[letter.charCodeAt(0) - 65] ?? '')
const read = (characters: readonly string[]) =>
  characters.map(c => (HEBREW.includes(c) ? String.fromCharCode(65 + HEBREW.indexOf(c)) : c === RLM ? '|' : c)).join('')

/** What poppler 22.12 makes of a line (reorderText in TextOutputDev.cc): stretches in the page's direction. */
function poppler(drawn: string, rtl: boolean): string {
  let out = ''
  const [right, other] = [/[A-V|]/, /[a-z0-9,.:-]/]
  const at = (i: number) => drawn[rtl ? drawn.length - 1 - i : i] ?? ''
  for (let i = 0; i < drawn.length; ) {
    let stretch = ''
    const forwards = () => {
      while (i < drawn.length && !right.test(at(i))) stretch += at(i++)
      out += rtl ? [...stretch].reverse().join('') : stretch
      stretch = ''
    }
    const backwards = () => {
      while (i < drawn.length && !other.test(at(i))) stretch += at(i++)
      out += rtl ? stretch : [...stretch].reverse().join('')
      stretch = ''
    }
    if (rtl) backwards()
    forwards()
    if (!rtl) backwards()
  }
  return out.replaceAll('|', '')
}

describe.each([true, false])('on a page that runs from right to left: %s', rtl => {
  it.each([
    ['ABC DEF'],
    ['ABC, DEF!'],
    ['ABC 40 DEF 12.'],
    ['12 ABC (40) DEF'],
    ['ABC html DEF, GHI: 3.5 JKL!'],
    ['see ABC, DEF and go'],
    ['!ABC - DEF!'],
    ['ABC (DEF) GHI, (JKL)'],
  ])('"%s" is read as it was written', text => {
    const characters = overlaid(line(write(text)), rtl).flatMap(({ characters }) => characters)
    expect(poppler(read(characters), rtl)).toBe(text)
    expect(characters.filter(c => c !== RLM).sort()).toEqual([...write(text)].sort())
  })
})

it('is told in one piece on a page from right to left, and stretch by stretch on another', () => {
  const told = (text: string, rtl: boolean) =>
    overlaid(line(write(text)), rtl).map(({ characters, text, turned }) => [read(characters), read([...text]), turned])
  expect(told('ABC DEF', true)).toEqual([['FED CBA', 'ABC DEF', 'all']])
  expect(told('ABC, DEF', true)).toEqual([['FED |,CBA', 'ABC, DEF', 'in part']])
  expect(told('ABC, DEF', false)).toEqual([
    ...[
      ['CBA', 'ABC', 'all'],
      [', ', ', ', 'no'],
      ['FED', 'DEF', 'all'],
    ],
  ])
  expect(overlaid(line('কর্ম'), false)).toEqual([{ characters: [...'কর্ম'], text: 'কর্ম', turned: 'no' }])
})

it('goes by most of a page’s letters, wherever they are drawn', () => {
  const text = (words: string): Ink => ({ do: 'text', line: line(words), x: 0, y: 0, size: 10, colour: '#000000' })
  const stamp = (...inks: readonly Ink[]): Ink => ({ do: 'stamp', id: 'a', box: { x: 0, y: 0, w: 1, h: 1 }, inks })
  expect(mostlyRtl([text(write('ABC 123456')), text('ab')])).toBe(true)
  expect(mostlyRtl([text(write('ABC')), stamp(text('abcd'))])).toBe(false)
})
