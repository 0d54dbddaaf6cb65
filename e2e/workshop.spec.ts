// A whole workshop, as on a real evening: five devices at three tables, a server that dies, a line that is cut.
import { readFileSync } from 'node:fs'
import {
  type Device,
  deckWords,
  expect,
  idOf,
  type PileName,
  settle,
  sitDown,
  sortCards,
  startWorkshop,
  test,
} from './hall'

const IDS = Object.keys(deckWords.cards).sort()
const place = (card: string) => IDS.indexOf(card)

/** What each table can do, worked out by hand from the card's place in the alphabet of ids. */
const PLANS: Readonly<Record<string, (card: string) => PileName>> = {
  Oak: card => (place(card) % 10 === 0 ? 'notyet' : place(card) % 5 === 0 ? 'friends' : 'we'), // 80, 10, 10
  River: card => (place(card) % 20 === 0 ? 'notyet' : place(card) % 4 === 0 ? 'friends' : 'we'), // 75, 20, 5
  Kettle: card => (place(card) === 20 ? 'notyet' : place(card) % 2 === 0 ? 'friends' : 'we'), // 50, 49, 1
}
const COUNTS: Readonly<Record<string, Readonly<Record<PileName, number>>>> = {
  Oak: { we: 80, friends: 10, notyet: 10 },
  River: { we: 75, friends: 20, notyet: 5 },
  Kettle: { we: 50, friends: 49, notyet: 1 },
}
const plan = (table: string) => PLANS[table] ?? (() => 'notyet' as const)
const planned = (table: string) => Object.fromEntries(IDS.map(card => [card, plan(table)(card)]))

test('a whole workshop: three tables, a killed server, a cut line, the reveal, the record', async ({ hall }) => {
  test.setTimeout(360_000)
  for (const [table, counts] of Object.entries(COUNTS)) {
    const piles = Object.values(planned(table))
    for (const pile of ['we', 'friends', 'notyet'] as const)
      expect(piles.filter(each => each === pile).length, `${table} ${pile}`).toBe(counts[pile])
  }

  // The facilitator starts, and opens the projector page on the same laptop.
  const laptop = await hall.device('desktop')
  const { code, token } = await startWorkshop(laptop, 'Riverside open evening')
  const run = laptop.page
  const wall = await laptop.context.newPage()
  await wall.setViewportSize({ width: 1280, height: 720 })
  await wall.goto(`${laptop.url}#/project/${code}/${token}`)
  await expect(wall.getByRole('heading', { name: 'Join at your table' })).toBeVisible()

  // Three tables sit down: a tablet; a tablet and a phone together; two phones.
  const oak = await hall.device('tablet')
  const river = await hall.device('tablet')
  const river2 = await hall.device('phone')
  const kettle = await hall.device('phone')
  const kettle2 = await hall.device('phone')
  const tables: readonly (readonly [string, Device])[] = [
    ['Oak', oak],
    ['River', river],
    ['River', river2],
    ['Kettle', kettle],
    ['Kettle', kettle2],
  ]
  for (const [table, device] of tables) await sitDown(device, code, table)
  await expect(wall.getByText('3 tables are here')).toBeVisible()
  await expect(run.getByText('A phone got through')).toBeVisible()
  await settle(oak.page, 60)
  await settle(river.page, 50)
  await settle(kettle.page, null)

  // Kettle deals the cards out between its two phones.
  await kettle.page.getByRole('button', { name: 'Settings of this table' }).click()
  await kettle.page.getByRole('radio', { name: /Dealt out/ }).check()
  await kettle.page.keyboard.press('Escape')

  await run.getByRole('button', { name: /Start the clock/ }).click()

  // Everybody sorts. The server dies half-way; Oak's line is cut for a third of its cards.
  const sortOak = async () => {
    await sortCards(oak.page, plan('Oak'), 20)
    oak.line.cut()
    await sortCards(oak.page, plan('Oak'), 34)
    await expect(oak.page.getByText(/moves waiting/)).toBeVisible()
    oak.line.mend()
    await sortCards(oak.page, plan('Oak'))
  }
  const plugPulled = async () => {
    await run.waitForTimeout(25_000)
    await hall.kill()
    await run.waitForTimeout(3_000)
    await hall.start()
  }
  await Promise.all([
    sortOak(),
    plugPulled(),
    sortCards(river.page, plan('River')),
    sortCards(river2.page, plan('River')),
    sortCards(kettle.page, plan('Kettle')),
    sortCards(kettle2.page, plan('Kettle')),
  ])

  // Each table sees its own numbers and everything is saved.
  for (const [table, { page }] of tables) {
    const counts = COUNTS[table]
    await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 })
    await expect(page.locator('.big-number-value').first()).toHaveText(String(counts?.we))
    await expect(page.locator('.big-number-value').nth(1)).toHaveText(
      String((counts?.we ?? 0) + (counts?.friends ?? 0)),
    )
  }

  // The reveal, a press of the clicker a step, to the last one.
  await wall.bringToFront()
  await expect(async () => {
    if (!(await run.getByText(/Step 1 of/).isVisible())) await wall.keyboard.press('PageDown')
    await expect(run.getByText(/Step 1 of/)).toBeVisible({ timeout: 2_000 }) // a last card may reach the wall after the press
  }).toPass()
  const steps = Number(/of (\d+)/.exec((await run.getByText(/Step 1 of/).textContent()) ?? '')?.[1])
  expect(steps).toBeGreaterThan(2)
  const screens: string[] = []
  for (let step = 1; step <= steps; step++) {
    await expect(run.getByText(`Step ${step} of ${steps}`)).toBeVisible()
    await wall.waitForTimeout(300)
    screens.push((await wall.locator('main').innerText()).replace(/\s+/g, ' '))
    await wall.keyboard.press(step % 2 ? 'PageDown' : ' ')
  }
  const shown = screens.join(' | ')
  expect(shown).toContain('55') // the middle of the guesses 50 and 60
  expect(shown).toContain('99') // all but the one card that no table has, alone or by friends
  expect(shown).toContain(deckWords.cards[IDS[20] ?? '']?.text)

  // Blanking, and another table's yes.
  await wall.keyboard.press('b')
  await expect(wall.getByLabel('The screen is blank')).toBeVisible()
  await wall.keyboard.press('b')
  await run.getByLabel(deckWords.cards[IDS[20] ?? '']?.text ?? '').selectOption({ label: 'River says yes' })

  // Closing keeps the record: it, the pages and the plan agree to the card.
  await run.getByRole('button', { name: 'Close the round and keep the result' }).click()
  const [download] = await Promise.all([
    run.waitForEvent('download'),
    run.getByRole('button', { name: 'Save this workshop' }).click(),
  ])
  const file = await download.path()
  const saved = JSON.parse(readFileSync(file, 'utf8'))
  const [record] = saved.records
  expect(record.tables.map((table: { name: string }) => table.name)).toEqual(['Oak', 'River', 'Kettle'])
  for (const { name, tally } of record.tables) {
    expect(tally.cards, name).toEqual(planned(name))
    expect(tally.counts, name).toEqual(COUNTS[name])
  }
  expect(record.tables.map((table: { tally: { guess: number | null } }) => table.tally.guess)).toEqual([60, 50, null])
  expect(Object.keys(record.claims)).toEqual([IDS[20]])

  // Months later, on another machine, the file opens again and says the same.
  const desk = await hall.device('desktop')
  await desk.page.goto(`${desk.url}#/review`)
  await desk.page.getByLabel('Choose the file').setInputFiles({
    name: 'riverside.json',
    mimeType: 'application/json',
    buffer: readFileSync(file),
  })
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Riverside open evening' })).toBeVisible()
  for (const name of Object.keys(COUNTS)) await expect(desk.page.getByText(name, { exact: true }).first()).toBeVisible()
  const summary = desk.page.locator('.summary').first()
  await expect(summary).toHaveText((await run.locator('.summary').first().textContent()) ?? 'nothing')
  expect(idOf.size).toBe(100)
})
