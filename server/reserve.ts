// What is left of the machine's disk and memory. When little is left, nothing new is begun, so that what runs can go on.
import { statfs } from 'node:fs/promises'
import { getHeapStatistics } from 'node:v8'

const MB = 1024 * 1024

/** How often it is looked at, ms. */
export const LOOK_EVERY = 1000

/**
 * What must be left, or it is `low`, and with how little it is `scarce`: of the disk in bytes, of the memory that Node gives
 * itself as a share. Sixty tables that sort a hundred cards write up to 2 MB, and take four times as much memory; each of
 * the two stores keeps a log of up to 16 MB.
 */
const DISK = { low: 100 * MB, scarce: 40 * MB }
const MEMORY = { low: 0.4, scarce: 0.15 }

/** A workshop that holds more than this, in bytes of its rows, takes no moves while disk or memory are scarce: four such evenings. */
export const HEAVY = 8 * MB

export interface Left {
  readonly disk: number // bytes
  readonly memory: number // share, 0 to 1
}

/** @throws what the system says when the folder is gone */
async function leftAt(folder: string): Promise<Left> {
  const { bavail, bsize } = await statfs(folder)
  const { used_heap_size: heap, external_memory: buffers, heap_size_limit: most } = getHeapStatistics()
  return { disk: bavail * bsize, memory: Math.max(0, 1 - (heap + buffers) / most) }
}

export type Level = 'enough' | 'low' | 'scarce'

const levelOf = (left: number, { low, scarce }: typeof DISK): Level =>
  left < scarce ? 'scarce' : left < low ? 'low' : 'enough'

export class Reserve {
  disk: Level = 'enough'
  memory: Level = 'enough'
  private readonly folder: string
  private readonly measure: (folder: string) => Promise<Left>

  constructor(folder: string, measure: (folder: string) => Promise<Left> = leftAt) {
    this.folder = folder
    this.measure = measure
  }

  get isScarce(): boolean {
    return this.disk === 'scarce' || this.memory === 'scarce'
  }

  /** Measures again; the terminal is told when something runs short, and when that is over. */
  async look(): Promise<void> {
    const left = await this.measure(this.folder)
    const [disk, memory] = [levelOf(left.disk, DISK), levelOf(left.memory, MEMORY)]
    const [mb, share] = [Math.floor(left.disk / MB), Math.floor(left.memory * 100)]
    tell(this.disk, disk, `${mb} MB are free for ${this.folder}`, 'No new workshops are made. Make room on that disk.')
    tell(
      this.memory,
      memory,
      `${share} % of the memory is free`,
      'No more workshops are opened. Give Node more: NODE_OPTIONS=--max-old-space-size=4096 (MB).',
    )
    this.disk = disk
    this.memory = memory
  }
}

function tell(before: Level, now: Level, what: string, so: string): void {
  if (before === now) return
  if (now === 'enough') console.error(`Enough again: ${what}.`)
  else if (now === 'low') console.error(`Only ${what}. ${so}`)
  else console.error(`Only ${what}. ${so} Until then workshops of more than ${HEAVY / MB} MB take no moves.`)
}
