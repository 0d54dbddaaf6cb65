// `npm test`: sets up what it needs, runs lint, types, unit and wire tests, a build and the browser tests, and counts them all.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { installIfNeeded } from '../server/start.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const started = Date.now()
let passed = 0
let failed = 0
let skipped = 0

const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0

function line(name, ok) {
  if (ok) passed++
  else failed++
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name} (${Math.round((Date.now() - started) / 1000)} s since the start)\n`)
}

/** A step without a report of its own counts as one test. */
const step = (name, command, args) => line(name, run(command, args))

/** A step that writes a report counts as many tests as it ran; a crash before the report counts as one failure. */
function counted(name, ok, file, read) {
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 }
  passed += counts.passed
  failed += counts.failed + (!ok && counts.failed === 0 ? 1 : 0)
  skipped += counts.skipped
  console.log(
    `${ok ? 'ok' : 'FAILED'}: ${name}: ${counts.passed} passed (${Math.round((Date.now() - started) / 1000)} s since the start)\n`,
  )
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** What the PDFs are checked with, by the Debian package each comes in. A test that wants one of them and has it not is skipped. */
const PDF_TOOLS = { qpdf: 'qpdf', pdftotext: 'poppler-utils', 'hb-view': 'libharfbuzz-bin' }

const browser = () => [process.env.CHROMIUM, ...BROWSERS].find(path => path && existsSync(path))
const isHere = tool => spawnSync('which', [tool]).status === 0

/** Installs from Debian what is missing, where that is allowed, and says what still is. */
function findTools() {
  const missing = () => [
    ...(browser() ? [] : ['chromium']),
    ...Object.entries(PDF_TOOLS).flatMap(([tool, name]) => (isHere(tool) ? [] : [name])),
  ]
  const wanted = missing()
  if (wanted.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing Debian’s ${wanted.join(', ')} for the tests…`)
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', ...wanted], { DEBIAN_FRONTEND: 'noninteractive' })
  }
  for (const name of missing().filter(name => name !== 'chromium'))
    console.log(
      `SKIPPED: what needs ${name}. Install it (Debian: apt-get install ${name}) to check the PDFs as well.\n`,
    )
}

installIfNeeded()
findTools()
const reports = `${root}test-results`
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

step('lint', 'npx', ['biome', 'check', '--error-on-warnings', '.'])
step('types', 'npx', ['tsc', '--noEmit'])
step('build', 'npm', ['run', '--silent', 'build'])

const unit = `${reports}/unit.json`
const unitOk = run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`])
counted('unit and wire', unitOk, unit, report => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests,
}))

const chromium = browser()
if (chromium) {
  const browser = `${reports}/browser.json`
  const ok = run('npx', ['playwright', 'test', '-c', 'e2e/playwright.config.ts'], { CHROMIUM: chromium })
  counted('browser', ok, browser, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }))
} else {
  skipped++
  console.log('SKIPPED: the browser tests. No Chromium was found, and it could not be installed.')
  console.log(
    '         Install it (Debian: apt-get install chromium) or name one: CHROMIUM=/path/to/chromium npm test\n',
  )
}

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed === 0 ? 0 : 1)
