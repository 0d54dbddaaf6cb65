// A room of tables at their walls: `shown(round, ['Oak', tallyOf(round, oak.writes('a', 'Our shed'))])`.
import { loadPack, loadPackWords } from '../../../cards/packs'
import { frozen } from '../../board/builders'
import type { Revealed, Round } from '../../exercise'
import { type Line, playedOn, somebody } from './builders'
import { rules } from './rules'
import type { WallTally } from './tally'

export const pack = await loadPack('assets')
export const words = await loadPackWords(pack, 'en')
const nameCard = (ref: string) => (ref === 'skills/sew-01' ? 'Sew on a button' : undefined)

/** The room as it is shown these tables. */
export const shown = (round: Round, ...tables: [name: string, tally: WallTally][]): Revealed<WallTally> => ({
  round: frozen(round),
  pack,
  words,
  tables: tables.map(([name, tally], n) => ({ id: `t${n + 1}`, name, tally })),
  nameCard,
  claims: {},
})
export const tallyOf = (round: Round, ...lines: Line[]) => rules.tally(playedOn(round, ...lines))

export const oak = somebody('oak', 't1')
export const elm = somebody('elm', 't2')
