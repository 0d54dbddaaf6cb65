// What joins a round of sorting to its pack and to the rounds after it. Pure.
import type { CardId, Pack } from '../../../cards/pack'
import type { Round, RoundRules } from '../../exercise'
import { FEED_MAX, FINDING_KINDS, type Finding, type FindingKind, FOUND_TEXT_MAX, type Found } from '../../findings'
import { isObject, own } from '../../json'
import type { SortMove } from './moves'
import type { SortState } from './rules'
import { paper, parseTally, type SortTally } from './tally'

/** How a pack is sorted, as its settings say it. */
export interface SortSettings {
  readonly means: Readonly<Record<string, FindingKind>> // what lying on a pile means to later rounds
  readonly reasons: boolean // a table may say why
  readonly better: boolean // and write a better word
  readonly about: FindingKind | null // what of earlier rounds the cards are held against
}

/** Whether it is about what people can do, as rounds from before there were others are. */
export const isOfSkills = (round: Pick<Round, 'settings'>): boolean =>
  round.settings === undefined || Object.values(settingsOf(round).means).includes('have')

const asKind = (json: unknown) => FINDING_KINDS.find(kind => kind === json)

/** The settings of a round, as `prepare` made them or, from an older server, none. */
export function settingsOf({ settings = {} }: Pick<Round, 'settings'>): SortSettings {
  const means = Object.entries(isObject(settings.means) ? settings.means : {}).flatMap(([pile, json]) => {
    const kind = asKind(json)
    return kind ? [[pile, kind] as const] : []
  })
  return {
    means: Object.fromEntries(means),
    reasons: settings.reasons === true,
    better: settings.better === true,
    about: asKind(settings.about) ?? null,
  }
}

const SETTINGS = ['means', 'reasons', 'better', 'about']

function prepare({ id, settings = {}, piles }: Pack) {
  const wrong = (field: string, must: string) => new Error(`pack "${id}", pack.json: settings.${field} ${must}`)
  const extra = Object.keys(settings).find(field => !SETTINGS.includes(field))
  if (extra !== undefined) throw wrong(extra, 'is not known here; remove it or correct its name')
  const read = settingsOf({ settings })
  for (const [pile, kind] of Object.entries(isObject(settings.means) ? settings.means : {})) {
    if (!piles.includes(pile)) throw wrong(`means.${pile}`, `must be one of the piles ${piles.join(', ')}`)
    if (!own(read.means, pile))
      throw wrong(`means.${pile}`, `must be one of ${FINDING_KINDS.join(', ')}; not "${kind}"`)
  }
  if (settings.about !== undefined && read.about === null)
    throw wrong('about', `must be one of ${FINDING_KINDS.join(', ')}; not "${settings.about}"`)
  return { ...read }
}

/** What a table has, can reach and has not found, by what its piles mean; and what it says of cards, as notes on them. */
function findings(round: Round, { cards, written, reasons = {} }: SortTally): readonly Finding[] {
  const { means } = settingsOf(round)
  const textOf = (id: CardId) => written.find(card => card.id === id)?.text
  const laid = Object.entries(cards).flatMap(([id, pile]): Finding[] => {
    const kind = own(means, pile)
    const text = textOf(id)
    return kind ? [{ kind, id, card: text === undefined ? `${round.pack}/${id}` : null, text: text ?? '' }] : []
  })
  const noteId = freeIds(new Set(laid.map(({ id }) => id)))
  const said = Object.entries(reasons).map(([id, { why, better }]): Finding => {
    const text = textOf(id)
    const remark = [why, better && `→ ${better}`].filter(Boolean).join(' ')
    return text === undefined
      ? { kind: 'note', id: noteId(), card: `${round.pack}/${id}`, text: remark }
      : { kind: 'note', id: noteId(), card: null, text: cut(`${text}: ${remark}`) }
  })
  return [...laid, ...said]
}

const cut = (text: string) => [...text].slice(0, FOUND_TEXT_MAX).join('').trim()

/** Ids for notes that no card has. */
function freeIds(taken: ReadonlySet<string>): () => string {
  let n = 0
  return () => {
    do n++
    while (taken.has(`note-${n}`))
    return `note-${n}`
  }
}

/** What the cards are held against: this table's own. */
function take(round: Round, found: readonly Found[], table: string): readonly Found[] {
  const { about } = settingsOf(round)
  return found.filter(each => each.kind === about && each.table === table).slice(0, FEED_MAX)
}

export const roundRules: RoundRules<SortState, SortMove, SortTally> = {
  prepare,
  live: false,
  take,
  findings,
  cue: () => [],
  keep: (_, tally) => tally,
  parseTally,
  paper,
}
