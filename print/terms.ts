// What one may do with this very print: the rules of its pack's licence, for the words that are printed and the works the pack
// was made from. A reading in plain words, not legal advice.
import type { Licence, Work } from '../cards/licence'
import type { Pack } from '../cards/pack'
import { PrintError } from './ink'
import { mayMerge, type Rules, rules, type Verdict } from './licence'

/** What a print is marked with that nobody but its makers may have. */
export const PRIVATE = 'Private adaptation, not for sharing'

export interface Terms {
  readonly licence: Licence
  readonly rules: Rules
  readonly lang: string // in which the licence's own lines are written: the pack's first language
  readonly translated: readonly string[] // of the languages printed, those that the author did not publish
  readonly share: Verdict // where it is not ok, mark the print as PRIVATE, and say why
  readonly sell: Verdict
}

/**
 * The terms of a print of this pack in these languages. A language that the author did not publish is a translation, and a
 * translation is an adaptation (§1(a)); one of a NoDerivatives pack may be made, but not shared.
 * @throws PrintError for a licence there are no rules for, an address that is not that licence's, and a licence that the works
 * the pack was made from do not allow.
 */
export function termsOf(pack: Pick<Pack, 'id' | 'languages' | 'licence'>, langs: readonly string[]): Terms {
  const { licence, languages } = pack
  const { from = [], changes = [] } = licence
  const [lang = 'en'] = languages
  const own = named(pack.id, licence)
  const works = from.map(work => ({ work, rules: named(pack.id, work) }))
  agree(pack.id, own, works)
  const original = licence.original ?? [lang]
  const translated = langs.filter(one => !original.includes(one))
  const changed = changes.length > 0 && from.length === 0 // else the changes are those that made the pack, and it is licensed so
  const verdicts = [
    changed ? own.may.edit : translated.length > 0 ? own.may.translate : own.may.share,
    ...works.map(({ work, rules }) => {
      const { edit } = rules.may
      return { ...edit, why: `It was made from “${work.title}”, under ${rules.name}. ${edit.why}` }
    }),
  ]
  const refused = verdicts.find(one => !one.ok)
  return {
    licence,
    rules: own,
    lang,
    translated,
    share: refused ?? verdicts[0] ?? own.may.share,
    sell: refused ?? own.may.sell,
  }
}

/** The rules of the licence that a pack.json names, its address checked. */
function named(pack: string, { id, url, title }: Work): Rules {
  const where = `pack "${pack}", "${title}": `
  const found = rules(id, where)
  if (url.startsWith(found.deed.slice(0, -1))) return found
  throw new PrintError(`${where}${url} is not the address of ${found.name}; in pack.json, write ${found.legalCode}`)
}

/** Refuses a licence that nobody may give to what was made from these works. */
function agree(pack: string, own: Rules, works: readonly { readonly work: Work; readonly rules: Rules }[]): void {
  const open = works.filter(one => one.rules.under.length > 0) // what may not be shared at all is marked, not refused
  for (const [i, a] of open.entries()) {
    for (const b of open.slice(i + 1)) {
      const merge = mayMerge(a.rules.id, b.rules.id)
      if (!merge.ok)
        throw new PrintError(
          `pack "${pack}" was made from "${a.work.title}" and "${b.work.title}". ${merge.why} (${merge.clause})`,
        )
    }
    if (!a.rules.under.includes(own.id)) {
      const names = a.rules.under.join(' or ')
      throw new PrintError(
        `pack "${pack}" was made from "${a.work.title}", so it cannot be under ${own.name}; name ${names} as its licence.id (${a.rules.may.edit.clause})`,
      )
    }
  }
}
