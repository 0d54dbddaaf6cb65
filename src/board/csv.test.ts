// What an organiser opens in a spreadsheet.
import { expect, it } from 'vitest'
import { csvOf } from './csv'

it('writes a line a line, empty cells empty, and begins with the mark by which Excel reads UTF-8', () => {
  const lines = [
    ['Card', 'Oak', 'Elm'],
    ['People', 2, null],
    ['روٹی پکانا', 'We can', ''],
  ]
  expect(csvOf(lines)).toBe('\ufeffCard,Oak,Elm\r\nPeople,2,\r\nروٹی پکانا,We can,\r\n')
})

it('is given words, never formulas, whatever tables are called and cards say', () => {
  const names = ['=1+1', '+1', '-1', '@SUM(1)', '\uff1d1', '\uff0b1', '\uff0d1', '\uff201']
  expect(csvOf([names])).toBe(`\ufeff${names.map(name => `'${name}`).join(',')}\r\n`)
  expect(csvOf([['=HYPERLINK("http://x","a;b")', -1]])).toBe(`\ufeff"'=HYPERLINK(""http://x"",""a;b"")",-1\r\n`)
})
