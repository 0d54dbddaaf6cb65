// What a table does besides answering: cards put off and written, what is said and corrected, the sealed guess, the tally.
import { expect, it } from 'vitest'
import { aRound, aRow, HOSTILE_IDS, revived } from '../../board/builders'
import { playRow } from '../../board/moves'
import { elm, itChangesNothing, oak, pile, played, playedOn, server } from './builders'
import { WRITTEN_MAX } from './moves'
import { currentCard, deck, pileOf, rules } from './rules'

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
