// What the six Creative Commons 4.0 licences and CC0 1.0 let one do with a deck, as data, each rule with the clause it rests
// on. Read off the legal codes and Creative Commons' chart of adapters' licences. It is a reading in plain words, not legal
// advice: the legal code is what counts.
//
// Laying a deck out for paper, recolouring it for a black cartridge or shaping its words is a technical modification, and that
// "never produces Adapted Material" (§2(a)(4)). A cut is a part of the deck, shared "in whole or in part" (§2(a)(1)(A)).
import { PrintError } from './ink'

/** From the one that asks least to the one that asks most. */
export const LICENCES = [
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-ND-4.0',
] as const
export type LicenceId = (typeof LICENCES)[number]

/** Why, in plain words, and by which clause, e.g. "CC BY-SA 4.0 §3(b)(1)". */
export interface Reason {
  readonly why: string
  readonly clause: string
}

export interface Verdict extends Reason {
  readonly ok: boolean
}

export type Act = 'share' | 'edit' | 'translate' | 'merge' | 'sell'
export type Duty = 'credit' | 'changes' | 'sameLicence' | 'nonCommercial'

export interface Rules {
  readonly id: LicenceId
  readonly name: string // "CC BY-SA 4.0"
  readonly title: string // "Creative Commons Attribution-ShareAlike 4.0 International"
  readonly deed: string // the address of the licence in plain words, by which it is named
  readonly legalCode: string
  /** share: unchanged, in whole or in part; edit, translate, merge: and share what came of it; sell: prints of it. */
  readonly may: Readonly<Record<Act, Verdict>>
  /** What it asks of whoever shares it; a duty that is not there is not asked. */
  readonly must: Readonly<Partial<Record<Duty, Reason>>>
  /** The licences under which one may share what one made of it, the least demanding first; none where one may not. */
  readonly under: readonly LicenceId[]
}

/** The letter under which a licence defines "NonCommercial" differs; the rest of their numbering is the same. */
const NON_COMMERCIAL: Partial<Record<LicenceId, string>> = {
  'CC-BY-NC-4.0': '§1(i)',
  'CC-BY-NC-SA-4.0': '§1(k)',
  'CC-BY-NC-ND-4.0': '§1(h)',
}

const ELEMENTS = { BY: 'Attribution', NC: 'NonCommercial', SA: 'ShareAlike', ND: 'NoDerivatives' } as const
type Element = keyof typeof ELEMENTS

function cc4(id: LicenceId): Rules {
  const code = id.slice('CC-'.length, -'-4.0'.length)
  const elements = code.split('-') as Element[]
  const name = `CC ${code} 4.0`
  const deed = `https://creativecommons.org/licenses/${code.toLowerCase()}/4.0/`
  const nc = NON_COMMERCIAL[id]
  const sa = elements.includes('SA')
  const nd = elements.includes('ND')
  const by = (why: string, ...clauses: readonly string[]): Reason => ({ why, clause: `${name} ${clauses.join(', ')}` })
  const gain = nc ? ', but not for commercial gain' : ''
  /** The verdict on sharing what came of doing this to the deck. */
  const adapt = (doing: string, made: string, ...clauses: readonly string[]): Verdict =>
    nd
      ? {
          ok: false,
          ...by(`You may ${doing} for yourselves${gain}; you may not share ${made}.`, ...clauses, '§3(a)(1)'),
        }
      : {
          ok: true,
          ...by(
            `You may ${doing} and share ${made}${sa ? `, under ${name} again` : ''}${gain}.`,
            ...clauses,
            sa ? '§3(b)(1)' : '§3(a)(4)',
          ),
        }
  return {
    id,
    name,
    title: `Creative Commons ${elements.map(element => ELEMENTS[element]).join('-')} 4.0 International`,
    deed,
    legalCode: `${deed}legalcode`,
    may: {
      share: { ok: true, ...by(`You may print, copy and pass it on, whole or in part${gain}.`, '§2(a)(1)(A)') },
      edit: adapt('change it', 'what you made of it', '§2(a)(1)(B)'),
      translate: adapt('translate it', 'the translation', '§1(a)', '§2(a)(1)(B)'),
      merge: adapt('merge it with other decks', 'the merged deck', '§2(a)(1)(B)'),
      sell: nc
        ? { ok: false, ...by('You may not sell it, nor print it for others at a profit.', nc, '§2(a)(1)') }
        : { ok: true, ...by('You may sell it.', '§2(a)(1)', '§2(b)(3)') },
    },
    must: {
      credit: by('Name its authors, and say and link to its licence.', '§3(a)(1)(A)', '§3(a)(1)(C)'),
      changes: by('Say what was changed, and keep what earlier people said of their changes.', '§3(a)(1)(B)'),
      ...(sa && {
        sameLicence: by(`Share what you make of it under ${name} again, and add no terms.`, '§3(b)(1)', '§3(b)(3)'),
      }),
      ...(nc && { nonCommercial: by('Use it for no commercial gain.', nc, '§2(a)(1)') }),
    },
    under: nd ? [] : sa ? [id] : LICENCES.filter(other => other !== 'CC0-1.0' && (!nc || NON_COMMERCIAL[other])),
  }
}

function cc0(): Rules {
  const deed = 'https://creativecommons.org/publicdomain/zero/1.0/'
  const may = (why: string): Verdict => ({ ok: true, why, clause: 'CC0 1.0 §2, §3' })
  return {
    id: 'CC0-1.0',
    name: 'CC0 1.0',
    title: 'Creative Commons CC0 1.0 Universal',
    deed,
    legalCode: `${deed}legalcode`,
    may: {
      share: may('You may print, copy and pass it on, whole or in part.'),
      edit: may('You may change it and share what you made of it.'),
      translate: may('You may translate it and share the translation.'),
      merge: may('You may merge it with other decks and share the merged deck.'),
      sell: may('You may sell it.'),
    },
    must: {},
    under: LICENCES,
  }
}

const RULES: ReadonlyMap<string, Rules> = new Map(LICENCES.map(id => [id, id === 'CC0-1.0' ? cc0() : cc4(id)] as const))

/**
 * The rules of a licence by its SPDX id.
 * @param where said before an error, e.g. 'pack "skills": '
 * @throws PrintError naming the ids there are rules for; earlier versions of the same licences have other rules.
 */
export function rules(id: string, where = ''): Rules {
  const found = RULES.get(id)
  if (!found)
    throw new PrintError(
      `${where}licence "${id}" has no rules here, so nobody could say what may be done with the print; ` +
        `there are rules for ${LICENCES.join(', ')}. Ask its author for one of these, and name it in pack.json`,
    )
  return found
}

export type Merge =
  | (Reason & { readonly ok: true; readonly licences: readonly LicenceId[] })
  | (Reason & { readonly ok: false })

/**
 * May one make one deck of two and share it? Its licence is then one of `licences`, the first asking least. Merging for oneself
 * is always allowed, and so is keeping them side by side, for a collection adapts none of what is in it (§1(a)).
 */
export function mayMerge(a: string, b: string): Merge {
  const [first, second] = inOrder(rules(a), rules(b))
  const aside = 'Print them side by side instead, each under its own licence.'
  const shut = [first, second].filter(one => !one.may.merge.ok)
  if (shut[0]) {
    const why = `${shut[0].name} lets nobody share a deck that it was merged into. ${aside}`
    return { ok: false, why, clause: clauses(shut) }
  }
  const licences = first.under.filter(id => second.under.includes(id))
  const clause = clauses([first, second])
  if (licences.length > 0) {
    const names = licences.map(id => rules(id).name)
    return { ok: true, licences, why: `You may share the merged deck under ${names.join(' or ')}.`, clause }
  }
  const why = second.must.sameLicence // the only clashes are those of BY-SA, which stands before the two it clashes with
    ? `${first.name} and ${second.name} each ask that the merged deck be under themselves. ${aside}`
    : `${first.name} asks that everybody may sell the merged deck; ${second.name} asks that nobody does. ${aside}`
  return { ok: false, why, clause }
}

const inOrder = (a: Rules, b: Rules): readonly [Rules, Rules] =>
  LICENCES.indexOf(a.id) <= LICENCES.indexOf(b.id) ? [a, b] : [b, a]
const clauses = (some: readonly Rules[]) => [...new Set(some.map(one => one.may.merge.clause))].join('; ')
