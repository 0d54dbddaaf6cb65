// The command line: a pack as a PDF. Exit codes: 0 made, 1 could not be made, 2 the question was wrong.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { argv, cwd, env, exit, stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import type { Pack } from '../cards/pack'
import { loadPack, loadPackWords, packIds } from '../cards/packs'
import { sheets } from '../src/words/en.sheets'
import { FONTS } from './fonts'
import { PrintError } from './ink'
import { CUTS, FED, type Job, LOOKS, MARKS, OFFICE, ORDERS, PARTS, readJob, SIDES } from './job'
import { CARD_SIZES, PAPERS } from './papers'
import { openPress, type Sources } from './press'
import type { Signs } from './sign'

const HELP = `Prints a pack as cards, ready to cut.

  npm run print -- PACK [choices] --out FILE.pdf

Packs: ${packIds.join(', ')}

  --cut      all, or a shorter deck of the pack, such as 30 or 50        (${OFFICE.cut})
  --lang     one language, or two on a card: en,ur                       (${OFFICE.lang})
  --paper    ${list(PAPERS.map(({ id }) => id))}
             or a size: 210x297mm, 8.5x11in                              (${OFFICE.paper})
  --card     ${list(CARD_SIZES.map(({ id }) => id))}
             or a size: 63x88mm, 2.5x3.5in                               (${OFFICE.card})
  --sides    ${SIDES.join(', ')}          (${OFFICE.sides})
  --fed      ${FED.join(', ')}: with manual, the sheet that goes in first again       (${OFFICE.fed})
  --look     ${LOOKS.join(', ')}                                             (${OFFICE.look})
  --large    large print: nothing under 18 pt, on postcards unless --card says otherwise
  --copies   sets, 1 to 26, each with its letter                         (${OFFICE.copies})
  --order    ${ORDERS.join(', ')}; stack: cut the pile at once, decks stay in order  (${OFFICE.order})
  --marks    ${MARKS.join(', ')}                                             (${OFFICE.marks})
  --cuts     ${CUTS.join(', ')}                                         (${OFFICE.cuts})
  --bleed    mm, 0 to 5                                                  (${OFFICE.bleed})
  --offset   moves the backs, mm across and down: 0.5,-0.3               (${OFFICE.offset})
  --codes    a small code with the card's id in a corner
  --with     ${list(['usual', ...PARTS])}
             plan for planning packs; headings, actions for walls; log, sorters for sorts (${OFFICE.with})
  --table    a table's name, for its sign; once a table
  --address  where the workshop is found, for the signs: http://192.168.1.20:3000
  --code     the workshop's code, for the signs
  --out      the file to write; it is there whole or not at all
  --help     this

Exit codes: 0 made, 1 could not be made, 2 a choice was wrong.
`

/** Comma-separated, folded under the first. */
function list(ids: readonly string[]): string {
  const lines: string[] = ['']
  for (const id of ids) {
    const last = lines.at(-1) ?? ''
    if (last.length + id.length > 66) lines.push(id)
    else lines[lines.length - 1] = last === '' ? id : `${last}, ${id}`
  }
  return lines.join(',\n             ')
}

const STRING = { type: 'string' } as const
const OPTIONS = {
  ...Object.fromEntries(Object.keys(OFFICE).map(name => [name, STRING])),
  large: { type: 'boolean' },
  codes: { type: 'boolean' },
  table: { type: 'string', multiple: true },
  address: STRING,
  code: STRING,
  out: STRING,
  help: { type: 'boolean' },
} as const

const ROOT = env.SOCIAL_SPACES_ROOT ?? resolve(import.meta.dirname, '../..')

const whyOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** A file of the kit; `way` is what brings it back. */
async function bytes(path: string, way: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(join(ROOT, path)))
  } catch (error) {
    throw new PrintError(`${path} could not be read (${whyOf(error)}). Run ${way} in ${ROOT}, then print again.`)
  }
}

/** What is wrong with a pack, said by cards/, which knows no PrintError. */
async function read<T>(pack: Promise<T>): Promise<T> {
  try {
    return await pack
  } catch (error) {
    throw new PrintError(whyOf(error), { cause: error })
  }
}

/** Packs are in the bundle; pictures, fonts and HarfBuzz lie where the build took them from. */
const sources: Sources = {
  pack: id => read(loadPack(id)),
  words: (pack, lang) => read(loadPackWords(pack, lang)),
  art: async pack => new TextDecoder().decode(await bytes(`cards/${pack}/art.svg`, '"node cards/draw.mjs"')),
  font: name => bytes(`node_modules/${FONTS.get(name)?.path}`, '"npm ci"'),
  wasm: name => bytes(`node_modules/harfbuzzjs/dist/${name}.wasm`, '"npm ci"'),
}

class Question extends Error {}

function ask(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
    return { values: values as Readonly<Record<string, unknown>>, positionals }
  } catch (error) {
    throw new Question(whyOf(error))
  }
}

function signsOf({ table, address, code }: Readonly<Record<string, unknown>>): Signs | undefined {
  if (table === undefined) return undefined
  if (typeof address !== 'string' || typeof code !== 'string')
    throw new Question('A table sign needs --address and --code as well: they are on the start page of the workshop.')
  if (!/^https?:\/\/[^\s/]+\S*$/.test(address) || !URL.canParse(address))
    throw new Question(`"${address}" is no address: http://192.168.1.20:3000`)
  if (!/^[A-Za-z0-9]{3}-?[A-Za-z0-9]{3}$/.test(code))
    throw new Question(`"${code}" is no workshop's code, such as K7M-PTX.`)
  const names = (table as readonly string[]).map(name => name.trim()).filter(name => name !== '')
  const url = (name: string) => `${address.replace(/\/$/, '')}/#/j/${code.replace('-', '')}/${encodeURIComponent(name)}`
  return { code, address, tables: names.map(name => ({ name, url: url(name) })) }
}

/** The job of these choices; one that cannot be is a question to ask again. */
function jobOf(pack: Pack, said: Readonly<Record<string, unknown>>): Job {
  try {
    return readJob(pack, said)
  } catch (error) {
    throw error instanceof PrintError ? new Question(error.message) : error
  }
}

/** Whole or not at all: written beside its place and moved there, while nobody's Ctrl-C is heard. */
function keep(path: string, pdf: Uint8Array): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => exit(1))
  const draft = `${path}.${process.pid}`
  try {
    writeFileSync(draft, pdf)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw new PrintError(`${path} could not be written (${whyOf(error)}). Choose another place for --out.`)
  }
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

async function main(): Promise<void> {
  const { values, positionals } = ask(argv.slice(2))
  if (values.help || argv.length === 2) return void stdout.write(HELP)
  const { out, help: _, table, address, code, ...said } = values
  const [pack, more] = positionals
  if (pack === undefined) throw new Question(`Which pack? There are: ${packIds.join(', ')}.`)
  if (more !== undefined) throw new Question(`One pack at a time: "${more}" is one too many.`)
  if (!packIds.includes(pack)) throw new Question(`There is no pack "${pack}". There are: ${packIds.join(', ')}.`)
  if (typeof out !== 'string') throw new Question('Say where it goes: --out deck.pdf')
  if (!/[^/\\]\.pdf$/i.test(out))
    throw new Question(`"${out}" is no name for a PDF. Let it end in .pdf: --out deck.pdf`)
  const job = jobOf(await sources.pack(pack), said)
  const signs = signsOf({ table, address, code })
  if (signs && !job.parts.includes('signs')) throw new Question('Tables are for signs: add signs to --with.')
  const quiet = !stderr.isTTY
  const onPage = quiet ? undefined : (done: number, of: number) => stderr.write(`\rpage ${done} of ${of}`)
  const press = openPress(sources, sheets)
  const planned = await press.plan(job, signs)
  const pdf = await press.pdf(planned, { onPage })
  if (!quiet) stderr.write('\r')
  const path = resolve(env.INIT_CWD ?? cwd(), out) // npm moves to the project's folder; people mean their own
  keep(path, pdf)
  const { sheets: papers, cuts, minutes } = planned.estimate
  const { length } = planned.book.pages
  const takes =
    papers === 0
      ? ''
      : ` The cards take ${count(papers, 'sheet')} of paper, about ${count(cuts, 'cut')}, about ${count(minutes, 'minute')}.`
  stdout.write(`${path}: ${count(length, 'page')}.${takes}\n`)
}

try {
  await main()
} catch (error) {
  const told = error instanceof Question || error instanceof PrintError // anything else is ours to mend: with its stack
  stderr.write(`${told ? error.message : error instanceof Error ? error.stack : error}\n`)
  if (error instanceof Question) stderr.write('npm run print -- --help tells all choices.\n')
  exit(error instanceof Question ? 2 : 1)
}
