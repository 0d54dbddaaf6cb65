// Where the devices sit. At our server every seat is taken over HTTP; the others let anybody in.
const TABLES_MAX = 60 // of one workshop
const AT_ONCE = 48

/** @param {{ server: string, port: number, tables: number, seats: number }} job */
export async function seatsOf(job) {
  const { server, port, tables, seats } = job
  const all = Array.from({ length: tables * seats }, (_, n) => {
    const table = Math.floor(n / seats)
    return { n, table, client: 1000 + n, name: `p${n}`, port, path: `/t${table}`, document: `t${table}` }
  })
  return server === 'ours' ? taken(job, all) : all
}

async function taken({ port, tables }, all) {
  const call = async (path, body) => {
    const reply = await fetch(`http://127.0.0.1:${port}/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    return reply.json()
  }
  const count = Math.ceil(tables / TABLES_MAX)
  const workshops = await Promise.all(
    Array.from({ length: count }, (_, n) => call('/workshops', { title: `Bench ${n}`, pack: 'skills' })),
  )
  const made = []
  await each(all, AT_ONCE, async seat => {
    const { code } = workshops[seat.table % count]
    const { token, table, epoch } = await call(`/workshops/${code}/seats`, { table: `Table ${seat.table}` })
    made[seat.n] = { ...seat, protocol: token, path: `/boards/${code}/table/${table}@${epoch}` }
  })
  return made
}

/** Does something with each, so many at a time. */
export async function each(list, most, act) {
  let next = 0
  const run = async () => {
    while (next < list.length) await act(list[next++])
  }
  await Promise.all(Array.from({ length: most }, run))
}
