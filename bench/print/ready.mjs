// Makes ready what a run needs: the packages, and the bundles. Node 20 runs no TypeScript, and a bundle is what the kit ships.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = name => fileURLToPath(new URL(name, import.meta.url))

/** As far from the repository's root as the makers are, who find the fonts' files from where they lie. */
const OUT = here('../dist')
const BUNDLED = ['ours', 'jspdf']

/** The makers' modules by their names; "jspdf-bundled" is jspdf in one file, as ours is. */
export async function makers(names) {
  rmSync(OUT, { recursive: true, force: true })
  const wanted = BUNDLED.filter(name => names.includes(name === 'ours' ? name : `${name}-bundled`))
  for (const name of wanted) {
    await build({
      configFile: false,
      logLevel: 'warn',
      root: here('..'),
      ssr: { noExternal: true },
      build: {
        ssr: here(`makers/${name}.mjs`),
        outDir: OUT,
        emptyOutDir: false,
        target: 'node20',
        minify: true,
        rolldownOptions: {
          output: { codeSplitting: false, entryFileNames: `${name}.mjs` },
        },
      },
    })
  }
  return new Map(
    names.map(name => {
      const bundled = name === 'ours' ? name : /^(.*)-bundled$/.exec(name)?.[1]
      return [name, bundled ? join(OUT, `${bundled}.mjs`) : here(`makers/${name}.mjs`)]
    }),
  )
}
