// What the first page tells whoever prints, as it stands in the PDF.
import { describe, expect, it } from 'vitest'
import { loadPack } from '../cards/packs'
import { installed } from './builders'
import { readJob } from './job'
import { kitPrinter, textOf } from './press.builders'

const skills = await loadPack('skills')
const { press, print } = kitPrinter()

describe.skipIf(!installed('pdftotext'))('the first page (with poppler-utils)', () => {
  it('names the piles on the first page unless their sheets are printed', async () => {
    const first = async (parts: string) => textOf(await print(skills, { lang: 'en', with: parts }), '-l', '1')
    expect(await first('guide,cards')).toContain('We can Our friends can Not found yet')
    expect(await first('guide,sorters,cards')).not.toContain('Our friends can')
  })

  it('says which two pages one sheet is tried with where the printer prints one side', async () => {
    const path = await print(skills, { cut: '30', sides: 'manual', with: 'guide,cards' }) // four sheets of nine
    expect(textOf(path, '-l', '1')).toContain('page 2, then page 9')
  })

  it('says how many sets are parted again, how a thick pile is cut, and what perforated paper asks for', async () => {
    const first = async (said: Readonly<Record<string, unknown>>) =>
      textOf(await print(skills, { with: 'guide,cards', cut: '30', ...said }))
    const stacked = await first({ copies: 4, order: 'stack' }) // 120 cards on 14 sheets
    expect(stacked).toContain('in lifts of about 10 sheets')
    expect(stacked).toContain('Set A is then the first 30 cards, set B the next 30, and so on')
    const few = await first({ copies: 2, order: 'stack' })
    expect(few).not.toContain('lifts')
    expect(few).toContain('set B the next 30: part them')
    expect(await first({ copies: 4 })).not.toContain('set B')
    expect(await first({ paper: 'avery-5388', card: 'index' })).toContain('hold both against the light')
    expect(await first({})).not.toContain('erforated')
  })

  it('says how a pile that is turned over is printed, and its backs come in that order', async () => {
    const job = { cut: '30', sides: 'manual', with: 'guide,cards' }
    const path = await print(skills, { ...job, fed: 'first' })
    const said = textOf(path, '-l', '1')
    expect(said).toContain('Turn the whole pile over')
    expect(said).toContain('page 2, then page 6')
    const backs = async (fed: string) =>
      (await press.plan(readJob(skills, { ...job, fed }))).book.pages.slice(5).map(page => JSON.stringify(page))
    expect(await backs('first')).toEqual((await backs('last')).reverse())
  })

  it.each([
    ['manual', 'sheet: page 2, then, put back in as the cards will be, page 3 on its empty side', 'type them in', 1],
    ['long-edge', 'pages 3 and 4, on both sides of one sheet', 'type them in', 2],
  ])('says how the measuring sheet is printed: %s', async (sides, pages, more, guide) => {
    const job = { cut: '30', sides, with: 'guide,measure,cards' }
    const said = textOf(await print(skills, job), '-l', '1')
    expect(said).toContain(pages)
    expect(said).toContain(more)
    const { book } = await press.plan(readJob(skills, job))
    expect(JSON.stringify(book.pages[guide])).toContain('Measuring sheet')
  })
})
