import { expect, it } from 'vitest'
import { sheets } from '../src/words/en.sheets'
import { kitType } from './builders'
import { COLOURED } from './front'
import { type Ink, PrintError } from './ink'
import { isLocal, type Signs, signPages } from './sign'

const setting = async () => ({
  sheet: { width: 595.28, height: 841.89, margin: 14 },
  ...{ type: await kitType(), words: sheets, look: COLOURED, where: 'test' },
})
const at = (address: string): Signs => ({
  ...{ code: 'K7M-PTX', address },
  tables: [{ name: 'Hill Street', url: `${address}/#/j/K7MPTX/Hill%20Street` }],
})
const text = (inks: readonly Ink[]): string =>
  inks.map(ink => (ink.do === 'text' ? `${ink.line.text} ` : 'inks' in ink ? text(ink.inks) : '')).join('')

it.each([
  'http://192.168.1.20:3000',
  'http://localhost:3000',
  'http://workshop:3000',
  'http://workshop.local:3000/',
  'http://workshop.lan',
  'http://[fe80::1]:3000',
  'https://192.168.1.20',
])('%s may be another machine in another network', address => expect(isLocal(address)).toBe(true))

it.each(['https://spaces.example.org', 'http://spaces.example.org:3000/kit/', 'https://10.example.org'])(
  '%s is the same everywhere',
  address => expect(isLocal(address)).toBe(false),
)

it('a sign says where its table is, and warns where the address will not last', async () => {
  const [lasting, passing] = await Promise.all(
    ['https://spaces.example.org', 'http://192.168.1.20:3000'].map(async address =>
      text(signPages(await setting(), at(address)).flatMap(({ inks }) => inks)),
    ),
  )
  expect(lasting).toContain('Hill Street')
  expect(lasting).toContain('https://spaces.example.org and type K7M-PTX')
  expect(lasting).not.toContain('It may be another one next time')
  expect(passing?.replace(/\s+/g, ' ')).toContain('It may be another one next time')
})

it('there is no sign without a table', async () => {
  const kit = await setting()
  expect(() => signPages(kit, { ...at('http://a'), tables: [] })).toThrow(PrintError)
})
