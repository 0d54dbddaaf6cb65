// Who may import what, read from the sources themselves. The two tables are the documentation; the rest reads imports.
// Tests, builders and what only runs by hand (*.mjs) are exempt.
import { posix } from 'node:path'
import { expect, it } from 'vitest'

/** The board's pure half: what server, rules of the stage and a lone device share. */
const PURE = 'src/board/{moves,stage,stageMoves,fold,round,writer,wire,record,csv,agendas}.ts'
const SRC = 'src/{json,findings}.ts src/words/**'
const KEPT = 'src/kept.ts'

/**
 * The first line that fits a file says what it may import, and what it may import types from besides.
 * <own> is the folder of the importing exercise.
 */
const ARROWS: readonly { readonly of: string; readonly may: string; readonly types?: string }[] = [
  { of: 'cards/**', may: 'cards/**' },
  { of: 'print/{cli,worker}.ts', may: 'print/** cards/** src/words/**' }, // they bring the words that the others print
  { of: 'print/**', may: 'print/** cards/**', types: 'src/words/**' },
  {
    of: 'server/**',
    may: `server/** package.json cards/** src/{json,findings}.ts src/exercises/*/{rules,round}.ts ${PURE}`,
    types: 'src/exercise.ts',
  },

  { of: 'src/json.ts', may: '' },
  { of: 'src/findings.ts', may: 'src/json.ts' },
  { of: KEPT, may: SRC },
  { of: 'src/exercise.ts', may: '', types: 'cards/** src/findings.ts print/**' },
  { of: 'src/words/**', may: 'src/words/**' },
  { of: 'src/ui/front.ts', may: `cards/packs.ts ${SRC}`, types: 'src/ui/Card.tsx cards/**' }, // a card's face, out of its pack
  { of: 'src/ui/**', may: `src/ui/** cards/grounds.ts ${SRC}`, types: 'src/exercise.ts cards/**' },

  {
    of: 'src/exercises/*/{rules,moves,round,tally,settings,sums,heard,remarks}.ts', // no clock, no chance, no words
    may: '<own>/{rules,moves,tally,settings,sums,heard,remarks}.ts src/{json,findings}.ts',
    types: 'src/exercise.ts cards/**',
  },
  { of: 'src/exercises/*', may: 'src/exercises/*/{index,lead}.ts', types: 'src/exercise.ts' }, // finds the folders
  { of: 'src/exercises/**', may: `<own>/** src/ui/** cards/** ${KEPT} ${SRC}`, types: 'src/exercise.ts print/**' }, // never board/

  { of: PURE, may: `${PURE} src/{json,findings}.ts`, types: 'src/exercise.ts cards/**' },
  { of: 'src/board/link.ts', may: `${PURE} src/json.ts`, types: 'src/exercise.ts' },
  { of: 'src/board/outbox.ts', may: `${PURE} src/json.ts` },
  { of: 'src/board/store.ts', may: `src/board/{link,outbox}.ts src/api.ts ${PURE} ${SRC}`, types: 'src/exercise.ts' },
  {
    of: 'src/board/{local,pretend,useSeat}.ts', // other ways to hold a seat: alone, pretended, in React
    may: `src/board/store.ts src/api.ts ${PURE} ${SRC}`,
    types: 'src/board/link.ts src/exercise.ts cards/**',
  },
  { of: 'src/api.ts', may: SRC, types: `${PURE} src/exercise.ts` },
  { of: 'src/apiLead.ts', may: 'src/api.ts src/json.ts' },
  { of: 'src/route.ts', may: '' },

  {
    of: 'src/pages/**', // never board/link or board/outbox: they are behind the store
    may: `src/pages/** src/exercises/** src/ui/** src/{api,apiLead}.ts src/board/{store,useSeat,local,pretend}.ts ${PURE} ${KEPT} ${SRC} print/** cards/**`,
    types: 'src/exercise.ts',
  },
  { of: 'src/main.tsx', may: `src/*.ts src/pages/** src/ui/** ${SRC}` },
]

/** Packages that only some files may import; any other is free. */
const PACKAGES: readonly { readonly names: string; readonly only: string }[] = [
  { names: '{yjs,y-websocket,y-protocols,lib0}', only: 'src/board/link.ts server/**' },
  { names: 'zustand', only: 'src/board/{store,useSeat}.ts' },
  {
    names: '{react,react-dom,framer-motion}',
    only: 'src/exercise.ts src/main.tsx src/route.ts src/pages/** src/ui/** src/exercises/*/** src/board/useSeat.ts',
  },
  { names: 'idb-keyval', only: 'src/board/{outbox,local}.ts' },
  { names: 'libsql', only: 'server/{sqlite,sealed,file}.ts' },
  { names: 'fflate', only: 'print/pdf.ts' },
  { names: 'pdf-lib', only: '' }, // reads our files back in the tests, which this leaves out
  { names: 'bidi-js', only: 'print/shape.ts' },
  { names: 'harfbuzzjs', only: '' },
  { names: '{ws,hono,@hono/node-server,node:*}', only: 'server/** print/** cards/**' },
]
const BARE = `src/exercises/*/{rules,moves,round,tally,settings,sums,heard,remarks}.ts src/{json,findings}.ts src/exercise.ts ${PURE}` // no package at all, but for types

const pattern = (glob: string) =>
  new RegExp(
    `^(${glob
      .replace(/[.+]/g, '\\$&')
      .replace(/\{([^}]*)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`)
      .replace(/\*+/g, stars => (stars === '**' ? '.*' : '[^/]*'))})$`,
  )
const fits = (globs: string, path: string) => globs.split(' ').some(glob => glob !== '' && pattern(glob).test(path))

interface Import {
  readonly name: string
  readonly typesOnly: boolean
}

const sources = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('/{src,cards,print,server}/**/*.{ts,tsx}', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, source]) => [path.slice(1), source]),
)

/** What a source imports: static, re-exported, dynamic, for effect and by import.meta.glob. */
function importsOf(source: string): readonly Import[] {
  const code = source.replace(/(?<=^|\s)\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const from = [...code.matchAll(/^(?:import|export)\s+(type\s)?([^'";]*?)\bfrom\s*['"]([^'"]+)['"]/gm)].map(
    ([, type, what = '', name = '']) => {
      const parts = what.match(/^\s*\{([^}]*)\}\s*$/)?.[1]?.split(',') ?? ['value']
      return { name, typesOnly: type !== undefined || parts.every(part => /^\s*(type\s|$)/.test(part)) }
    },
  )
  const other = [...code.matchAll(/\bimport\s*\(\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm)]
  const globs = [...code.matchAll(/import\.meta\.glob[\s\S]*?\)$/gm)].flatMap(([call]) => [
    ...call.matchAll(/['"](\.[^'"\s]+)['"]/g),
  ])
  return [...from, ...[...other, ...globs].map(match => ({ name: match[1] ?? match[2] ?? '', typesOnly: false }))]
}

/** The source that an import of a file names, or what it would be called. */
function sourceOf(file: string, name: string): string {
  const plain = posix.join(posix.dirname(file), name.replace(/\?.*$/, ''))
  return [plain, `${plain}.ts`, `${plain}.tsx`].find(path => path in sources) ?? plain
}

/** Why this file may not import that, or undefined when it may. */
function fault(file: string, { name, typesOnly }: Import): string | undefined {
  if (!name.startsWith('.')) {
    const owner = PACKAGES.find(({ names }) => fits(`${names} ${names}/**`, name))
    if (owner && !fits(owner.only, file)) return `only ${owner.only} may import ${owner.names}`
    if (!typesOnly && fits(BARE, file)) return 'this file imports no package'
    return undefined
  }
  const path = sourceOf(file, name)
  const arrow = ARROWS.find(({ of }) => fits(of, file))
  if (!arrow) return 'no line of ARROWS is about this file'
  const own = file.split('/').slice(0, 3).join('/')
  if (fits(arrow.may.replace('<own>', own), path)) return undefined
  if (typesOnly && fits(arrow.types ?? '', path)) return undefined
  return `${arrow.of} may import ${arrow.may || 'nothing'}${arrow.types ? `, and types of ${arrow.types}` : ''}`
}

/** A way round through what files import, such as "a → b → a"; undefined where there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string | undefined {
  const cleared = new Set<string>()
  const circleFrom = (file: string, way: readonly string[]): string | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file].join(' → ')
    for (const next of cleared.has(file) ? [] : (imports.get(file) ?? [])) {
      const circle = circleFrom(next, [...way, file])
      if (circle) return circle
    }
    cleared.add(file)
    return undefined
  }
  return [...imports.keys()].map(file => circleFrom(file, [])).find(circle => circle !== undefined)
}

const files = Object.entries(sources).filter(([file]) => !/(\.test|builders)\.tsx?$|\.d\.ts$/.test(file))

it('every import follows an arrow of the design', () => {
  expect(files.length).toBeGreaterThan(10)
  const faults = files.flatMap(([file, source]) =>
    importsOf(source).flatMap(what => {
      const why = fault(file, what)
      return why === undefined ? [] : [`${file} imports ${what.name}: ${why}`]
    }),
  )
  expect(faults.join('\n')).toBe('')
})

it.each(['server', 'print', 'cards'])('nothing in %s goes round in a circle, types included', folder => {
  const own = files.filter(([file]) => file.startsWith(`${folder}/`))
  const imports = new Map(
    own.map(([file, source]) => [file, importsOf(source).map(({ name }) => sourceOf(file, name))]),
  )
  expect([...imports.values()].flat().filter(path => imports.has(path)).length).toBeGreaterThan(2)
  expect(circleIn(imports)).toBeUndefined()
})

it('finds a circle', () => {
  const lines = { a: ['b', 'c'], b: ['c'], c: ['d'], d: ['e', 'b'], e: [] }
  expect(circleIn(new Map(Object.entries(lines)))).toBe('b → c → d → b')
  expect(circleIn(new Map(Object.entries({ ...lines, d: ['e'] })))).toBeUndefined()
})

it('reads every way to import', () => {
  const source = `import a from './a'\nimport { b,\n  type B } from "./b"\nimport type { C } from './c'\nimport { type D } from './d'
export * from './e'\nimport './f.css'\nconst g = () => import('./g')\n// import h from './h'
const i = import.meta.glob<string>(['./*/i.ts', '!./x.ts'], { query: '?raw' })\n`
  const read = importsOf(source).map(({ name, typesOnly }) => (typesOnly ? `type ${name}` : name))
  expect(read).toEqual(['./a', './b', 'type ./c', 'type ./d', './e', './f.css', './g', './*/i.ts'])
})

it.each([
  ['src/exercises/sort/Board.tsx', '../../board/store'],
  ['src/exercises/sort/Board.tsx', '../plan/rules'],
  ['src/exercises/sort/Board.tsx', 'zustand'],
  ['src/exercises/sort/rules.ts', '../../words/words'],
  ['src/exercises/sort/rules.ts', '../../../cards/pack'],
  ['src/exercises/sort/rules.ts', 'react'],
  ['src/exercises/sort/rules.ts', 'nanoid'],
  ['src/exercises/sort/sheets.ts', 'yjs'],
  ['src/board/moves.ts', 'zustand/vanilla'],
  ['src/board/stage.ts', './store'],
  ['src/board/store.ts', 'yjs'],
  ['src/board/store.ts', '../exercises/exercises'],
  ['src/pages/Run.tsx', '../board/link'],
  ['src/pages/Run.tsx', '../../server/boards'],
  ['src/ui/Card.tsx', '../board/store'],
  ['src/ui/Card.tsx', '../../cards/packs'],
  ['src/json.ts', './exercise'],
  ['src/nowhere/new.ts', '../json'],
  ['server/boards.ts', 'react'],
  ['server/boards.ts', 'libsql'],
  ['server/boards.ts', '../src/pages/Run'],
  ['server/boards.ts', '../src/board/store'],
  ['server/exercises.ts', '../src/exercises/*/index.ts'],
  ['cards/pack.ts', '../src/json'],
  ['print/sheet.ts', '../src/exercise'],
])('%s may not import %s', (file, name) => {
  expect(fault(file, { name, typesOnly: false })).toBeTypeOf('string')
})
