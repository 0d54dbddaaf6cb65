// Printing in a browser's worker, so that no page freezes: fetched when somebody prints, and only then.
import { artUrl, loadPack, loadPackWords } from '../cards/packs'
import { sheets } from '../src/words/en.sheets'
import type { Estimate } from './copies'
import { FONTS } from './fonts'
import { type FontName, PrintError } from './ink'
import { readJob } from './job'
import { namesOn } from './names'
import { outlines } from './outline'
import { openPress, type Sources } from './press'
import type { Signs } from './sign'
import { svg } from './svg'

/** What the page asks: some pages to look at, or all of them as a PDF. */
export interface Ask {
  readonly id: number
  readonly want: 'look' | 'pdf'
  readonly page?: number | undefined // to look at, from 0; the first with cards where not said
  readonly pack: string
  readonly said: Readonly<Record<string, unknown>> // as readJob takes it
  readonly signs?: Signs | undefined
}

export type Answer = { readonly id: number } & (
  | {
      readonly has: 'look'
      readonly of: number
      readonly page: number
      readonly svg: string
      readonly names: readonly string[] // what is on the page: its title, or its cards
      readonly credit: string
      readonly estimate: Estimate
    }
  | { readonly has: 'progress'; readonly done: number; readonly of: number }
  | { readonly has: 'pdf'; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly has: 'problem'; readonly text: string; readonly unfit: readonly string[] } // bad input, as PrintError tells it
  | { readonly has: 'fault'; readonly text: string } // ours, or the line's
)

/** The files of the fonts, by the paths that fonts.ts names; a font is fetched when a text needs it. */
const FILES = import.meta.glob<string>(
  [
    '/node_modules/@expo-google-fonts/bricolage-grotesque/800ExtraBold/*.ttf',
    '/node_modules/@expo-google-fonts/atkinson-hyperlegible-next/{400Regular,700Bold}/*.ttf',
    '/node_modules/@expo-google-fonts/noto-*/{400Regular,700Bold}/*.ttf',
  ],
  { query: '?url', import: 'default', eager: true },
)
const WASM = import.meta.glob<string>('/node_modules/harfbuzzjs/dist/harfbuzz.wasm', {
  query: '?url',
  import: 'default',
  eager: true,
})

async function get(url: string | undefined, what: string): Promise<Response> {
  if (url === undefined) throw new Error(`${what} is not part of this build.`)
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${what} did not come (${answer.status}).`)
  return answer
}

const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** Fetched once; asked for again where it failed. */
function bytes(url: string | undefined, what: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = url ?? what
  const asked = kept.get(key) ?? get(url, what).then(async answer => new Uint8Array(await answer.arrayBuffer()))
  kept.set(key, asked)
  asked.catch(() => kept.delete(key))
  return asked
}

const sources: Sources = {
  pack: loadPack,
  words: loadPackWords,
  art: async pack => (await get(artUrl(pack), `The pictures of ${pack}`)).text(),
  font: name => bytes(FILES[`/node_modules/${FONTS.get(name)?.path}`], `The font ${name}`),
  wasm: name => bytes(WASM[`/node_modules/harfbuzzjs/dist/${name}.wasm`], name),
}

const press = openPress(sources, sheets)

const say = (answer: Answer, move: Transferable[] = []) => self.postMessage(answer, { transfer: move })

const drawers = new Map<FontName, (glyph: number) => string>()

async function answer({ id, want, page, pack, said, signs }: Ask): Promise<void> {
  const job = readJob(await loadPack(pack), said)
  if (want === 'pdf') {
    const onPage = (done: number, of: number) => say({ id, has: 'progress', done, of })
    const pdf = await press.pdf(await press.plan(job, signs), { onPage })
    return say({ id, has: 'pdf', pdf }, [pdf.buffer])
  }
  const { book, type, estimate, credit, first } = await press.plan(job, signs)
  const outline = (name: FontName, glyph: number) => {
    let draw = drawers.get(name)
    if (!draw) {
      draw = outlines(type.font(name).bytes)
      drawers.set(name, draw)
    }
    return draw(glyph)
  }
  const shown = Math.min(page ?? first, book.pages.length - 1)
  const drawn = book.pages[shown]
  if (!drawn) return
  const look = { svg: svg(drawn, outline), names: namesOn(drawn), estimate, credit }
  say({ id, has: 'look', of: book.pages.length, page: shown, ...look })
}

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  answer(data).catch((error: unknown) => {
    const text = error instanceof Error ? error.message : String(error)
    say(
      error instanceof PrintError
        ? { id: data.id, has: 'problem', text, unfit: error.unfit }
        : { id: data.id, has: 'fault', text },
    )
  })
})
