// An evening of several rounds with two tables, for tests of what one hands to the next.
import { deal } from '../cards/deal'
import { loadPack, packIds } from '../cards/packs'
import type { Row } from '../src/board/moves'
import { isObject } from '../src/json'
import { aFolder, aServer, aWorkshop, pack as mini, type Party } from './builders'
import { type Device, onStage, place } from './device.builders'

const plan = await loadPack('community-spaces')
const skills = await loadPack('skills')

/** Two skills that some project of the plan asks for, among those dealt. */
export const [paying = '', other = ''] = (skills.cuts['30'] ?? []).filter(card =>
  plan.cards.some(({ facts }) => Array.isArray(facts?.skills) && facts.skills.includes(`skills/${card}`)),
)
/** One that nobody has come to yet. */
export const third = (skills.cuts['30'] ?? []).find(card => card !== paying && card !== other) ?? ''
const crisis = plan.cards.find(({ facts }) => facts?.kind === 'crisis')?.id ?? ''
/** The facilitator throws a crisis in, in the second round. */
export const CRISIS = { do: 'cue', round: 'r2', id: 'cue-of-the-crisis', cue: { do: 'throw', card: crisis } }
/** How much the server put on a board in the second round. */
export const thrown = (device: Device) =>
  device.rows().filter(({ by, round }) => by === 'server' && round === 'r2').length

/** The packs there are, and one that the whole room plays at one board. */
export const packs = {
  ids: [...packIds, 'floor'],
  load: async (id: string) => (id === 'floor' ? { ...mini, id, scope: 'floor' as const } : loadPack(id)),
  deal,
}
/** Skills, a plan that they pay for, and principles to hold it against. */
export const AGENDA = [
  { pack: 'skills', cut: 30, minutes: 25 },
  { pack: 'community-spaces', minutes: 90 },
  { pack: 'principles', minutes: 20 },
]

/** What the server told a board of earlier rounds. */
export const feedsOn = (device: Device, round: string): readonly Row[] =>
  device.rows().filter(row => row.round === round && isObject(row.move) && row.move.do === 'feed')

/** What a board was told of: "kind card from". */
export const toldOf = (device: Device, round = 'r2'): readonly string[] =>
  feedsOn(device, round).flatMap(({ move }) => {
    const found = isObject(move) && Array.isArray(move.found) ? (move.found as Record<string, unknown>[]) : []
    return found.map(({ kind, card, from }) => `${kind} ${card} ${from}`)
  })

/** Two tables and whoever leads them; with what `says` does on the stage. */
export async function anEvening(rounds: readonly object[] = AGENDA, folder = aFolder()) {
  const house = await aServer({ packs, folder })
  const party = await aWorkshop(house, rounds)
  const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
  const at = async (table: string) => {
    const ticket = await party.sit({ table })
    return { ticket, device: await party.open(ticket, `table/${ticket.table}`) }
  }
  const [oak, elm] = [await at('Oak'), await at('Elm')]
  const says = (...moves: readonly object[]) => lead.append(moves.flatMap(onStage))
  return { house, party, lead, at, oak, elm, says }
}

/** Oak can do the one, Elm has friends for it and can do the other. */
export async function findSkills({ oak, elm }: Awaited<ReturnType<typeof anEvening>>): Promise<void> {
  await oak.device.sees(...oak.device.play(place(paying), place(other, 'notyet')))
  await elm.device.sees(...elm.device.play(place(paying, 'friends'), place(other)))
}

/** The records as the facilitator is given them. */
export const records = async (party: Party) => {
  const { json } = await party.house.ask('GET', `workshops/${party.code}/records`, undefined, party.facilitator)
  return json.records as {
    title: string
    round: { id: string; pack: string }
    tables: { id: string; name: string; tally: { reached: number } }[]
  }[]
}
