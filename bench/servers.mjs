// Starts each of the three servers in a process of its own, on loopback.
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TMPFS = 0x01021994
const START_WITHIN = 20_000 // ms

const here = name => fileURLToPath(new URL(name, import.meta.url))

/** A new folder on a real disk: a commit to memory would cost nothing. */
export function diskFolder() {
  const parent = statfsSync(tmpdir()).type === TMPFS ? here('.') : tmpdir()
  return mkdtempSync(join(parent, 'social-spaces-bench-'))
}

/**
 * @param {'relay' | 'hocuspocus' | 'ours'} name
 * @param {readonly string[]} flags for node
 * @returns {Promise<{ pid: number, port: number, stop: () => Promise<void> }>}
 */
export async function startServer(name, flags = []) {
  return name === 'ours' ? startOurs(flags) : startOther(name)
}

async function startOther(name) {
  const child = fork(here(`${name}.mjs`), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [{ port }] = await once(child, 'message', { signal: AbortSignal.timeout(START_WITHIN) })
  return { pid: child.pid, port, stop: () => ended(child) }
}

async function startOurs(flags) {
  const folder = diskFolder()
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, PUBLIC_URL: '' }
  const child = spawn(process.execPath, [...flags, here('../dist/server/main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async () => {
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}/api/health`
  for (const end = performance.now() + START_WITHIN; performance.now() < end && child.exitCode === null; ) {
    if (
      await fetch(url).then(
        reply => reply.ok,
        () => false,
      )
    )
      return { pid: child.pid, port, stop }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  await stop()
  throw new Error('our server did not start')
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(late)
}
