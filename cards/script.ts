// How to run a pack, line by line: what the facilitator says, what the people do meanwhile, and how long it takes.
import { object, own, pieces, text, type Where, whole } from './check'

export interface ScriptLine {
  readonly id: string
  readonly minutes: number // 0: said in passing
  readonly each?: number // minutes for each table in turn; `minutes` is then for a few
  readonly part?: string // the part of the exercise that it leads through, which the exercise names
}

export interface ScriptWords {
  readonly name: string // e.g. "Describe your place"
  readonly say: string // for the facilitator to read out
  readonly now: string // what to do now, in one sentence, on every screen
  readonly lang?: string // set where the words fell back to another language
}

const SAY_MAX = 400

type ReadId = (json: unknown, where: Where) => string

/** The script of a pack.json. */
export function readScript(json: unknown, where: Where, id: ReadId): readonly ScriptLine[] {
  return pieces(json, where, (line, at) => {
    const { id: name, minutes, each, part } = object(line, at, ['id', 'minutes'], ['each', 'part'])
    return {
      id: id(name, { ...at, field: 'id' }),
      minutes: whole(minutes, { ...at, field: 'minutes' }, 0, 240),
      ...(each !== undefined && { each: whole(each, { ...at, field: 'each' }, 1, 60) }),
      ...(part !== undefined && { part: id(part, { ...at, field: 'part' }) }),
    }
  })
}

/** The words of the script in a <lang>.json; in the pack's first language every line needs them. */
export function readScriptWords(
  json: unknown,
  where: Where,
  script: readonly ScriptLine[],
  first: boolean,
): Readonly<Record<string, ScriptWords>> {
  const ids = script.map(line => line.id)
  const all = object(json === undefined && !(first && ids.length > 0) ? {} : json, where, first ? ids : [], ids)
  const read = ids.flatMap(id => {
    const line = own(all, id)
    if (line === undefined) return []
    const at = (field: string): Where => ({ ...where, field: [where.field, id, field].filter(Boolean).join('.') })
    const { name, say, now } = object(line, at(''), ['name', 'say', 'now'])
    return [
      [id, { name: text(name, at('name'), 40), say: text(say, at('say'), SAY_MAX), now: text(now, at('now'), 120) }],
    ] as const
  })
  return Object.fromEntries(read)
}
