// What a process has used, read from /proc: Linux only.
import { readdirSync, readFileSync } from 'node:fs'

const TICKS = 100 // of /proc/<pid>/stat, a second

/** CPU that a process has used in user and kernel mode so far, in seconds; finer than /proc/<pid>/stat where the kernel tells. */
export function cpuOf(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    const spent = threads.map(id => Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]))
    return spent.reduce((total, ns) => total + ns, 0) / 1e9
  } catch {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS
  }
}

/** The most memory a process has held, MB. */
export const peakOf = pid => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
