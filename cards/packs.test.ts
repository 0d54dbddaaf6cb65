import { describe, expect, it } from 'vitest'
import { artUrl, loadPack, loadPackWords, packIds } from './packs'

describe('packs', () => {
  it('finds a pack for every folder', () => {
    expect(packIds).toContain('skills')
  })

  it.each(packIds)('reads the pack %s and its words in every language', async id => {
    const pack = await loadPack(id)
    for (const lang of pack.languages) {
      const words = await loadPackWords(pack, lang)
      expect(words.lang).toBe(lang)
      expect(Object.keys(words.cards)).toHaveLength(pack.cards.length)
    }
  })

  it('gives the nearest language: the tag itself, then the language, then the first', async () => {
    const pack = await loadPack('skills')
    expect((await loadPackWords(pack, 'en')).lang).toBe('en')
    expect((await loadPackWords(pack, 'en-GB')).lang).toBe('en')
    expect((await loadPackWords(pack, 'tlh')).lang).toBe(pack.languages[0])
  })

  it('says which packs there are when asked for another', async () => {
    await expect(loadPack('skils')).rejects.toThrow(
      'pack "skils": there is no file cards/skils/pack.json; there are packs',
    )
    await expect(loadPack('../skills')).rejects.toThrow('there is no file')
  })

  it('says which file of words is missing', async () => {
    const pack = await loadPack('skills')
    await expect(loadPackWords({ ...pack, languages: ['en', 'tlh'] }, 'tlh')).rejects.toThrow(
      'there is no file cards/skills/tlh.json',
    )
  })

  it.each(packIds)('knows the address of the pictures of %s', id => {
    expect(artUrl(id)).toMatch(/art.*\.svg/)
  })

  it('knows no pictures of a pack that is not there', () => {
    expect(artUrl('skils')).toBe('')
  })
})
