// The cards of other packs that a pack's cards name, such as the skills that a project asks for, in the words of those packs.
import type { Work } from '../cards/licence'
import type { Pack, PackWords } from '../cards/pack'
import { factsOf } from './facts'
import type { Said } from './front'
import { PrintError } from './ink'
import type { Job } from './job'

/** What the cards of a deck name, by reference ("skills/mend-03"): each in every language of the job. */
export interface Named {
  readonly cards: ReadonlyMap<string, readonly Said[]>
  readonly drafts: readonly string[] // languages whose words no speaker has checked
  readonly works: readonly Work[] // the packs that these words are of
}

export const NOTHING_NAMED: Named = { cards: new Map(), drafts: [], works: [] }

/** Where packs and their words come from. */
interface Library {
  readonly pack: (id: string) => Promise<Pack>
  readonly words: (pack: Pack, lang: string) => Promise<PackWords>
}

/**
 * Reads the words of every card that the pack's cards name. What a language has no words for is in that pack's first.
 * @throws PrintError naming the card that names one which is not there
 */
export async function readNamed(pack: Pack, { langs }: Pick<Job, 'langs'>, library: Library): Promise<Named> {
  const refs = pack.cards.flatMap(card => factsOf(pack, card).skills.map(ref => ({ ref, by: card.id })))
  const ids = [...new Set(refs.map(({ ref }) => packOf(ref)))]
  const read = await Promise.all(
    ids.map(async id => {
      const other = await library.pack(id)
      const pages = await Promise.all(langs.map(lang => library.words(other, lang)))
      return { id, pages, work: other.licence }
    }),
  )
  const packs = new Map(read.map(({ id, pages }) => [id, pages]))
  const cards = new Map<string, readonly Said[]>()
  for (const { ref, by } of refs) {
    const said = (packs.get(packOf(ref)) ?? []).map(({ cards, lang }) => {
      const card = cards[ref.slice(packOf(ref).length + 1)]
      if (!card)
        throw new PrintError(`pack "${pack.id}", card "${by}": there is no card "${ref}". Correct it in pack.json.`)
      return { text: card.text, lang: card.lang ?? lang }
    })
    cards.set(ref, said)
  }
  const drafts = read.flatMap(({ pages }) => pages.flatMap(({ draft, lang }) => (draft ? [lang] : [])))
  return { cards, drafts: [...new Set(drafts)], works: read.map(({ work }) => work) }
}

const packOf = (ref: string) => ref.split('/')[0] ?? ''
