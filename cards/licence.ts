// Whose a pack is and under which licence, as its pack.json says. What a licence allows is in print/licence.ts.
import { ids, list, object, oneOf, text, type Where } from './check'

/** A work as it is credited: title, author, source, licence. */
export interface Work {
  readonly id: string // SPDX, e.g. "CC-BY-SA-4.0"
  readonly url: string // the legal code
  readonly title: string
  readonly author: string
  readonly source: string // where it is found: its https address, or in words
}

export interface Licence extends Work {
  readonly credits: readonly string[]
  /** The languages the author published; the pack's first where not said. Any other is a translation, so an adaptation. */
  readonly original?: readonly string[]
  /** The works this pack was made from; the licence above is then that of what was made of them. */
  readonly from?: readonly Work[]
  /** What was changed, a sentence each: since the works in `from`; where there are none, since the author published it. */
  readonly changes?: readonly string[]
}

const WORK = ['id', 'url', 'title', 'author', 'source']
const URL = /^https:\/\/\S+$/

const inside = (where: Where, name: string): Where => ({ ...where, field: `${where.field}.${name}` })

/**
 * The licence in a pack.json.
 * @throws Error naming the pack and the field, and saying what is expected there.
 */
export function readLicence(json: unknown, where: Where, languages: readonly string[]): Licence {
  const licence = object(json, where, [...WORK, 'credits'], ['original', 'from', 'changes'])
  const lines = (name: string, least: number) =>
    ids(licence[name], inside(where, name), (line, at) => text(line, at, 300), least)
  const { original, from, changes } = licence
  return {
    ...readWork(licence, where),
    credits: lines('credits', 0),
    ...(original !== undefined && {
      original: ids(original, inside(where, 'original'), (lang, at) =>
        oneOf(lang, at, languages, 'one of the languages of this pack'),
      ),
    }),
    ...(from !== undefined && {
      from: list(from, inside(where, 'from'), (work, at) => readWork(object(work, at, WORK), at)),
    }),
    ...(changes !== undefined && { changes: lines('changes', 1) }),
  }
}

function readWork(work: Readonly<Record<string, unknown>>, where: Where): Work {
  return {
    id: text(work.id, inside(where, 'id'), 40, /^[A-Za-z0-9.+-]+$/, 'an SPDX id such as "CC-BY-SA-4.0"'),
    url: text(work.url, inside(where, 'url'), 200, URL, 'the https address of the legal code'),
    title: text(work.title, inside(where, 'title'), 80),
    author: text(work.author, inside(where, 'author'), 80),
    source: text(work.source, inside(where, 'source'), 200),
  }
}
