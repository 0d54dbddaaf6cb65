// The HTTP side: making workshops, taking seats, handing in sealed answers, reading records, deleting everything.
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Pack } from '../cards/pack'
import { makeRound } from '../src/board/round'
import { currentRound, isOver, TABLES_MAX } from '../src/board/stage'
import { type BoardName, FLOOR } from '../src/board/wire'
import type { Seat } from '../src/board/writer'
import type { Round } from '../src/exercise'
import { addressOf, isOwn } from './address'
import { tableNow } from './admit'
import { answer, Problem, problems } from './answers'
import { checkCut, type NewRound, readNewSeat, readNewWorkshop, readSealed } from './asks'
import { readCode } from './codes'
import { roundRulesOf } from './exercises'
import type { Brake } from './limits'
import type { Reserve } from './reserve'
import { hasRoom } from './seats'
import { dropEmpty, tableNamed } from './tables'
import { hashToken, isToken, newToken } from './tokens'
import type { Workshop } from './workshop'
import type { Workshops } from './workshops'

const BODY_MAX = 64 * 1024

/** The packs there are, as cards/ has them. */
export interface Packs {
  readonly ids: readonly string[]
  readonly load: (id: string) => Promise<Pack>
  readonly deal: (pack: Pack, cut: number | null, seed: number) => readonly string[]
}

export interface ApiOptions {
  readonly workshops: Workshops
  readonly packs: Packs
  readonly brake: Brake
  readonly reserve: Reserve
  readonly version: string
  readonly url: () => string // where other devices reach this server
  readonly publicUrl: string | undefined
  readonly retentionDays: number
  readonly newParticipant: () => string
}

type Env = { Bindings: HttpBindings }

/** The routes under /api. Every answer that is none of the good ones is {error, message}. */
export function api(options: ApiOptions): Hono<Env> {
  const { workshops, packs, brake, reserve, publicUrl } = options
  const app = new Hono<Env>()

  const addressIn = (context: Context<Env>) => addressOf(context.env.incoming, publicUrl)

  /** The workshop that the path names; wrong codes count, right ones never do. */
  async function workshopIn(context: Context<Env>): Promise<Workshop> {
    const code = readCode(context.req.param('code') ?? '')
    const address = addressIn(context)
    if (code && brake.isBraked(address, code)) throw problems.tooMany()
    const workshop = code && (await workshops.get(code))
    if (workshop) {
      brake.hit(address, workshop.code)
      return workshop
    }
    if (code) brake.miss(address) // what can be no code is no guess
    throw problems.code()
  }

  function checkFacilitator(context: Context<Env>, workshop: Workshop): void {
    if (!isToken(bearer(context), workshop.about.facilitator)) throw problems.facilitator()
  }

  function seatIn(context: Context<Env>, workshop: Workshop): Seat {
    const seat = workshop.seats.get(hashToken(bearer(context) ?? ''))
    if (!seat) throw problems.seat()
    if (workshop.stage.removed.includes(seat.participant)) throw problems.removed()
    return seat
  }

  async function dealt({ pack: name, cut, minutes }: NewRound, id: string): Promise<Round> {
    const pack = await packs.load(name)
    const rules = roundRulesOf(pack.exercise)
    if (!rules) throw problems.field('pack', `one whose exercise there is, not "${pack.exercise}"`)
    const cards = packs.deal(pack, checkCut(cut, pack), Math.floor(Math.random() * 2 ** 32))
    return makeRound(pack, rules, { id, cards, minutes })
  }

  app.use(bodyLimit({ maxSize: BODY_MAX, onError: context => answer(context, problems.large()) }))
  app.use(async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
  })
  app.onError((error, context) => {
    if (error instanceof Problem) return answer(context, error)
    console.error(`Could not answer: ${error.name}: ${error.message}`)
    return answer(context, problems.store())
  })
  app.get('/health', context =>
    context.json({ ok: true, version: options.version, url: options.url(), days: options.retentionDays }),
  )

  app.post('/workshops', async context => {
    const asked = readNewWorkshop(await body(context), packs.ids)
    const rounds = await Promise.all(asked.rounds.map((round, n) => dealt(round, `r${n + 1}`)))
    if (reserve.disk !== 'enough') throw problems.disk()
    if (reserve.memory !== 'enough') throw problems.memory()
    if (!brake.mayMake(addressIn(context))) throw problems.tooNew()
    const made = await workshops.make(rounds[0]?.pack ?? '', [
      { do: 'workshop', title: asked.title, place: asked.place, date: asked.date },
      ...rounds.map(round => ({ do: 'round' as const, round })),
    ])
    brake.hit(addressIn(context), made.code)
    return context.json(made, 201)
  })

  app.get('/workshops/:code', async context => {
    const workshop = await workshopIn(context)
    const { stage, about } = workshop
    if (!isOwn(addressIn(context))) workshop.arrive() // the laptop itself is no phone that got through
    return context.json({
      title: stage.title,
      place: stage.place,
      date: stage.date,
      stage: currentRound(stage)?.stage ?? 'open',
      tables: stage.tables.map(({ id, name }) => ({ id, name })),
      epoch: about.epoch,
      locked: stage.locked,
      pack: about.pack,
      languages: (await packs.load(about.pack)).languages,
    })
  })

  app.post('/workshops/:code/seats', async context => {
    const workshop = await workshopIn(context)
    const asked = readNewSeat(await body(context))
    const isFacilitator = isToken(bearer(context), workshop.about.facilitator)
    if ((asked.role === 'facilitator' || asked.pretend) && !isFacilitator) throw problems.facilitator()
    const { stage } = workshop
    if (asked.role === 'participant' && !isFacilitator) {
      if (isOver(stage)) throw problems.closed()
      if (stage.locked) throw problems.locked()
    }
    const token = newToken()
    const seat = await workshop.inTurn(async () => {
      if (!isFacilitator && !(await hasRoom(workshop))) throw problems.crowded()
      const table = asked.table === null ? null : await tableNamed(workshop, asked.table, asked)
      if (table === undefined) throw problems.full(TABLES_MAX)
      const entry = { token: hashToken(token), participant: options.newParticipant(), role: asked.role, table }
      await workshop.store.addSeat(workshop.code, entry)
      workshop.addSeat(entry)
      return entry
    })
    const { participant, role, table } = seat
    return context.json({ participant, token, table, epoch: workshop.about.epoch, role }, 201)
  })

  app.get('/workshops/:code/seats/me', async context => {
    const workshop = await workshopIn(context)
    const seat = seatIn(context, workshop)
    const { participant, role } = seat
    return context.json({ participant, table: tableNow(seat, workshop.stage), epoch: workshop.about.epoch, role })
  })

  app.put('/workshops/:code/sealed', async context => {
    const workshop = await workshopIn(context)
    const seat = seatIn(context, workshop)
    const asked = readSealed(await body(context))
    const table = tableNow(seat, workshop.stage)
    if (table === null || !workshop.stage.tables.some(({ id }) => id === table)) throw problems.seat()
    const round = workshop.stage.rounds.find(({ round }) => round.id === asked.round)
    const sealed = round && workshop.rulesOf(round.round.id)?.seal(asked.answer)
    if (!round) throw problems.round()
    if (sealed === undefined) throw problems.field('answer', 'an answer that this exercise knows')
    if (round.stage !== 'open') throw problems.late()
    if (workshop.isDead) throw problems.store() // it ended while the body came: there is a newer copy, or none
    // never "the same answer again, fine": that would let a neighbour find out the answer by trying
    if (!workshop.seal(round.round.id, table, sealed)) throw problems.answered()
    return context.body(null, 204)
  })

  app.get('/workshops/:code/records', async context => {
    const workshop = await workshopIn(context)
    checkFacilitator(context, workshop)
    await workshop.idle() // a closing that was just seen is still being written
    const kept = await workshop.store.records(workshop.code)
    const closed = workshop.stage.rounds.filter(({ stage }) => stage === 'closed').map(({ round }) => round.id)
    // of a round that was opened again the record is an old one
    return context.json({ socialSpaces: 1, records: kept.filter(({ round }) => closed.includes(round.id)) })
  })

  app.delete('/workshops/:code/tables/empty', async context => {
    const workshop = await workshopIn(context)
    checkFacilitator(context, workshop)
    return context.json({ dropped: await workshop.inTurn(() => dropEmpty(workshop)) })
  })

  app.delete('/workshops/:code/tables/:table/moves/:key', async context => {
    const workshop = await workshopIn(context)
    checkFacilitator(context, workshop)
    const key = context.req.param('key')
    const table = context.req.param('table')
    const board: BoardName = table === FLOOR ? 'floor' : `table/${table}`
    if (!workshop.boards.get(board)?.ownerOf(key)) throw problems.move()
    if (!(await workshops.blank(workshop, board, key))) throw problems.move()
    return context.body(null, 204)
  })

  app.delete('/workshops/:code', async context => {
    const workshop = await workshopIn(context)
    checkFacilitator(context, workshop)
    await workshops.wipe(workshop.code)
    return context.body(null, 204)
  })

  app.all('*', context => answer(context, problems.nothing()))
  return app
}

const bearer = (context: Context): string | undefined =>
  /^Bearer ([A-Za-z0-9_-]{1,100})$/.exec(context.req.header('authorization') ?? '')?.[1]

async function body(context: Context): Promise<unknown> {
  try {
    return JSON.parse(await context.req.text())
  } catch {
    throw problems.json()
  }
}
