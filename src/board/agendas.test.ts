// The ready agendas fit the packs there are and the time they promise.
import { expect, it } from 'vitest'
import { loadPack } from '../../cards/packs'
import { AGENDAS, type Agenda, roundsOf } from './agendas'

const agendas = Object.keys(AGENDAS) as Agenda[]

it('name packs and cuts that there are', async () => {
  for (const agenda of agendas)
    for (const isTranslated of [false, true])
      for (const { pack: id, cut } of roundsOf(AGENDAS[agenda], isTranslated)) {
        const pack = await loadPack(id)
        if (cut !== undefined) expect(Object.keys(pack.cuts), `${agenda}: ${id}`).toContain(String(cut))
        expect(pack.script?.length, `${id} can be led line by line`).toBeGreaterThan(0)
      }
})

it('take as long as they say', () => {
  const minutes = (agenda: Agenda) => AGENDAS[agenda].reduce((sum, round) => sum + round.minutes, 0)
  expect(agendas.map(minutes)).toEqual([15, 25, 45, 75, 90, 210])
})

it('offer a plan, or connecting the dots, with no other round before it', () => {
  expect([AGENDAS.dots, AGENDAS.plan].map(rounds => rounds.map(({ pack }) => pack))).toEqual([
    ['assets'],
    ['community-spaces'],
  ])
  expect(roundsOf(AGENDAS.plan, true), 'no skills to have fewer of').toEqual(AGENDAS.plan)
})

it('have fewer skills where each card is said twice, and all else as it is', () => {
  expect(roundsOf(AGENDAS.evening, true)).toEqual([
    { pack: 'skills', cut: 30, minutes: 30 },
    { pack: 'assets', minutes: 45 },
  ])
})
