// Hocuspocus with nothing added: documents in memory only, everybody let in.
import { createServer } from 'node:http'
import { Hocuspocus } from '@hocuspocus/server'
import { WebSocketServer } from 'ws'

const hocuspocus = new Hocuspocus({ quiet: true })
const server = createServer()
// what its own Server class does, but that one listens on every address
const door = new WebSocketServer({ noServer: true })
server.on('upgrade', (request, raw, head) =>
  door.handleUpgrade(request, raw, head, ws => hocuspocus.handleConnection(ws, request)),
)
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.on('SIGTERM', () => process.exit(0))
