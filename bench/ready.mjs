// Makes all ready that a run needs: what is installed, and our server as built.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bench = join(root, 'bench')
const BUILT = join(root, 'dist/server/main.js')
const SOURCES = ['server', 'src', 'cards', 'vite.config.ts', 'package.json']

export function makeReady() {
  for (const folder of [root, bench]) {
    const kept = join(folder, 'node_modules/.package-lock.json')
    if (!existsSync(kept) || statSync(kept).mtimeMs < statSync(join(folder, 'package-lock.json')).mtimeMs)
      npm(folder, 'ci', '--no-audit', '--no-fund')
  }
  if (!existsSync(BUILT) || Math.max(...SOURCES.map(name => newest(join(root, name)))) > statSync(BUILT).mtimeMs)
    npm(root, 'run', 'build')
}

function npm(cwd, ...args) {
  console.error(`npm ${args.join(' ')}`)
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** When the newest of these files was changed; tests and what the build itself draws do not count. */
function newest(path) {
  if (!statSync(path).isDirectory()) return /\.test\.|builders\.ts$|art\.svg/.test(path) ? 0 : statSync(path).mtimeMs
  return Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))))
}
