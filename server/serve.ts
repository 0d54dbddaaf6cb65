// One server: the app, the API and the boards on one port.
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { version } from '../package.json'
import { lanAddresses } from './address'
import { api, type Packs } from './api'
import { complain } from './complain'
import { openDoors } from './doors'
import { claimFolder, StartError } from './file'
import { securityHeaders } from './headers'
import { Brake } from './limits'
import { pages } from './pages'
import { type Left, LOOK_EVERY, Reserve } from './reserve'
import { sealedStore } from './sealed'
import { sqliteStore } from './sqlite'
import type { Store } from './store'
import { newParticipant } from './tokens'
import { Workshops } from './workshops'

const DAY = 24 * 60 * 60 * 1000
/** How long a request may take to come in, ms: what says nothing for longer holds a line that others need. */
const SLOW = { headersTimeout: 15_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 }
/** How long devices get to hear that the server stops, ms. */
const FAREWELL = 100

export interface ServerOptions {
  readonly port: number // 0: any that is free
  readonly host: string
  readonly folder: string // DATA_DIR
  readonly publicUrl?: string | undefined
  readonly retentionDays?: number
  readonly app?: string // the folder of the built app; without it only the API and the boards are served
  readonly packs: Packs
  // for tests
  readonly wrap?: (store: Store) => Store
  readonly now?: () => number
  readonly beat?: number // ms
  readonly left?: (folder: string) => Promise<Left>
  readonly lookEvery?: number // ms between two looks at what is left
  readonly newParticipant?: () => string
}

export interface Running {
  readonly port: number
  readonly workshops: Workshops
  readonly store: Store
  /** Hears nothing more, writes what it heard, lets everybody go. */
  readonly close: () => Promise<void>
}

/** Starts a server. @throws StartError when the port or the folder is not to be had; its message says what to do. */
export async function startServer(options: ServerOptions): Promise<Running> {
  const { folder, publicUrl, packs, retentionDays = 30, now = Date.now, wrap = store => store } = options
  const newId = options.newParticipant ?? newParticipant
  const server = createServer(SLOW)
  let open: (answer: RequestListener) => void = () => {}
  const ready = new Promise<RequestListener>(resolve => {
    open = resolve
  })
  server.on('request', (request, response) => void ready.then(answer => answer(request, response))) // early ones wait
  await listen(server, options.port, options.host) // the port first: a second start is told about that, not of the folder
  const port = portOf(server)
  try {
    const claim = claimFolder(folder)
    const store = wrap(sqliteStore(join(folder, 'workshops.db')))
    const sealed = sealedStore(join(folder, 'sealed.db'))
    const reserve = new Reserve(folder, options.left)
    const looking = setInterval(() => void reserve.look().catch(unseen), options.lookEvery ?? LOOK_EVERY).unref()
    const workshops = new Workshops({ store, sealed, reserve, now, retentionDays })
    await workshops.expire().catch(logged)
    await reserve.look().catch(unseen)
    const daily = setInterval(() => void workshops.expire().catch(logged), DAY).unref()
    const brake = new Brake()
    const url = () => publicUrl ?? `http://${lanAddresses(options.host)[0] ?? 'localhost'}:${port}`

    const app = new Hono()
    app.use(securityHeaders)
    app.route(
      '/api',
      api({ workshops, packs, brake, reserve, version, url, publicUrl, retentionDays, newParticipant: newId }),
    )
    if (options.app) app.route('/', pages(options.app))
    open(getRequestListener(app.fetch))
    const doors = openDoors(server, {
      workshops,
      brake,
      reserve,
      publicUrl,
      ...(options.beat && { beat: options.beat }),
    })

    const close = async () => {
      clearInterval(daily)
      clearInterval(looking)
      server.close()
      server.closeIdleConnections()
      await workshops.close()
      await new Promise(resolve => setTimeout(resolve, FAREWELL))
      doors.close()
      server.closeAllConnections()
      await store.close()
      sealed.close()
      claim.release()
    }
    return { port, workshops, store, close }
  } catch (error) {
    server.close()
    server.closeAllConnections()
    throw error
  }
}

const logged = (error: unknown) => console.error(`Could not delete old workshops: ${error}`)

const unseen = (error: unknown) => complain('Cannot see how much disk and memory is left', error)

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new StartError(
            `Port ${port} is in use, perhaps by another Social Spaces. Stop that one, or use another port: PORT=${port + 1} npm start`,
          ),
        )
      else if (error.code === 'EACCES')
        reject(new StartError(`This user may not use port ${port}. Use another port: PORT=3000 npm start`))
      else reject(new StartError(`Cannot listen on ${host}, port ${port} (${error.code}). Check HOST and PORT.`))
    })
    server.listen(port, host, resolve)
  })
}
