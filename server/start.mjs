// `npm start`: installs if needed, builds if stale, starts the server. `--dev`: the same with everything rebuilt as it changes.
// Plain Node without packages, as it runs before there are any.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { argv, env, execPath, exit, platform, versions } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js')
const SERVER = join(ROOT, 'dist/server/main.js')
const STAMP = join(ROOT, 'dist/stamp')
const BUILD_SERVER = ['build', '--ssr', 'server/main.ts', '--outDir', 'dist/server', '--logLevel', 'warn']
const BUILD_PRINT = ['build', '--ssr', 'print/cli.ts', '--outDir', 'dist/print', '--logLevel', 'warn']

/** All that a build is made of. */
const SOURCES = ['src', 'cards', 'server', 'print', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

const DRAWN = 'art.svg' // made by the build itself

function run(command, args, shell = false) {
  const quiet = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' } // of a loader that Vite may have one day: no facilitator's business
  const production = { ...env, ...quiet, NODE_ENV: 'production' } // or a test would build the slow React
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell, env: production })
  if (status === 0) return
  console.error(`${error?.message ?? `"${[command, ...args].join(' ')}" failed`}. What went wrong is above.`)
  exit(1)
}

const readJson = path => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))

/** Whether node_modules holds what package-lock.json asks for; what is optional may be for other machines. */
function isInstalled() {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false
  const wanted = readJson('package-lock.json').packages
  const there = readJson('node_modules/.package-lock.json').packages
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || there[name]?.version === version,
  )
}

/** Runs `npm ci` when node_modules is missing or of another package-lock.json. */
export function installIfNeeded() {
  const [major = 0, minor = 0] = versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Social Spaces needs Node 20.19 or newer; this is ${versions.node}. Get it from https://nodejs.org`)
    exit(1)
  }
  if (isInstalled()) return
  console.log('Installing what Social Spaces is made of. This takes a minute, once…')
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], platform === 'win32')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter(name => !name.startsWith(DRAWN))
    .sort()
    .flatMap(name => filesIn(join(path, name)))
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(source => filesIn(join(ROOT, source))))
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds the app and the server into dist/ when what they are made of has changed. */
export function buildIfNeeded() {
  const hash = hashOfSources()
  const isFresh = [STAMP, SERVER, join(ROOT, 'dist/app/index.html')].every(existsSync)
  if (isFresh && readFileSync(STAMP, 'utf8') === hash) return
  console.log('Building…')
  run(execPath, [VITE, 'build', '--logLevel', 'warn'])
  run(execPath, [VITE, 'build', '--mode', 'one-file', '--logLevel', 'warn'])
  run(execPath, [VITE, ...BUILD_SERVER])
  run(execPath, [VITE, ...BUILD_PRINT])
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, hash)
}

/** Vite's own server for the app, and ours for the boards behind it, each starting again when its files change. */
function develop() {
  run(execPath, [VITE, ...BUILD_SERVER])
  const children = [
    [VITE],
    [VITE, ...BUILD_SERVER, '--watch', '--emptyOutDir=false'],
    ['--watch', '--watch-preserve-output', SERVER],
  ].map(args => spawn(execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...env, PORT: '3000' } }))
  const stop = () => {
    for (const child of children) child.kill()
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
  for (const child of children) child.on('exit', stop)
}

/** npm tells only its shell to stop, and the shell tells nobody: without a parent, this process stops as if it had been told. */
function stopWithParent() {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 200).unref()
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  installIfNeeded()
  if (env.npm_lifecycle_event) stopWithParent()
  if (argv.includes('--dev')) develop()
  else {
    buildIfNeeded()
    await import(pathToFileURL(SERVER).href) // in this process: signals and exit codes are the server's own
  }
}
