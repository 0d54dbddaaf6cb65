// What was done at this table that still stands, for undo and for those who may take back anyone's. Pure.
import type { Pack, PackWords } from '../../../cards/pack'
import type { DoneAct } from '../../exercise'
import { planWords as say } from '../../words/plan'
import { CELLS } from './moves'
import type { PlanState, Word } from './rules'
import { labelOf, nameOf } from './table'

type Mine = readonly { readonly key: string }[]

/** So much of somebody's words names them. */
const LETTERS = 40
const short = (text: string) => ([...text].length <= LETTERS ? text : `${[...text].slice(0, LETTERS).join('')}…`)

const SERVER = 'server'

/** Everything of people's doing that stands, oldest first and in words. */
export function actsOf(state: PlanState, words: PackWords): readonly DoneAct[] {
  const table = { state, words, pack: NO_PACK }
  const acts: (DoneAct & { readonly seq: number })[] = []
  for (const [slot, list] of Object.entries(state.slots))
    for (const word of list) {
      const text = word.by === SERVER ? undefined : sayWord(slot, word, table)
      if (text !== undefined) acts.push({ key: word.key, text, written: WRITTEN.test(slot), seq: word.seq })
    }
  for (const { key, text, gone, seq } of state.written)
    if (!gone) acts.push({ key, text: say.did.wrote(text), written: true, seq })
  return acts.sort((a, b) => a.seq - b.seq).map(({ seq: _, ...act }) => act)
}

/** This device's last act that still stands, in words; undefined when there is nothing to take back. */
export function lastOfMine(state: PlanState, words: PackWords, mine: Mine): DoneAct | undefined {
  const stands = new Map(actsOf(state, words).map(act => [act.key, act]))
  for (let n = mine.length - 1; n >= 0; n--) {
    const act = stands.get(mine[n]?.key ?? '')
    if (act) return act
  }
  return undefined
}

const WRITTEN = /^(name|features|strengths|troubles|character|story|need\/|answer\/|owner\/|first\/|date\/)/

/** Names need the pack's words alone. */
const NO_PACK = { cards: [] } as unknown as Pack

function sayWord(slot: string, { value }: Word, table: Parameters<typeof nameOf>[1]): string | undefined {
  const [about = '', of = ''] = slot.split('/')
  const told = (what: string) => say.did.told(what, short(String(value)))
  switch (about) {
    case 'chosen':
      return (value === true ? say.did.chose : say.did.putBack)(nameOf(of, table))
    case 'cell': {
      const cell = CELLS.find(cell => cell === value)
      return cell ? say.did.placed(nameOf(of, table), say.cells[cell]) : say.did.takenOut(nameOf(of, table))
    }
    case 'need':
      return told(labelOf(of, table))
    case 'answer':
      return told(say.shockAnswer)
    case 'owner':
    case 'first':
    case 'date':
      return told(`${nameOf(of, table)}, ${say[about]}`)
    case 'story':
      return told(say.story)
    case 'hero':
      return say.did.hero(value === '' ? '–' : nameOf(String(value), table))
    case 'pays':
      return say.did.pays(labelOf(String(value), table))
    case 'vote':
      return say.did.votes
    case 'people':
      return say.did.counted(Number(value))
    case 'name':
    case 'features':
    case 'strengths':
    case 'troubles':
    case 'character':
      return told(say.place[about])
    default:
      return undefined // a light is put out, not taken back
  }
}
