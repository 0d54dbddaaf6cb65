import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { draw } from './cards/draw.mjs'

const pictures = { name: 'pictures', configResolved: () => void draw() } // before any glob looks for cards/*/art.svg

export default defineConfig(({ isSsrBuild }) => ({
  base: './', // works from any folder of any static host; pages are told apart in the fragment
  plugins: [react(), pictures],
  build: isSsrBuild
    ? { outDir: 'dist/server', target: 'node20', sourcemap: true }
    : {
        outDir: 'dist/app',
        target: ['chrome87', 'safari14', 'firefox90'],
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/boards': { target: 'ws://127.0.0.1:3000', ws: true } } },
  test: { include: ['{src,cards,server}/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
}))
