// A new exercise and a new pack are added by adding a folder each, and nothing else is edited: here it is done, in a copy.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const COPIED = ['src', 'cards', 'print', 'server', 'package.json', 'tsconfig.json', 'vite.config.ts']
/** The suites that run over every exercise and every pack. */
const SUITES = [
  'src/exercises/contract.test.ts',
  'src/exercises/packs.test.ts',
  'cards/packs.test.ts',
  'src/arrows.test.ts',
]

/** The project as it stands, with the smallest exercise and the smallest pack added. */
function withWaves(): string {
  const copy = mkdtempSync(join(tmpdir(), 'social-spaces-adding-'))
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true })
  cpSync('e2e/adding/exercises', join(copy, 'src/exercises'), { recursive: true })
  cpSync('e2e/adding/cards', join(copy, 'cards'), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
  return copy
}

async function run(cwd: string, ...args: string[]) {
  const env = { ...process.env, CI: '1', NO_COLOR: '1', FORCE_COLOR: undefined }
  const child = spawn('npx', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill())
  let said = ''
  for (const output of [child.stdout, child.stderr]) output.on('data', (text: Buffer) => (said += text))
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, said }
}

it('takes in an exercise and a pack that are only folders: types, contract, packs and arrows hold', async () => {
  const copy = withWaves()
  const [suites, types] = await Promise.all([
    run(copy, 'vitest', 'run', '--reporter=verbose', ...SUITES),
    run(copy, 'tsc', '--noEmit'),
  ])
  expect(suites.said).toMatch(/contract\.test\.ts > '?wave'? >/)
  expect(suites.said).toMatch(/packs\.test\.ts > '?waves'? >/)
  expect(suites.status, suites.said).toBe(0)
  expect(types.status, types.said).toBe(0)
}, 180_000)

it('says so when a folder is not what it must be', async () => {
  const copy = withWaves()
  rmSync(join(copy, 'src/exercises/wave/round.ts'))
  const suites = await run(copy, 'vitest', 'run', SUITES[0] ?? '', '-t', 'every exercise brings')
  expect(suites.status).not.toBe(0)
  expect(suites.said).toContain('src/exercises/wave/round.ts must export roundRules')
}, 120_000)
