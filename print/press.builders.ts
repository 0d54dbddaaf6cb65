// PDFs on the disk, for the tests that read them with programs of others.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { draw } from '../cards/draw.mjs'
import type { Pack } from '../cards/pack'
import { kitPress } from './builders'
import { readJob } from './job'
import type { Planned } from './press'
import type { Signs } from './sign'

/** What a program says, its standard output. */
export const run = (program: string, ...args: readonly string[]) => execFileSync(program, args, { encoding: 'utf8' })

/** What its pages say, as poppler reads it, with single spaces. */
export const textOf = (path: string, ...options: readonly string[]) =>
  run('pdftotext', ...options, path, '-').replace(/\s+/g, ' ')

/** A press, and a folder for what it prints, which is there while the tests of the file run. */
export function kitPrinter() {
  const press = kitPress()
  let folder = ''
  let made = 0
  beforeAll(() => {
    draw()
    folder = mkdtempSync(join(tmpdir(), 'printed-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  /** The PDF of what was planned; its path. */
  const keep = async (planned: Planned) => {
    const path = join(folder, `${++made}.pdf`)
    writeFileSync(path, await press.pdf(planned))
    return path
  }
  const plan = (pack: Pack, said: Readonly<Record<string, unknown>>, signs?: Signs) =>
    press.plan(readJob(pack, said), signs)
  return {
    ...{ press, keep, plan },
    print: async (...asked: Parameters<typeof plan>) => keep(await plan(...asked)),
  }
}
