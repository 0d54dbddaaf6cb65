// What the five walls promise: every heading says what to write, every prompt has its heading, and the settings are named.
import { describe, expect, it } from 'vitest'
import { TEXT_MAX } from './pack'
import { loadPack, loadPackWords, packIds } from './packs'

const WALLS = ['assets', 'barriers', 'guide', 'offers', 'themes'] as const
const PARTS = ['think', 'share', 'group', 'link', 'support', 'act']
const TAKES = ['have', 'reach', 'gap', 'ask', 'plan', 'action', 'barrier', 'note']
const SWITCHES = ['think', 'link', 'support', 'sign']

interface Field {
  readonly id: string
  readonly type: 'line' | 'choice'
  readonly of?: readonly string[]
}

interface Settings {
  readonly fields: readonly Field[]
  readonly takes: readonly string[]
  readonly match?: readonly string[]
  readonly orders?: readonly (readonly string[])[]
  readonly [more: string]: unknown
}

const load = async (id: string) => {
  const pack = await loadPack(id)
  return { pack, words: await loadPackWords(pack, 'en'), settings: pack.settings as unknown as Settings }
}

it('are five, each in a folder of its own', () => {
  expect(packIds.filter(id => WALLS.some(wall => wall === id))).toEqual([...WALLS])
})

describe.each(WALLS)('the wall of %s', async id => {
  const { pack, words, settings } = await load(id)
  const prompts = pack.cards.map(card => ({ card, text: '', ...words.cards[card.id] }))
  const script = pack.script ?? []

  it('is a wall with room for twenty written cards', () => {
    expect(pack).toMatchObject({ exercise: 'wall', blanks: 20, cuts: {}, languages: ['en'] })
    expect(words.what).toMatch(/^[A-Z].*\.$/)
    expect(words.question).toMatch(/\?$/)
  })

  it('has a suit for each heading, and prompts under every one of them', () => {
    expect(pack.suits.map(suit => suit.id)).toEqual(pack.piles)
    expect([...new Set(pack.cards.map(card => card.facts?.heading))]).toEqual(pack.piles)
    for (const card of pack.cards) expect(card.facts).toEqual({ heading: card.suit })
    expect(Object.values(words.suits)).toEqual(Object.values(words.piles).map(({ name }) => name))
  })

  it('has eight to twenty prompts, short, different and never twice in the same picture', () => {
    expect(prompts.length).toBeGreaterThanOrEqual(8)
    expect(prompts.length).toBeLessThanOrEqual(20)
    for (const { text } of prompts) expect(text.length, text).toBeLessThanOrEqual(TEXT_MAX)
    for (const { text } of prompts) expect(text).toMatch(/^[A-Z].*(\?|sentences)$/)
    expect(new Set(prompts.map(({ text }) => text.toLowerCase())).size).toBe(prompts.length)
    expect(new Set([...pack.cards, ...pack.suits].map(({ art }) => art)).size).toBe(prompts.length + pack.suits.length)
  })

  it('asks for little on a form: at most five fields, each named with its options, and no name without a use', () => {
    expect(settings.fields.length).toBeLessThanOrEqual(5)
    for (const { type, of } of settings.fields) expect(of !== undefined).toBe(type === 'choice')
    const used = settings.fields.flatMap(field => [field.id, ...(field.of ?? [])])
    expect(new Set(used).size).toBe(used.length)
    expect(pack.labels).toEqual(used)
  })

  it('takes what earlier rounds found, and knows no other settings', () => {
    expect(settings.takes.length).toBeGreaterThan(0)
    for (const kind of settings.takes) expect(TAKES).toContain(kind)
    for (const name of Object.keys(settings))
      expect(['fields', 'takes', 'match', 'orders', 'means', 'raises', ...SWITCHES]).toContain(name)
    for (const name of SWITCHES) expect([undefined, true]).toContain(settings[name])
  })

  it('leads through its parts in order, and only through those that it has', () => {
    const at = script.map(({ part = '' }) => PARTS.indexOf(part))
    expect(at).toEqual([...at].sort((a, b) => a - b))
    const used = new Set(script.map(line => line.part))
    expect(used).toContain('share')
    for (const part of ['think', 'link', 'support']) expect(used.has(part), part).toBe(settings[part] === true)
    expect(used.has('act')).toBe(settings.link === true || settings.match !== undefined)
    for (const line of script) expect(line.minutes, line.id).toBeGreaterThan(0)
  })

  it('says what to do in one sentence, and reads out two or three', () => {
    for (const { name, say, now } of Object.values(words.script ?? {})) {
      expect(now.match(/[.?!](?= |$)/g), name).toHaveLength(1)
      expect(say.match(/[.?!](?= |$)/g)?.length, name).toBeGreaterThanOrEqual(2)
      expect(say.match(/[.?!](?= |$)/g)?.length, name).toBeLessThanOrEqual(3)
    }
  })

  it('asks nobody about health, money of their own, papers or records', () => {
    for (const { text } of prompts)
      expect(text).not.toMatch(/\b(health|illness|benefits?|income|debts?|visa|passport|police|your (job|family))\b/i)
  })
})

it.each(WALLS)('says under which heading %s raises what it takes, and what its headings mean', async id => {
  const { pack, settings } = await load(id)
  const { raises = {}, means = {} } = settings as { raises?: Record<string, string>; means?: Record<string, string> }
  expect(Object.keys(raises).sort()).toEqual([...settings.takes].sort())
  for (const heading of [...Object.values(raises), ...Object.keys(means)]) expect(pack.piles).toContain(heading)
  for (const kind of Object.values(means)) expect(TAKES).toContain(kind)
})

it('match offers with asks, and let the giver set the limit and spare the paid job', async () => {
  const { pack, settings } = await load('offers')
  expect(settings.match).toEqual(pack.piles)
  expect(settings.fields.map(field => field.id)).toEqual(['kind', 'how', 'limit', 'unpaid'])
})

it('order the six sections of a guide in two ways, and ask before a story is shared', async () => {
  const { pack, settings } = await load('guide')
  expect(pack.piles).toEqual(['introduction', 'roles', 'networks', 'assets', 'methods', 'steps'])
  expect(settings.orders).toEqual([['introduction', 'assets', 'networks', 'roles', 'methods', 'steps']])
  expect(settings.fields).toEqual([{ id: 'consent', type: 'choice', of: ['yes', 'nameless'] }])
})
