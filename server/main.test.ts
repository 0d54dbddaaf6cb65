// The built server as a process: how it starts, how it stops, and that killing it loses nothing.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aFolder } from './builders'
import { aDevice, until } from './device.builders'

const MAIN = 'dist/server/main.js'

/** Runs a program; its output grows in `said`. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, args, { env: { ...process.env, HOST: '127.0.0.1', ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => (said.out += text))
  child.stderr.on('data', (text: Buffer) => (said.err += text))
  return { child, said }
}

const ended = async (child: ChildProcess): Promise<number | null> =>
  child.exitCode ?? ((await once(child, 'exit'))[0] as number | null)

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return String(typeof address === 'object' ? address?.port : '')
}

describe('the built server', () => {
  it('is killed three times while moves flow, and loses none that any device saw', async () => {
    const { child, said } = run(['server/kill.mjs', '3']) // builds it, for the tests below too
    expect([await ended(child), said.out]).toEqual([
      0,
      expect.stringMatching(/3 kills, \d+ moves seen, 0 lost; \d+ sent, 0 missing, 0 documents unequal/),
    ])
  }, 120_000)

  it('says where it is, and ends within 2 s of SIGTERM with everything it heard on disk', async () => {
    const [PORT, DATA_DIR] = [await freePort(), aFolder()]
    const first = run([MAIN], { PORT, DATA_DIR })
    await until(() => first.said.out.includes('ready'))
    expect(first.said.out).toMatch(new RegExp(`http://localhost:${PORT}`))
    const url = `http://127.0.0.1:${PORT}`
    const post = async (path: string, body: object): Promise<Record<string, string>> =>
      (await (await fetch(`${url}/api/${path}`, { method: 'POST', body: JSON.stringify(body) })).json()) as never
    const { code } = await post('workshops', { title: 'Evening', pack: 'skills' })
    const { token = '' } = await post(`workshops/${code}/seats`, { table: 'Oak' })
    const tablet = aDevice(url, `${code}/table/t1@1`, token)
    await tablet.ready
    const moves = Array.from({ length: 50 }, (_, n) => ({ do: 'people', people: 1 + (n % 9) }))
    const keys = tablet.play(...moves)
    await tablet.sees(...keys)
    const at = performance.now()
    first.child.kill('SIGTERM')
    expect(await ended(first.child)).toBe(0)
    expect(performance.now() - at).toBeLessThan(2000)
    expect(first.said.out + first.said.err).not.toMatch(new RegExp(`${code}|${token}`))

    const second = run([MAIN], { PORT, DATA_DIR })
    await until(() => second.said.out.includes('ready'))
    await until(() => tablet.provider.synced)
    expect(tablet.rows().map(({ key }) => key)).toEqual(keys)
  })

  it('says which port is in use, and how to take another', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void holder.close())
    await once(holder, 'listening')
    const address = holder.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { child, said } = run([MAIN], { PORT: String(port), DATA_DIR: aFolder() })
    expect(await ended(child)).toBe(1)
    expect(said.err).toBe(
      `Port ${port} is in use, perhaps by another Social Spaces. Stop that one, or use another port: PORT=${port + 1} npm start\n`,
    )
  })

  it('says when the data folder cannot be written, or is another server’s', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'file'), '')
    const blocked = join(folder, 'file', 'data')
    const one = run([MAIN], { PORT: await freePort(), DATA_DIR: blocked })
    expect(await ended(one.child)).toBe(1)
    expect(one.said.err).toMatch(`Cannot write to the data folder ${blocked} (ENOTDIR).`)

    const holder = run([MAIN], { PORT: await freePort(), DATA_DIR: folder })
    await until(() => holder.said.out.includes('ready'))
    const other = run([MAIN], { PORT: await freePort(), DATA_DIR: folder })
    expect(await ended(other.child)).toBe(1)
    expect(other.said.err).toMatch(`Another Social Spaces is using the data folder ${folder}.`)
    holder.child.kill('SIGKILL')
    await ended(holder.child)
    const heir = run([MAIN], { PORT: await freePort(), DATA_DIR: folder })
    await until(() => heir.said.out.includes('ready'))
  })

  it('names the setting that it cannot read, and a store that is none', async () => {
    for (const [name, value] of [
      ['PORT', 'web'],
      ['RETENTION_DAYS', '0'],
      ['PUBLIC_URL', 'skills'],
    ] as const) {
      const { child, said } = run([MAIN], { [name]: value })
      expect(await ended(child)).toBe(1)
      expect(said.err).toMatch(new RegExp(`^${name} must be .*"${value}"`))
    }
    const folder = aFolder()
    writeFileSync(
      join(folder, 'workshops.db'),
      'no database at all, but long enough to be read as the head of one'.repeat(9),
    )
    const { child, said } = run([MAIN], { PORT: await freePort(), DATA_DIR: folder })
    expect(await ended(child)).toBe(1)
    expect(said.err).toMatch(/Cannot read .*workshops\.db .*SQLITE_NOTADB/)
  })
})
