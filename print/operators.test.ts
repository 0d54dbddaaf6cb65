import { describe, expect, it } from 'vitest'
import type { Ink, Line, Tag } from './ink'
import type { Fonts } from './lines'
import { content } from './operators'

const FONT = 'Test-Regular'
const fonts: Fonts = {
  embedded: new Map([[FONT, { key: 'F1', mute: 'F1m', codes: [...'abc'].map(bytes => ({ bytes, width: 500 })) }]]),
  mute: new Set(),
  unseen: undefined,
}
const line = (text: string, lang = 'en'): Line => {
  const glyphs = [...text].map(c => ({ id: c.charCodeAt(0) - 97, advance: 0.5, x: 0, y: 0, text: c }))
  return { text, lang, rtl: false, width: text.length / 2, runs: [{ font: FONT, lang, rtl: false, text, glyphs }] }
}
const words = (text: string, x: number, y: number, lang?: string): Ink => ({
  ...{ do: 'text', line: line(text, lang), x, y, size: 10, colour: '#000000' },
})
const tag = (role: Tag['role'], inks: readonly Ink[], more: Partial<Tag> = {}): Ink => ({
  do: 'tag',
  role,
  inks,
  ...more,
})
const square: Ink = { do: 'shape', path: 'M 10 20 L 40 20 L 40 60 L 10 60 Z', fill: '#808080' }
const stamp: Ink = { do: 'stamp', id: 'star', box: { x: 0, y: 0, w: 10, h: 10 }, inks: [square] }
const page = (...inks: readonly Ink[]) =>
  content(inks, { lang: 'en', height: 100, fonts, stamps: new Map([['star', 'S1']]) })
const drawn = (...inks: readonly Ink[]) =>
  page(...inks)
    .operators.split('\n')
    .slice(1, -1)

describe('shapes', () => {
  it('are artifacts where no tag says what they mean; greys are greys, y runs upwards', () => {
    expect(drawn(square)).toEqual(['/Artifact BMC', '.502 g', '10 -60 30 40 re f', 'EMC'])
  })
  it('say colour and pen but once', () => {
    const path = 'M 0 0 L 5.125 0 C 6 0 7 1 7 2 Z'
    const stroked: Ink = {
      do: 'shape',
      path,
      fill: '#ff8000',
      stroke: '#ff8000',
      width: 0.5,
      round: true,
      dash: [2, 1.6],
    }
    expect(drawn(stroked, stroked)).toEqual([
      '/Artifact BMC',
      ...['1 .502 0 rg', '1 .502 0 RG', '.5 w 1 J 1 j [2 1.6]0 d'],
      ...['0 0 m', '5.13 0 l', '6 0 7 -1 7 -2 c', 'b'],
      ...['0 0 m', '5.13 0 l', '6 0 7 -1 7 -2 c', 'b'],
      'EMC',
    ])
  })
  it('are left out without fill and stroke', () => {
    expect(drawn({ do: 'shape', path: 'M 0 0 L 1 1' })).toEqual([])
  })
  it('refuse a colour and a path that are none, by name', () => {
    expect(() => page({ do: 'shape', path: 'M 0 0 Z', fill: '#ff' })).toThrow('"#ff" is not a colour')
    expect(() => page({ do: 'shape', path: 'M 0 0 Q 1 1 2 2', fill: '#000000' })).toThrow('"Q" in the path')
  })
})

describe('places', () => {
  it.each([
    [0, '1 0 0 1 30 -40 cm'],
    [90, '0 -1 1 0 30 -40 cm'],
    [180, '-1 0 0 -1 30 -40 cm'],
    [270, '0 1 -1 0 30 -40 cm'],
  ] as const)('turn clockwise by %i', (turn, cm) => {
    expect(drawn({ do: 'place', x: 30, y: 40, turn, inks: [stamp] })).toEqual([
      ...['/Artifact BMC', `q ${cm}`, '/S1 Do', 'Q', 'EMC'],
    ])
  })
  it('end with the paint they began with', () => {
    const blue: Ink = { do: 'shape', path: 'M 0 0 L 1 1 Z', fill: '#0000ff' }
    const operators = drawn(square, { do: 'place', x: 0, y: 0, scale: 0.5, inks: [blue, square] }, square)
    expect(operators.filter(operator => /g$/.test(operator))).toEqual(['.502 g', '0 0 1 rg', '.502 g'])
    expect(operators).toContain('q .5 0 0 .5 0 0 cm')
  })
})

describe('text', () => {
  it('names font and size once, and moves from line to line', () => {
    expect(drawn(words('ab', 10, 20), words('ba', 10, 32))).toEqual([
      ...['/Artifact BMC', 'BT', '10 -20 Td', '/F1 10 Tf', '(ab)Tj', '0 -12 Td', '(ba)Tj', 'ET', 'EMC'],
    ])
  })
  it('names a language that is not that of its surroundings, but not of artifacts', () => {
    const welsh = words('ab', 0, 10, 'cy')
    expect(drawn(tag('P', [welsh]))).toContain('/Span<</Lang(cy)>>BDC')
    expect(drawn(tag('P', [welsh], { lang: 'cy' })).join()).not.toContain('Lang')
    expect(drawn(welsh).join()).not.toContain('Lang')
    expect(page(tag('P', [welsh], { lang: 'cy' })).elements[0]?.lang).toBe('cy')
    expect(page(tag('P', [welsh], { lang: 'en' })).elements[0]?.lang).toBeUndefined()
  })
})

describe('tags', () => {
  /** Roles with their kids: "P 0 1" or "L (LI 0) (LI 1)". */
  const tree = (...inks: readonly Ink[]) => {
    type Element = ReturnType<typeof page>['elements'][number]
    const told = ({ tag, kids }: Element): string =>
      [tag.role, ...kids.map(kid => (typeof kid === 'number' ? kid : `(${told(kid)})`))].join(' ')
    return page(...inks).elements.map(told)
  }
  it('number their marked content in reading order and keep their nesting', () => {
    const item = (text: string) => tag('LI', [words(text, 0, 10)])
    expect(tree(tag('H1', [words('a', 0, 10)]), square, tag('L', [item('a'), item('b')]))).toEqual([
      ...['H1 0', 'L (LI 1) (LI 2)'],
    ])
  })
  it('hold their content together over a place that is all their own', () => {
    const moved: Ink = { do: 'place', x: 5, y: 5, inks: [words('b', 0, 0)] }
    expect(tree(tag('P', [words('a', 0, 10), moved, words('c', 0, 20)]))).toEqual(['P 0'])
  })
  it('take a stamp as their own in a figure, and else as an artifact between their parts', () => {
    expect(tree(tag('Figure', [square, stamp], { alt: 'A star' }))).toEqual(['Figure 0'])
    expect(tree(tag('P', [words('a', 0, 10), stamp, words('b', 0, 10)]))).toEqual(['P 0 1'])
    expect(drawn(tag('P', [stamp]))).toEqual(['/Artifact BMC', '/S1 Do', 'EMC'])
  })
  it('are passed over where they say so, are empty, or are figures that nothing is said about', () => {
    const paragraph = tag('P', [words('a', 0, 10)])
    expect(tree(tag('Artifact', [paragraph]), tag('P', []), tag('Figure', [square, paragraph]))).toEqual([])
    expect(tree(tag('Artifact', [paragraph]), paragraph)).toEqual(['P 0'])
  })
  it('know where a figure lies, turned and scaled', () => {
    const turned: Ink = { do: 'place', x: 50, y: 30, turn: 90, scale: 2, inks: [square] }
    // The square's corners 10,20 and 40,60 go to 50-40, 30+20 and 50-120, 30+80; PDF counts from the page's foot.
    expect(page(tag('Figure', [turned], { alt: 'A square' })).elements[0]?.bounds).toEqual([-70, -10, 10, 50])
  })
})

describe('stamps', () => {
  it('begin with what they are drawn in, so they say their own paint, and bear no marks', () => {
    const { operators } = content([square, words('a', 0, 10)], { lang: 'en', fonts, stamps: new Map() })
    expect(operators.trim().split('\n')).toEqual([
      ...['.502 g', '10 -60 30 40 re f', 'BT', '0 g', '0 -10 Td', '/F1 10 Tf', '0 Ts', '(a)Tj', 'ET'],
    ])
  })
})
