// The floor: a bare `ws` relay. What a seat sends goes to the others at its table; nothing is read, checked or kept.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

/** The answer to a device that asks for what it lacks: an empty document. */
const EMPTY = Buffer.from([0, 1, 2, 0, 0])

const tables = new Map()
const server = createServer()
const door = new WebSocketServer({ server, perMessageDeflate: false })

door.on('connection', (ws, { url }) => {
  const others = tables.get(url) ?? new Set()
  tables.set(url, others.add(ws))
  ws.on('message', data => {
    if (data[0] === 0 && data[1] === 0) return ws.send(EMPTY)
    for (const other of others) if (other !== ws) other.send(data)
  })
  ws.on('close', () => others.delete(ws))
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.on('SIGTERM', () => process.exit(0))
