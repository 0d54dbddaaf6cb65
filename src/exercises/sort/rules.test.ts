import { expect, it } from 'vitest'
import { aRound, aRow, frozen, HOSTILE_IDS, keyOf, revived } from '../../board/builders'
import { actOf, playRow, SERVER } from '../../board/moves'
import { type Line, played, playedOn, rowsOf, somebody } from './builders'
import { PEOPLE_MAX, TEXT_MAX, WRITTEN_MAX } from './moves'
import { currentCard, deck, pileOf, rules, type SortState } from './rules'

const oak = somebody('oak')
const elm = somebody('elm')
const pine = somebody('pine')
const late = somebody('late')
const server = somebody(SERVER)

const pile = (state: SortState, card = 'sew-01') => pileOf(state, card)

/** The lines, then one that does not count: the state stays the very same object. */
function itChangesNothing(before: readonly Line[], last: Line, round = aRound()) {
  const state = frozen(playedOn(round, ...before))
  const rows = rowsOf([...before, last])
  const row = rows[before.length]
  if (!row) throw new Error('no last line')
  expect(playRow(rules, state, row, before.length)).toBe(state)
}

// Answers

it('a table that did nothing has an answer to nothing', () => {
  const { of, reached, counts, cards } = rules.tally(played())
  expect({ of, reached, counts, cards }).toEqual({
    of: 6,
    reached: 0,
    counts: { we: 0, friends: 0, notfound: 0 },
    cards: {},
  })
})

it('oak says we can on sew-01: it lies on We can', () => {
  expect(pile(played(oak.says('we', 'sew-01')))).toBe('we')
})

it('oak says we can on sew-01, elm says friends having seen nothing: the first answer stands', () => {
  itChangesNothing([oak.says('we', 'sew-01')], elm.says('friends', 'sew-01').seen(0))
})

it('elm says friends having seen oak say we can: the newer answer wins', () => {
  expect(pile(played(oak.says('we', 'sew-01'), elm.says('friends', 'sew-01').seen(1)))).toBe('friends')
})

it('having seen one move too few is having seen it not', () => {
  const before = [pine.says('we', 'cook-01'), oak.says('we', 'sew-01')]
  itChangesNothing(before, elm.says('friends', 'sew-01').seen(1))
  expect(pile(played(...before, elm.says('friends', 'sew-01').seen(2)))).toBe('friends')
})

it('pine slept through two answers: the old move overrules neither', () => {
  const talk = [oak.says('we', 'sew-01'), elm.says('friends', 'sew-01')]
  itChangesNothing(talk, pine.says('notfound', 'sew-01').seen(0))
  itChangesNothing(talk, pine.says('notfound', 'sew-01').seen(1))
})

it('oak changes their mind twice without a line: their last word counts, for they know their own', () => {
  const offline = [
    oak.says('we', 'sew-01').seen(0),
    oak.says('friends', 'sew-01').seen(0),
    oak.says('notfound', 'sew-01').seen(0),
  ]
  expect(pile(played(...offline))).toBe('notfound')
})

it('elm answered first while oak had no line: none of what oak said counts', () => {
  const state = played(
    elm.says('we', 'sew-01'),
    oak.says('friends', 'sew-01').seen(0),
    oak.says('notfound', 'sew-01').seen(0),
  )
  expect(pile(state)).toBe('we')
})

it('elm overruled oak knowingly: oak, who has not seen it, does not overrule elm with a second word', () => {
  const talk = [oak.says('we', 'sew-01'), elm.says('friends', 'sew-01').seen(1)]
  itChangesNothing(talk, oak.says('notfound', 'sew-01').seen(0))
})

it('a device that claims to have seen the future has seen what is there', () => {
  const row = aRow(1, { do: 'place', card: 'sew-01', pile: 'friends' }, { seen: 1_000_000 })
  expect(actOf(row, 1).seen).toBe(1)
})

it('the same answer again changes nothing', () => {
  itChangesNothing([oak.says('we', 'sew-01')], elm.says('we', 'sew-01'))
})

it('a card nobody dealt and a pile that is none change nothing', () => {
  itChangesNothing([], oak.says('we', 'sew-99'))
  itChangesNothing([], oak.says('perhaps', 'sew-01'))
})

// Undo

it('oak takes the only answer back: the card is open again and anybody may answer, even one who had seen nothing', () => {
  const state = played(oak.says('we', 'sew-01'), oak.undoes(0))
  expect(pile(state)).toBeUndefined()
  expect(currentCard(state, 'elm')).toBe('sew-01')
  expect(pile(played(oak.says('we', 'sew-01'), oak.undoes(0), elm.says('friends', 'sew-01').seen(0)))).toBe('friends')
})

it('elm takes the newer answer back: the one before it stands again', () => {
  expect(pile(played(oak.says('we', 'sew-01'), elm.says('friends', 'sew-01'), elm.undoes(1)))).toBe('we')
})

it('oak takes back an answer that elm had overruled: elm’s stands', () => {
  const talk = [oak.says('we', 'sew-01'), elm.says('friends', 'sew-01'), oak.undoes(0)]
  expect(pile(played(...talk))).toBe('friends')
  expect(pile(played(...talk, elm.undoes(1)))).toBeUndefined()
})

it('oak acts and takes it back before any of it was sent', () => {
  expect(pile(played(oak.says('we', 'sew-01').seen(0), oak.undoes(0).seen(0)))).toBeUndefined()
})

it('undo of an unknown move, of one that did not count, or twice, changes nothing', () => {
  itChangesNothing([oak.says('we', 'sew-01')], oak.undoes(40))
  itChangesNothing([oak.says('we', 'sew-01'), elm.says('friends', 'sew-01').seen(0)], elm.undoes(1))
  itChangesNothing([oak.says('we', 'sew-01'), oak.undoes(0)], oak.undoes(0))
  itChangesNothing([oak.says('we', 'sew-01'), oak.undoes(0)], oak.undoes(1)) // no undo of undo
})

it('an undo takes back its own card and no other', () => {
  const state = played(oak.says('we', 'sew-01'), oak.says('we', 'sew-02'), oak.undoes(1))
  expect(rules.tally(state).cards).toEqual({ 'sew-01': 'we' })
})

// Skipping

it('oak skips sew-01: it comes back after all others, and skipped ones come oldest skip first', () => {
  const rest = ['cook-01', 'cook-02', 'move-01', 'move-02'].map(card => oak.says('we', card))
  const state = played(oak.skips('sew-02'), oak.skips('sew-01'), ...rest)
  expect(currentCard(played(oak.skips('sew-01')), 'oak')).toBe('sew-02')
  expect(currentCard(state, 'oak')).toBe('sew-02')
  expect(currentCard(played(oak.skips('sew-02'), oak.skips('sew-01'), ...rest, elm.skips('sew-02')), 'oak')).toBe(
    'sew-01',
  )
})

it('two devices skip the same card at once: it is skipped once', () => {
  const cards = ['sew-01', 'sew-02']
  const round = aRound({ cards })
  const before = [oak.skips('sew-01'), oak.skips('sew-02'), oak.skips('sew-01')]
  expect(currentCard(playedOn(round, ...before), 'oak')).toBe('sew-02')
  itChangesNothing(before, elm.skips('sew-01').seen(2), round)
})

it('oak goes round the skipped cards without a line: each skip counts, or the card would stick', () => {
  const round = aRound({ cards: ['sew-01', 'sew-02'] })
  const offline = [oak.skips('sew-01'), oak.skips('sew-02'), oak.skips('sew-01'), oak.skips('sew-02')].map(line =>
    line.seen(0),
  )
  const shown = offline.map((_, n) => currentCard(playedOn(round, ...offline.slice(0, n + 1)), 'oak'))
  expect(shown).toEqual(['sew-02', 'sew-01', 'sew-02', 'sew-01'])
})

it('a skipped card is answered, a skip is undone, an answered or unknown card is not skipped', () => {
  expect(pile(played(oak.skips('sew-01'), elm.says('we', 'sew-01')))).toBe('we')
  expect(currentCard(played(oak.skips('sew-01'), oak.undoes(0)), 'elm')).toBe('sew-01')
  itChangesNothing([oak.says('we', 'sew-01')], elm.skips('sew-01').seen(0))
  itChangesNothing([], elm.skips('sew-99'))
})

it('skipped is not answered, and never Not found yet', () => {
  const { reached, counts } = rules.tally(played(oak.skips('sew-01')))
  expect([reached, counts.notfound]).toEqual([0, 0])
})

// What else a table says

it('the table says how many people it is, and corrects it', () => {
  expect(rules.tally(played(oak.counts(6), elm.counts(7))).people).toBe(7)
  itChangesNothing([oak.counts(6)], elm.counts(6))
})

it('what was said in ignorance overrules no newer word about people, light, hands, can or show either', () => {
  itChangesNothing([oak.counts(6)], elm.counts(5).seen(0))
  itChangesNothing([oak.lights('ready')], elm.lights('help').seen(0))
  itChangesNothing([oak.deals('oak', 'elm')], elm.deals().seen(0))
  itChangesNothing([oak.knowsOf(3, 'sew-01')], elm.knowsOf(1, 'sew-01').seen(0))
  itChangesNothing([oak.shows('sew-01')], elm.shows('sew-01', 'told').seen(0))
  expect(played(oak.lights('ready').seen(0), oak.lights('help').seen(0)).light).toBe('help')
  expect(played(oak.knowsOf(3, 'sew-01'), elm.knowsOf(1, 'sew-02').seen(0)).can).toEqual({ 'sew-01': 3, 'sew-02': 1 })
})

it('how many of us can, and that somebody showed it, are kept for dealt cards and count as no answer', () => {
  const { can, shown, reached } = rules.tally(
    played(oak.knowsOf(3, 'sew-01'), oak.shows('sew-02'), elm.shows('cook-01', 'told')),
  )
  expect({ can, shown, reached }).toEqual({ can: { 'sew-01': 3 }, shown: ['sew-02', 'cook-01'], reached: 0 })
  itChangesNothing([], oak.knowsOf(3, 'sew-99'))
  itChangesNothing([], oak.shows('sew-99'))
  itChangesNothing([oak.knowsOf(3, 'sew-01')], elm.knowsOf(3, 'sew-01'))
  itChangesNothing([oak.shows('sew-01')], elm.shows('sew-01'))
})

it('a light is lit and put out', () => {
  expect(rules.tally(played(oak.lights('help'))).light).toBe('help')
  expect(rules.tally(played(oak.lights('help'), elm.lights(null))).light).toBeNull()
  itChangesNothing([], oak.lights(null))
})

it('a card the table wrote is sorted like any other and comes last', () => {
  const state = played(oak.writes('own-1', 'Play the spoons'), elm.says('we', 'own-1'))
  expect(deck(state).at(-1)).toBe('own-1')
  expect(rules.tally(state)).toMatchObject({
    of: 7,
    reached: 1,
    cards: { 'own-1': 'we' },
    written: [{ id: 'own-1', text: 'Play the spoons', stump: false }],
  })
})

it('a card written to stump another table is carried, and not sorted here', () => {
  const before = [oak.writes('own-1', 'Herd geese', true)]
  expect(rules.tally(played(...before))).toMatchObject({ of: 6, written: [{ id: 'own-1', stump: true }] })
  itChangesNothing(before, elm.says('we', 'own-1'))
})

it('a written card never takes the place of another, and there are twenty at most', () => {
  itChangesNothing([], oak.writes('sew-01', 'Mine'))
  itChangesNothing([oak.writes('own-1', 'First')], elm.writes('own-1', 'Second'))
  const full = Array.from({ length: WRITTEN_MAX }, (_, n) => oak.writes(`own-${n}`, 'One more'))
  itChangesNothing(full, oak.writes('own-99', 'One too many'))
})

it('a written card taken back leaves nothing behind: no answer, no skip, no count of people, nothing shown', () => {
  const state = played(
    oak.writes('own-1', 'Play the spoons'),
    oak.skips('own-1'),
    oak.says('we', 'own-1'),
    oak.knowsOf(2, 'own-1'),
    oak.shows('own-1'),
    oak.undoes(0),
  )
  expect(rules.tally(state)).toEqual(rules.tally(played()))
  expect(state.skips).toEqual([])
  itChangesNothing([oak.writes('own-1', 'Play the spoons'), oak.undoes(0)], elm.says('we', 'own-1').seen(1))
})

it('the sealed guess comes from the server alone', () => {
  itChangesNothing([], oak.reveals(74))
  expect(rules.tally(played(server.reveals(74))).guess).toBe(74)
  itChangesNothing([server.reveals(74)], server.reveals(74))
})

it('unseals the one guess of the table into one move, and nothing into none', () => {
  expect(rules.unseal([])).toEqual([])
  expect(rules.unseal([{ answer: 'ninety' }, { answer: 61 }])).toEqual([{ do: 'guessed', guess: 61 }])
  for (const junk of [-1, 501, 7.5, '7', null, Number.NaN, [7]]) expect(rules.seal(junk)).toBeUndefined()
  expect([rules.seal(0), rules.seal(100)]).toEqual([0, 100])
})

// The tally

it('a table that ran out of time reached 62, and says 58 of the 62: what it did not sort is in no pile', () => {
  const cards = Array.from({ length: 100 }, (_, n) => `card-${n}`)
  const answers = cards.slice(0, 62).map((card, n) => oak.says(n < 50 ? 'we' : n < 58 ? 'friends' : 'notfound', card))
  const { of, reached, counts } = rules.tally(playedOn(aRound({ cards }), ...answers))
  expect({ of, reached, counts }).toEqual({ of: 100, reached: 62, counts: { we: 50, friends: 8, notfound: 4 } })
})

it('lists the answered cards in the order dealt, whatever order they were answered in', () => {
  const state = played(oak.says('we', 'move-01'), oak.says('we', 'sew-02'), oak.says('friends', 'sew-01'))
  expect(Object.keys(rules.tally(state).cards)).toEqual(['sew-01', 'sew-02', 'move-01'])
})

it('plays on from a state that was kept as JSON', () => {
  const state = revived(played(oak.says('we', 'sew-01'), oak.skips('sew-02'), oak.writes('own-1', 'Juggle')))
  const row = aRow(3, { do: 'place', card: 'sew-01', pile: 'friends' }, { by: 'elm' })
  expect(pile(playRow(rules, state, row, 3))).toBe('friends')
})

// Hostile ids and junk

it('ids that every object answers to are cards, piles and people like any other, and answer nothing by themselves', () => {
  for (const id of HOSTILE_IDS) {
    itChangesNothing([], oak.says('we', id))
    itChangesNothing([], oak.says(id, 'sew-01'))
    itChangesNothing([], oak.skips(id))
    itChangesNothing([], oak.knowsOf(1, id))
    itChangesNothing([], oak.undoes(0))
    expect(pileOf(played(), id)).toBeUndefined()
    const round = aRound({ cards: [id, 'sew-01'], piles: [id, 'we'] })
    expect(currentCard(playedOn(round), 'oak')).toBe(id)
    const state = playedOn(round, oak.knowsOf(2, id), oak.says(id, id), oak.says('we', 'sew-01'))
    expect(rules.tally(state)).toMatchObject({ reached: 2, counts: { [id]: 1, we: 1 }, can: { [id]: 2 } })
    expect(deck(played(oak.writes(id, 'Written')))).toContain(id)
  }
})

it('__proto__ is no id: nothing that names it is a move', () => {
  for (const json of [
    '{"do":"place","card":"__proto__","pile":"we"}',
    '{"do":"place","card":"sew-01","pile":"__proto__"}',
    '{"do":"write","card":"__proto__","text":"Own the world"}',
    '{"do":"deal","hands":["oak","__proto__"]}',
    '{"do":"can","card":"__proto__","people":1}',
    '{"__proto__":{"do":"light","light":"help"}}',
  ])
    expect(rules.parse(JSON.parse(json)), json).toBeUndefined()
})

it('parses what is almost a move to undefined', () => {
  const junk: unknown[] = [
    { do: 'place', card: 'sew-01' },
    { do: 'place', card: ['sew-01'], pile: 'we' },
    { do: 'Place', card: 'sew-01', pile: 'we' },
    { do: 'undo', key: 'short' },
    { do: 'people', people: 0 },
    { do: 'people', people: PEOPLE_MAX + 1 },
    { do: 'people', people: '6' },
    { do: 'can', card: 'sew-01', people: -1 },
    { do: 'can', card: 'sew-01', people: 1.5 },
    { do: 'show', card: 'sew-01', how: 'sang' },
    { do: 'deal', hands: ['oak', 'oak'] },
    { do: 'deal', hands: 'oak' },
    { do: 'write', card: 'own-1', text: '   ' },
    { do: 'write', card: 'own-1', text: 'x'.repeat(TEXT_MAX + 1) },
    { do: 'light' },
    { do: 'light', light: 'on' },
    { do: 'guessed', guess: -1 },
    ['place', 'sew-01', 'we'],
    'place',
    null,
  ]
  for (const json of junk) expect(rules.parse(json), JSON.stringify(json)).toBeUndefined()
})

it('drops what nobody asked for, and cleans what people typed', () => {
  expect(rules.parse({ do: 'undo', key: keyOf(0), by: 'facilitator', x: 1 })).toEqual({ do: 'undo', key: keyOf(0) })
  expect(rules.parse({ do: 'write', card: 'own-1', text: ' Play\u202e the\nspoons ', stump: 'yes' })).toEqual({
    do: 'write',
    card: 'own-1',
    text: 'Play the spoons',
    stump: false,
  })
})

// Which card a device shows

it('together, all devices show the first card in the order dealt that has no answer', () => {
  const state = played(oak.says('we', 'sew-01'), elm.says('we', 'cook-01'))
  expect(['oak', 'elm', 'pine', 'nobody'].map(me => currentCard(state, me))).toEqual(Array(4).fill('sew-02'))
})

it('there is no card when all have an answer', () => {
  expect(currentCard(played(...aRound().cards.map(card => oak.says('we', card))), 'oak')).toBeUndefined()
})

it('one hand is together; so is none', () => {
  expect(played(oak.deals('oak')).hands).toEqual([])
  expect(played(oak.deals('oak', 'elm'), elm.deals()).hands).toEqual([])
  itChangesNothing([oak.deals('oak', 'elm')], elm.deals('oak', 'elm'))
  itChangesNothing([], oak.deals('oak')) // together already
})

it.each([2, 3, 4])('dealt out to %i, each device shows a card of its own and together they show every card', hands => {
  const people = ['oak', 'elm', 'pine', 'fir'].slice(0, hands)
  const cards = Array.from({ length: 12 }, (_, n) => `card-${n}`)
  const lines: Line[] = [oak.deals(...people)]
  const seen = new Set<string>()
  for (let turn = 0; turn < 12 / hands; turn++) {
    const state = playedOn(aRound({ cards }), ...lines)
    const shown = people.map(me => currentCard(state, me) ?? 'none')
    expect(new Set(shown).size).toBe(hands)
    for (const [n, card] of shown.entries()) lines.push(somebody(people[n] ?? '').says('we', card))
    for (const card of shown) seen.add(card)
  }
  expect([...seen].sort()).toEqual([...cards].sort())
})

it('dealt out, a sleeping device holds nothing up: the other takes its cards from the end', () => {
  const lines: Line[] = [oak.deals('oak', 'elm')]
  const shown: string[] = []
  for (let card = currentCard(played(...lines), 'oak'); card; card = currentCard(played(...lines), 'oak')) {
    shown.push(card)
    lines.push(oak.says('we', card))
  }
  expect(shown).toEqual(['sew-01', 'cook-01', 'move-01', 'move-02', 'cook-02', 'sew-02'])
  expect(rules.tally(played(...lines)).reached).toBe(6)
})

it('dealt out, a phone that came late is in no hand: it helps from the end, and its answers count', () => {
  const state = played(oak.deals('oak', 'elm'))
  expect(currentCard(state, 'late')).toBe('move-02')
  expect(pile(played(oak.deals('oak', 'elm'), late.says('we', 'move-02')), 'move-02')).toBe('we')
})

it('dealt out, devices that hold the same rows agree who shows what, whoever asks', () => {
  const state = played(oak.deals('oak', 'elm'), oak.says('we', 'sew-01'), elm.skips('sew-02'))
  expect(['oak', 'elm'].map(me => currentCard(state, me))).toEqual(['cook-01', 'cook-02'])
  expect(['oak', 'elm'].map(me => currentCard(revived(state), me))).toEqual(['cook-01', 'cook-02'])
})

it('dealt out, a skipped card comes back to everybody when nothing else is open', () => {
  const rest = ['sew-02', 'cook-01', 'cook-02', 'move-01', 'move-02'].map(card => oak.says('we', card))
  const state = played(oak.deals('oak', 'elm'), oak.skips('sew-01'), ...rest)
  expect(['oak', 'elm', 'late'].map(me => currentCard(state, me))).toEqual(['sew-01', 'sew-01', 'sew-01'])
})
