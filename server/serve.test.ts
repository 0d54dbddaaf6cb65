import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { aServer } from './builders'

const freePort = () =>
  new Promise<number>(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

it('answers those who came while it was starting, as tablets do after a crash', async () => {
  const port = await freePort()
  let measured = () => {}
  const slow = new Promise<void>(resolve => {
    measured = resolve
  })
  const house = aServer({ port, left: () => slow.then(() => ({ disk: 1e12, memory: 1 })) })
  const ask = () => fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(10_000) })
  let early = ask()
  while (
    await Promise.race([
      early.then(
        () => false,
        () => true,
      ),
      new Promise(r => setTimeout(r, 300, false)),
    ])
  )
    early = ask()
  measured()
  expect((await early).status).toBe(200)
  await house
})
