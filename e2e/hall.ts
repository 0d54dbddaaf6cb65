// A hall to play in: the built server as a process of its own, and devices that each have a line that can be cut.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'

const root = fileURLToPath(new URL('..', import.meta.url))

export const SIZES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 1138, height: 712 },
  desktop: { width: 1440, height: 900 },
  projector: { width: 1280, height: 720 },
  wall: { width: 1920, height: 1080 },
} as const

/** The words of the deck, and each card's id by its words. */
export const deckWords = JSON.parse(readFileSync(join(root, 'cards/skills/en.json'), 'utf8')) as {
  readonly cards: Readonly<Record<string, { readonly text: string; readonly twin?: string }>>
}
export const idOf = new Map(Object.entries(deckWords.cards).map(([id, { text }]) => [text, id]))

/** A free port of this machine. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await new Promise(resolve => server.close(resolve))
  return port
}

/** A line between a device and the server. Cut, it refuses and drops everything; the device notices as it would in a hall. */
export class Line {
  private readonly sockets = new Set<Socket>()
  private isCut = false
  private readonly server: Server
  private constructor(
    readonly port: number,
    to: number,
    from: string,
  ) {
    this.server = createServer(socket => {
      if (this.isCut) return void socket.destroy()
      const onward = connect({ port: to, host: '127.0.0.1', localAddress: from })
      for (const end of [socket, onward]) {
        this.sockets.add(end)
        end.on('error', () => end.destroy())
        end.on('close', () => this.sockets.delete(end))
      }
      socket.on('close', () => onward.destroy())
      onward.on('close', () => socket.destroy())
      socket.pipe(onward).pipe(socket)
    })
  }
  /** `from` is the address that the server sees: another machine's, unless it is the laptop itself. */
  static async to(port: number, from: string): Promise<Line> {
    const line = new Line(await freePort(), port, from)
    await new Promise<void>(resolve => line.server.listen(line.port, '127.0.0.1', resolve))
    return line
  }
  cut() {
    this.isCut = true
    for (const socket of this.sockets) socket.destroy()
  }
  mend() {
    this.isCut = false
  }
  close() {
    this.cut()
    this.server.close()
  }
}

export class Hall {
  readonly data = mkdtempSync(join(tmpdir(), 'hall-'))
  private process: ChildProcess | undefined
  private readonly lines: Line[] = []
  private readonly contexts: BrowserContext[] = []
  private constructor(
    readonly port: number,
    private readonly browser: Browser,
  ) {}

  static async open(browser: Browser): Promise<Hall> {
    const hall = new Hall(await freePort(), browser)
    await hall.start()
    return hall
  }

  get url() {
    return `http://127.0.0.1:${this.port}/`
  }

  async start() {
    this.process = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
      env: { ...process.env, PORT: String(this.port), HOST: '127.0.0.1', DATA_DIR: this.data },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await expect(async () => expect((await fetch(`${this.url}api/health`)).ok).toBe(true)).toPass({ timeout: 15_000 })
  }

  /** As pulling the plug. */
  async kill() {
    const ended = new Promise(resolve => this.process?.once('exit', resolve))
    this.process?.kill('SIGKILL')
    await ended
  }

  /** A device of its own, with storage, size and line of its own. */
  async device(size: keyof typeof SIZES, options: Parameters<Browser['newContext']>[0] = {}) {
    const line = await Line.to(this.port, size === 'phone' || size === 'tablet' ? '127.0.0.2' : '127.0.0.1')
    this.lines.push(line)
    const context = await this.browser.newContext({
      viewport: SIZES[size],
      hasTouch: size === 'phone' || size === 'tablet',
      ...options,
    })
    this.contexts.push(context)
    const page = await context.newPage()
    return { page, context, line, url: `http://127.0.0.1:${line.port}/` }
  }

  async close() {
    for (const context of this.contexts) await context.close()
    for (const line of this.lines) line.close()
    if (this.process?.exitCode === null) await this.kill()
    rmSync(this.data, { recursive: true, force: true })
  }
}

export const test = base.extend<{ hall: Hall }>({
  hall: async ({ browser }, use) => {
    const hall = await Hall.open(browser)
    await use(hall)
    await hall.close()
  },
})

export type Device = Awaited<ReturnType<Hall['device']>>

/** A facilitator starts a workshop on the start page; resolves to what the page's address says. */
export async function startWorkshop(device: Device, title: string, time = '25 minutes or more') {
  const { page, url } = device
  await page.goto(url)
  await page.getByLabel('What is it called?').fill(title)
  await page
    .getByRole('radio', { name: time })
    .or(page.getByRole('checkbox', { name: time }))
    .check()
  await page.getByRole('button', { name: 'Get the code' }).click()
  await page.waitForURL(/#\/run\//)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const [, code = '', token = ''] = /#\/run\/([^/]+)\/([^/]+)/.exec(page.url()) ?? []
  return { code, token }
}

/** The choice of a table is there: a new one alone, or one of those that sit. */
export const door = (page: Page) =>
  page
    .getByLabel('Start a new table')
    .or(page.getByRole('button', { name: 'We are a new table' }))
    .first()
    .waitFor()

/** A device joins: at the table of that name, new or not. */
export async function sitDown(device: Device, code: string, table: string) {
  const { page, url } = device
  await page.goto(`${url}#/j/${code}`)
  await door(page)
  const known = page.getByRole('button', { name: `Sit down at ${table}`, exact: true })
  if (await known.isVisible()) await known.click()
  else {
    const fresh = page.getByRole('button', { name: 'We are a new table' })
    if (await fresh.isVisible()) await fresh.click()
    await page.getByLabel('Start a new table').fill(table)
    await page.getByRole('button', { name: 'Sit down', exact: true }).click()
  }
  await page.waitForURL(/#\/play\//)
}

/** The table says how many it is and seals its guess. */
export async function settle(page: Page, guess: number | null) {
  await page.getByRole('button', { name: 'That’s all of us' }).click()
  if (guess === null) return page.getByRole('button', { name: 'Start without a guess' }).click()
  await page.getByLabel('Our guess').fill(String(guess))
  await page.getByRole('button', { name: 'Seal our guess' }).click()
}

export const PILES = { we: 'We can', friends: 'Our friends can', notyet: 'Not found yet' } as const
export type PileName = keyof typeof PILES

/** The id of the card on top, or undefined when there is none. */
export async function topCard(page: Page): Promise<string | undefined> {
  const headline = page.locator('.toss .card-text')
  if ((await headline.count()) === 0) return undefined
  return idOf.get(((await headline.first().textContent()) ?? '').trim())
}

/** Answers cards by the plan, `most` of them or until none is left; resolves to how many this device answered. */
export async function sortCards(page: Page, plan: (card: string) => PileName, most = Number.POSITIVE_INFINITY) {
  let answered = 0
  let missed = 0
  let before: string | undefined
  while (answered < most) {
    const card = await topCard(page).catch(() => undefined)
    if (card === undefined) {
      if (await page.getByText('You can', { exact: true }).isVisible()) break
      await page.waitForTimeout(50)
      continue
    }
    if (card === before) {
      await page.waitForTimeout(50)
      continue
    }
    await page.waitForTimeout(420) // piles ignore taps for 400 ms after a new card
    if ((await topCard(page).catch(() => undefined)) !== card) continue // another device was quicker
    const pile = page.getByRole('button', { name: PILES[plan(card)], exact: true })
    try {
      await pile.click({ timeout: 2_000, trial: true }) // nothing lies over it
      await pile.evaluate((button: HTMLElement, text) => {
        if (document.querySelector('.toss .card-text')?.textContent?.trim() === text) button.click() // in one breath
      }, deckWords.cards[card]?.text)
    } catch (error) {
      if ((await topCard(page)) !== card) continue // another device answered it in between
      if (++missed > 4) throw error // a busy machine is slow, a missing button stays missing
      continue
    }
    missed = 0
    before = card
    answered++
  }
  return answered
}

export { expect }
