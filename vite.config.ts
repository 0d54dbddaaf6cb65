import { readdirSync, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { draw } from './cards/draw.mjs'

/** The pictures of each pack, drawn before any glob looks for cards/<pack>/art.svg. */
const pictures: Plugin = { name: 'pictures', configResolved: () => void draw() }

/** The browsers of 2020 (src/old.ts holds what they lack). */
const target = ['chrome87', 'safari14', 'firefox90']

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
      const pictures = readdirSync('cards', { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(({ name }) => readFileSync(`cards/${name}/art.svg`, 'utf8').replace('<svg', '<svg hidden'))
      const source = html
        .replace(/<link rel="(stylesheet|modulepreload|icon)"[^>]*>\s*/g, '')
        .replace(/<script type="module"[^>]*><\/script>\s*/, '')
        .replace('</head>', () => `<style>${texts('.css').join('\n')}</style></head>`)
        .replace('</body>', () => `${pictures.join('')}<script type="module">${script}</script></body>`)
      this.emitFile({ type: 'asset', fileName: 'social-spaces.html', source })
    },
  },
}

export default defineConfig(({ isSsrBuild, mode }) => {
  const app = { outDir: 'dist/app', target, assetsInlineLimit: 0, modulePreload: { polyfill: false } }
  const one = {
    ...app,
    emptyOutDir: false,
    copyPublicDir: false,
    assetsInlineLimit: 1e9,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: false } },
  }
  return {
    base: './', // works from any folder of any static host; pages are told apart in the fragment
    plugins: [react(), pictures, ...(mode === 'one-file' ? [oneFile] : [])],
    build: isSsrBuild ? { outDir: 'dist/server', target: 'node20', sourcemap: true } : mode === 'one-file' ? one : app,
    server: { proxy: { '/api': 'http://127.0.0.1:3000', '/boards': { target: 'ws://127.0.0.1:3000', ws: true } } },
    test: { include: ['{src,cards,server}/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
  }
})
