// What the planning packs promise to the table that plans with them. The reader, pack.ts, checks lengths and that no text comes twice.
import { describe, expect, it } from 'vitest'
import { loadPack, loadPackWords } from './packs'

interface Project {
  readonly cost: number
  readonly needs: Readonly<Record<string, number>>
  readonly skills: readonly string[]
}
interface Settings {
  readonly resources: readonly string[]
  readonly budgets: readonly { readonly id: string; readonly points: number; readonly suits?: readonly string[] }[]
  readonly choices: readonly number[]
}

const KINDS = ['project', 'persona', 'crisis', 'opportunity']
const rarities = new Map((await loadPack('skills')).cards.map(({ id, rarity }) => [`skills/${id}`, rarity]))

/** What each pack promises of its own. */
const PACKS = [
  {
    id: 'community-spaces',
    kinds: [42, 12, 11, 11],
    themes: [6, 6, 6, 6, 6, 6, 6],
    costs: [17, 16, 9], // projects for 1, 2 and 3 points
    points: [12],
    choices: [10, 12, 15, 20],
    affords: [5, 8], // projects that the points of one budget buy, on average
    skills: 70, // different ones, at least
    costly: ['money'], // what a free project does not need
  },
  {
    id: 'neighbourhood-online',
    kinds: [30, 8, 7, 7],
    themes: [5, 5, 5, 5, 5, 5],
    costs: [11, 13, 6],
    points: [10, 10],
    choices: [8, 10, 12, 15],
    affords: [5, 7],
    skills: 40,
    costly: ['money', 'kit'],
  },
] as const

/** A pack with its projects, read. */
async function read(id: string) {
  const pack = await loadPack(id)
  const words = await loadPackWords(pack, 'en')
  const settings = pack.settings as unknown as Settings
  const ofKind = (kind: string) => pack.cards.filter(card => card.facts?.kind === kind)
  const projects = ofKind('project').map(card => ({ ...card, ...(card.facts as unknown as Project) }))
  const refs = projects.flatMap(project => project.skills)
  const rarer = (...than: string[]) => refs.filter(ref => !than.includes(rarities.get(ref) ?? '')).length / refs.length
  const average = projects.reduce((sum, { cost }) => sum + cost, 0) / projects.length
  const events = [...ofKind('crisis'), ...ofKind('opportunity')]
  const themes = pack.suits.map(suit => suit.id).filter(suit => !KINDS.includes(suit))
  const text = (id: string) => words.cards[id]?.text ?? ''
  const more = (id: string) => words.cards[id]?.more ?? ''
  return { pack, words, settings, ofKind, projects, refs, rarer, average, events, themes, text, more }
}

describe.each(PACKS)('$id', async promise => {
  const { pack, words, settings, ofKind, projects, refs, rarer, average, events, themes, text, more } = await read(
    promise.id,
  )

  it('has projects, people, crises and opportunities, and nothing else', () => {
    expect(KINDS.map(kind => ofKind(kind).length)).toEqual(promise.kinds)
    expect(pack.cards).toHaveLength(promise.kinds.reduce((sum: number, count) => sum + count, 0))
  })

  it('groups the projects by themes of one size, and has a suit each for people, crises and opportunities', () => {
    expect(themes.map(theme => projects.filter(({ suit }) => suit === theme).length)).toEqual(promise.themes)
    for (const kind of KINDS.slice(1)) expect(new Set(ofKind(kind).map(card => card.suit))).toEqual(new Set([kind]))
  })

  it('has about two projects in five for one point, as many for two, and one in five for three', () => {
    expect([1, 2, 3].map(points => projects.filter(({ cost }) => cost === points).length)).toEqual(promise.costs)
  })

  it('makes choosing hard: a budget affords a handful of its projects', () => {
    const [least, most] = promise.affords
    expect(settings.budgets.map(({ points }) => points)).toEqual(promise.points)
    expect(settings.choices).toEqual(promise.choices)
    expect(settings.budgets.flatMap(({ suits }) => suits ?? themes)).toEqual(themes)
    expect(promise.points[0] / average).toBeGreaterThan(least)
    expect(promise.points[0] / average).toBeLessThan(most)
  })

  it('needs one to three of the resources it names, a little to a lot, and each of them somewhere', () => {
    for (const { id, needs } of projects) {
      expect([1, 2, 3], id).toContain(Object.keys(needs).length)
      for (const amount of Object.values(needs)) expect([1, 2, 3], id).toContain(amount)
    }
    expect(new Set(projects.flatMap(({ needs }) => Object.keys(needs)))).toEqual(new Set(settings.resources))
    expect(pack.labels).toEqual([...settings.resources, ...settings.budgets.map(({ id }) => id)])
  })

  it('asks each project for one to four cards of the skills deck, and over many different ones', () => {
    for (const { id, skills } of projects) {
      expect([1, 2, 3, 4], id).toContain(skills.length)
      expect(new Set(skills).size, id).toBe(skills.length)
      for (const ref of skills) expect([...rarities.keys()], id).toContain(ref)
    }
    expect(new Set(refs).size).toBeGreaterThanOrEqual(promise.skills)
  })

  it('asks mostly for what any room can do, and often enough for what has to be looked for', () => {
    expect(rarer('common')).toBeGreaterThan(0.33)
    expect(rarer('common')).toBeLessThan(0.43)
    expect(rarer('common', 'middling')).toBeGreaterThan(0.15)
  })

  it('calls free what needs nothing that is bought', () => {
    for (const { id, tags, needs } of projects)
      expect(tags.includes('free'), id).toBe(!promise.costly.some(resource => resource in needs))
  })

  it('lets a crisis take up to three points and an opportunity give as many', () => {
    for (const { id, facts } of events)
      expect(facts?.kind === 'crisis' ? [0, -1, -2, -3] : [0, 1, 2, 3], id).toContain(facts?.points ?? 0)
    expect(events.filter(({ facts }) => facts?.points).length).toBeGreaterThanOrEqual(6)
  })

  it('says more of every card, and ends a crisis or an opportunity with what the table must decide', () => {
    for (const { id } of pack.cards) expect(more(id), id).toMatch(/^[A-Z].*[.?]$/)
    for (const { id } of events) expect(more(id), id).toContain('?')
    expect(new Set(pack.cards.map(({ id }) => more(id))).size).toBe(pack.cards.length)
  })

  it('begins a project with what to do, and names people with an age and a trait', () => {
    for (const { id } of projects) expect(text(id), id).not.toMatch(/^(A|An|The|Our|\w{3,}ing)\b/)
    for (const { id } of ofKind('persona')) expect(text(id), id).toMatch(/^\p{Lu}\p{L}+, \d\d, \p{L}/u)
    for (const { id } of pack.cards) expect(text(id), id).toMatch(/^\p{Lu}.*[^.!?]$/u)
  })

  it('keeps clear of drink, one faith, one country, and what shames', () => {
    expect(JSON.stringify(words)).not.toMatch(
      /\b(beer|wine|pub|pork|christmas|easter|church|mosque|nhs|council|foreign|normal|deprived|vulnerable|needy|poor)\b/i,
    )
  })

  it('leads through the nine parts in ninety minutes, half an hour of them with the projects', () => {
    const parts = ['place', 'people', 'choose', 'needs', 'arrange', 'shocks', 'story', 'report', 'steps']
    expect(pack.script?.map(line => line.part)).toEqual(parts)
    expect(pack.script?.find(line => line.part === 'choose')?.minutes).toBe(30)
    expect(pack.script?.reduce((sum, line) => sum + line.minutes, 0)).toBe(90)
    expect(pack.script?.flatMap(({ part, each }) => (each === undefined ? [] : [[part, each]]))).toEqual([
      ['report', 2],
    ])
  })

  it('shows another picture on every card and suit', () => {
    const art = [...pack.cards, ...pack.suits].map(card => card.art)
    expect(new Set(art).size).toBe(art.length)
  })
})
