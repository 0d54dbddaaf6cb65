import { describe, expect, it } from 'vitest'
import type { Card, Pack } from '../cards/pack'
import { loadPack, loadPackWords } from '../cards/packs'
import { PrintError } from './ink'
import { readNamed } from './named'

const spaces = await loadPack('community-spaces')
const kit = { pack: loadPack, words: loadPackWords }
const naming = (skills: readonly string[]): Pack => ({
  ...spaces,
  cards: [{ ...(spaces.cards[0] as Card), facts: { kind: 'project', cost: 2, skills } }],
})

describe('the skills that projects name', () => {
  it('are said in each language of the job, and those words may be a draft', async () => {
    const { cards, drafts, works } = await readNamed(naming(['skills/gather-05']), { langs: ['en', 'ur'] }, kit)
    const { cards: urdu } = await loadPackWords(await loadPack('skills'), 'ur')
    expect([...cards]).toEqual([
      [
        'skills/gather-05',
        [
          { text: 'Borrow a ladder by teatime', lang: 'en' },
          { text: urdu['gather-05']?.text, lang: 'ur' },
        ],
      ],
    ])
    expect(drafts).toEqual(['ur'])
    expect(works.map(({ title }) => title)).toEqual(['Social Spaces skills deck'])
  })

  it('are in English where a language has none of them', async () => {
    const { cards, drafts } = await readNamed(naming(['skills/gather-05']), { langs: ['fr'] }, kit)
    expect(cards.get('skills/gather-05')).toEqual([{ text: 'Borrow a ladder by teatime', lang: 'en' }])
    expect(drafts).toEqual([])
  })

  it('are each there', async () => {
    const reading = readNamed(naming(['skills/gather-99']), { langs: ['en'] }, kit)
    await expect(reading).rejects.toThrow(PrintError)
    await expect(reading).rejects.toThrow(
      'pack "community-spaces", card "fabric-01": there is no card "skills/gather-99". Correct it in pack.json.',
    )
  })
})
