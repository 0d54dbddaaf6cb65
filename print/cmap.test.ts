import { expect, it } from 'vitest'
import { codingFor, ONE_BYTE, toUnicode } from './cmap'

const lines = (texts: readonly string[], size: 1 | 2) =>
  toUnicode(texts, size)
    .split('\n')
    .filter(line => /^\d+ begin|^</.test(line))
    .slice(2)

it('tells what codes stand for: neighbours as ranges, ligatures and pairs of surrogates as they are', () => {
  const texts = ['', 'a', 'b', 'c', '', 'ffi', '😀', 'x']
  expect(lines(texts, 1)).toEqual([
    ...['3 beginbfchar', '<05><006600660069>', '<06><D83DDE00>', '<07><0078>'],
    ...['1 beginbfrange', '<01><03><0061>'],
  ])
})

it('lets no range run over a byte, neither of the code nor of the character', () => {
  const texts: string[] = []
  texts[0xfe] = 'a'
  texts[0xff] = 'b'
  texts[0x100] = 'c'
  texts[0x200] = '\u00ff'
  texts[0x201] = '\u0100'
  expect(lines(texts, 2)).toEqual([
    ...['3 beginbfchar', '<0100><0063>', '<0200><00FF>', '<0201><0100>'],
    ...['1 beginbfrange', '<00FE><00FF><0061>'],
  ])
})

it('finds by codes of one byte the glyphs that these codes were given to', () => {
  const shown = new Map<number, number>()
  for (const [, from = '', to = '', first = ''] of ONE_BYTE.matchAll(/^<(..)><(..)>(\d+)$/gm)) {
    const start = Number.parseInt(from, 16)
    for (let code = start; code <= Number.parseInt(to, 16); code++) shown.set(code, Number(first) + code - start)
  }
  const { codes } = codingFor(251)
  expect([...shown].sort(([, a], [, b]) => a - b)).toEqual(codes.map((code, i) => [code, i + 1]))
  expect(codingFor(252).codes).toEqual(Array.from({ length: 252 }, (_, i) => i + 1)) // of two bytes: the numbers themselves
})

it('has at most a hundred lines to a block', () => {
  const texts = Array.from({ length: 205 }, (_, i) => String.fromCharCode(0x100 + i * 2))
  const blocks = lines(texts, 1).filter(line => line.endsWith('beginbfchar'))
  expect(blocks).toEqual(['100 beginbfchar', '100 beginbfchar', '5 beginbfchar'])
})
