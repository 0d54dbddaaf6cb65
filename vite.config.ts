import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { draw } from './cards/draw.mjs'
import { readPack } from './cards/pack'
import { readPackWords } from './cards/words'

const packs = readdirSync('cards', { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []))

/** Packs are checked here, once, so that no tablet need do it; their pictures are drawn before any glob looks for them. */
const decks: Plugin = {
  name: 'decks',
  configResolved() {
    const json = (path: string): unknown => JSON.parse(readFileSync(`cards/${path}.json`, 'utf8'))
    for (const id of packs) {
      const pack = readPack(json(`${id}/pack`))
      for (const lang of pack.languages) readPackWords(json(`${id}/${lang}`), pack)
    }
    draw()
  },
}

/** Yjs warns through lib0/logging, which brings along 3 KB that colour the console. */
const plainLog: Plugin = {
  name: 'plain-log',
  enforce: 'pre',
  load: id =>
    /lib0\/logging\.js/.test(id)
      ? `export const [BOLD, UNBOLD, RED, ORANGE] = ['', '', '', '']
         export const print = (...words) => console.info(...words)
         export const warn = (...words) => console.warn(...words)`
      : undefined,
}

/** Windows of one browser could tell each other what is new; each has a line of its own here, so that is switched off. */
const noChannel: Plugin = {
  name: 'no-channel',
  enforce: 'pre',
  load: id =>
    /lib0\/broadcastchannel\.js/.test(id)
      ? 'export const subscribe = () => {}, unsubscribe = subscribe, publish = subscribe'
      : undefined,
}

/** The last Chrome for Android 5, iPads since 2014. */
const target = ['chrome95', 'safari15.4', 'firefox92']

/**
 * The whole app as one HTML file that opens from a memory stick: scripts, styles and fonts inline, and the pictures in
 * the page itself, for browsers let no file refer into another.
 */
const oneFile: Plugin = {
  name: 'one-file',
  enforce: 'pre',
  load: id => (/art\.svg\?url/.test(id) ? 'export default ""' : undefined), // so that "#1FAA1" is looked for in the page
  generateBundle: {
    order: 'post', // when the page is among them
    handler(_, bundle) {
      const texts = (end: string) =>
        Object.entries(bundle).flatMap(([name, file]) => {
          if (!name.endsWith(end)) return []
          delete bundle[name]
          return [file.type === 'chunk' ? file.code : String(file.source)]
        })
      const [html = ''] = texts('.html')
      const script = texts('.js').join('\n').replaceAll('</script', '<\\/script')
      const drawn = new Set<string>() // packs share some pictures; an id is in a page once
      const once = (symbol: string, id: string) => (drawn.has(id) ? '' : drawn.add(id) && symbol)
      const pictures = packs.map(id =>
        readFileSync(`cards/${id}/art.svg`, 'utf8')
          .replace('<svg', '<svg hidden')
          .replace(/<symbol id="([^"]+)".*?<\/symbol>/gs, once),
      )
      const source = html
        .replace(/<link rel="(stylesheet|modulepreload|icon)"[^>]*>\s*/g, '')
        .replace(/<script type="module"[^>]*><\/script>\s*/, '')
        .replace('</head>', () => `<style>${texts('.css').join('\n')}</style></head>`)
        .replace('</body>', () => `${pictures.join('')}<script type="module">${script}</script></body>`)
      this.emitFile({ type: 'asset', fileName: 'social-spaces.html', source })
    },
  },
}

/** The service worker, told what to keep and when that has changed. */
const offline: Plugin = {
  name: 'offline',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const files = Object.keys(bundle).sort()
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
      const told = `const VERSION = '${version}'\nconst FILES = ${JSON.stringify(files.map(file => `./${file}`))}\n`
      this.emitFile({ type: 'asset', fileName: 'offline.js', source: told + readFileSync('src/offline.js', 'utf8') })
    },
  },
}

/** What a program of ours brings along in one file: loaded from many, it would take four times as long to start. */
const bundled = ['fflate', 'bidi-js', 'svgpath', 'uqr']

/** Small chunks compress badly and ask often: the door and what every page needs in one, a table's board in one. */
const groups = [
  {
    name: 'base',
    test: /node_modules\/(react|react-dom|scheduler)\/|src\/(main|words\/(words|en|en\.sort|one)|api|json|kept|route)\.tsx?|vite\/|rolldown|src\/ui\/(Button|Field|Icon|Page|Select|title)\.tsx?|src\/pages\/(CodeForm|Join|JoinTables|Language)\.tsx?/,
  },
  {
    name: 'table',
    test: /src\/board\/(fold|moves|outbox|stage|stageMoves|store|useSeat|wire)\.ts|node_modules\/(zustand|idb-keyval)\/|cards\/(grounds|packs?|words)\.ts|src\/ui\/(Card|Clock|Notice|Pile|ReadAloud|Signs|Tally|front|voice)\.tsx?|exercises\/exercises\.ts|src\/findings\.ts|src\/pages\/(Play|TableBar|Trouble|useLanguage|useNames)\.tsx?|src\/exercises\/sort\/(?!Fly\.|Showing|Write|Review|Settings|Judging|judged|acts|lead|room|round|grid|tally|keeps|pretend|Projector|Summary|Wall|Heap|heap)/,
  },
]

/** That leading loads at once what a table loads when it needs it is meant so. */
const checks = { ineffectiveDynamicImport: false }

export default defineConfig(({ command, isSsrBuild, mode }) => {
  const app = {
    outDir: 'dist/app',
    target,
    assetsInlineLimit: 0,
    modulePreload: false as const,
    cssCodeSplit: false, // one sheet of 9 KB: a page opened later, on a dead line, is dressed too
    rolldownOptions: { checks, output: { codeSplitting: { groups } } },
  }
  const one = {
    ...app,
    emptyOutDir: false,
    copyPublicDir: false,
    assetsInlineLimit: 1e9,
    rolldownOptions: { checks, output: { codeSplitting: false } },
  }
  return {
    base: './', // works from any folder of any static host; pages are told apart in the fragment
    plugins: [
      react(),
      decks,
      ...(isSsrBuild ? [] : [plainLog, noChannel]),
      ...(mode === 'one-file' ? [oneFile] : isSsrBuild ? [] : [offline]),
    ],
    worker: { format: 'es' as const },
    ssr: { noExternal: bundled },
    ...(command === 'build' && { define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' } }), // 0.4 KB no hall needs
    build: isSsrBuild ? { outDir: 'dist/server', target: 'node20', sourcemap: true } : mode === 'one-file' ? one : app,
    server: { proxy: { '/api': 'http://127.0.0.1:3000', '/boards': { target: 'ws://127.0.0.1:3000', ws: true } } },
    test: {
      include: ['{src,cards,print,server}/**/*.test.{ts,tsx}'],
      testTimeout: 20_000,
      maxWorkers: Math.max(3, availableParallelism() - 1), // tests of the wire wait more than they work
    },
  }
})
