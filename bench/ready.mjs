// Makes all ready that a run needs: what is installed, and our server as built.
import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildIfNeeded, installIfNeeded } from '../server/start.mjs'

const here = name => fileURLToPath(new URL(name, import.meta.url))

export function makeReady() {
  installAll()
  buildIfNeeded()
}

/** Installs the project's packages where they are missing, and the benchmarks' own. */
export function installAll() {
  installIfNeeded()
  const kept = here('node_modules/.package-lock.json')
  if (!existsSync(kept) || statSync(kept).mtimeMs < statSync(here('package-lock.json')).mtimeMs)
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here('.'), stdio: ['ignore', 'ignore', 'inherit'] })
}
