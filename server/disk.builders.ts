// Small disks for tests, where the machine lets one mount them: Linux, as root. Elsewhere their tests are skipped, and say so.
import { execFileSync } from 'node:child_process'
import { getuid } from 'node:process'
import { onTestFinished, type TestContext } from 'vitest'
import { aFolder } from './builders'

export interface Disk {
  readonly folder: string
  /** Mounts it again with other options: "size=400m", "ro". */
  readonly remount: (options: string) => void
}

/** A disk of this size ("60m", "16k") in memory, gone when the test ends; skips the test where none can be made. */
export function aDisk(size: string, { skip }: TestContext): Disk {
  if (getuid?.() !== 0) skip('only root may mount a small disk')
  const folder = aFolder()
  const mount = (...args: readonly string[]) => void execFileSync('mount', [...args, folder], { stdio: 'pipe' })
  try {
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs')
  } catch (error) {
    skip(`this machine mounts no small disk: ${error}`)
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return { folder, remount: options => mount('-o', `remount,${options}`) }
}
