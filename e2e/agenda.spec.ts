// A workshop of two rounds, from the first page to the saved file; one tablet's line is dead while the room goes on.
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, settle, sitDown, sortCards, startWorkshop, test } from './hall'

/** Nothing on the page that axe finds fault with, and nothing that scrolls sideways. */
async function clean(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    what,
  ).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide, `${what} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** A table puts its principles on piles, and says why of the first. */
async function judge(page: Page, piles: readonly string[], why: string) {
  for (const [n, pile] of piles.entries()) {
    await page.waitForTimeout(450) // piles ignore taps for 400 ms after a new card
    await page.getByRole('button', { name: pile, exact: true }).click()
    if (n > 0) continue
    await page.getByPlaceholder('Why? (if you like)').fill(why)
    await page.keyboard.press('Enter')
  }
}

test('two rounds: skills, then principles; one tablet offline while the room goes on', async ({ hall }) => {
  test.setTimeout(240_000)
  const laptop = await hall.device('desktop')
  const run = laptop.page
  await run.goto(laptop.url)
  await run.getByRole('radio', { name: /An evening/ }).check()
  await clean(run, 'start')
  const { code, token } = await startWorkshop(laptop, 'An evening of two', 'We translate as we go')

  // Prepared ahead: a round is added, moved about with another, and that one is taken off again.
  const sheet = run.getByRole('region', { name: 'Run sheet' })
  const add = async (title: string, minutes: string) => {
    await sheet.getByText('Add a round').click()
    await sheet.getByLabel('What do you want to play?').selectOption({ label: title })
    await sheet.getByLabel('Minutes').fill(minutes)
    await sheet.getByRole('button', { name: 'Add it to the run sheet' }).click()
  }
  await add('Seven principles', '20')
  await add('Words for people', '10')
  const rounds = sheet.locator('.sheet-head b')
  await expect(rounds).toHaveText(['Skills', 'Seven principles', 'Words for people'])
  await sheet.getByText('Change', { exact: true }).last().click()
  await sheet.getByRole('button', { name: 'Earlier' }).click()
  await expect(rounds).toHaveText(['Skills', 'Words for people', 'Seven principles'])
  await sheet.getByRole('button', { name: 'Take off' }).click()
  await expect(rounds).toHaveText(['Skills', 'Seven principles'])
  await expect(sheet.getByText('45 minutes to go')).toBeVisible()
  await clean(run, 'run, getting in')

  const { page: wall, url } = await hall.device('projector') // a window in sight, as a hall has it
  await wall.goto(`${url}#/project/${code}/${token}`)
  await expect(wall.getByRole('heading', { name: 'Join at your table' })).toBeVisible()

  const [oak, elm, ash] = [await hall.device('tablet'), await hall.device('phone'), await hall.device('phone')]
  const tables = [
    ['Oak', oak],
    ['Elm', elm],
    ['Ash', ash],
  ] as const
  for (const [table, device] of tables) {
    await sitDown(device, code, table)
    await settle(device.page, null)
  }
  await run.getByRole('button', { name: 'Start the clock: 15 minutes' }).click()
  await expect(run.getByText('Line 3 of 5')).toBeVisible()
  for (const [, { page }] of tables) await sortCards(page, () => 'we', 2)
  await clean(wall, 'projector, playing')
  await expect(wall.getByText('1 of 2: ')).toBeVisible()

  // Ash's line is cut; it plays on while the room hears its numbers and goes on.
  await expect(ash.page.getByText('Saved', { exact: true })).toBeVisible()
  ash.line.cut()
  await sortCards(ash.page, () => 'friends', 2)
  await expect(ash.page.getByText('2 moves waiting')).toBeVisible()
  await run.getByRole('button', { name: 'Go to the reveal' }).click()
  await run.getByRole('button', { name: /Reveal all the same/ }).click()
  await expect(run.getByText(/Step 1 of/)).toBeVisible()
  await clean(run, 'run, reveal')
  await run.getByRole('button', { name: 'Close the round and keep the result' }).click()
  await expect(wall.getByRole('heading', { name: 'Seven principles' })).toBeVisible()
  await clean(wall, 'projector, between')
  await expect(oak.page.getByText('Look up: the facilitator goes on in a moment.')).toBeVisible()
  await clean(oak.page, 'table, between')
  await run.getByRole('button', { name: /^Next: .*Seven principles/ }).click()
  await expect(
    oak.page
      .getByText('7 of 7 left')
      .or(oak.page.getByRole('button', { name: 'That’s all of us' }))
      .first(),
  ).toBeVisible()
  await expect(ash.page.getByText('26 of 30 left'), 'Ash has not heard').toBeVisible()

  // Back on the line, Ash lands on the new round, and what it did goes out and is late.
  ash.line.mend()
  await expect(ash.page.getByRole('button', { name: 'That’s all of us' })).toBeVisible({ timeout: 20_000 })
  await expect(ash.page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(sheet.getByText('2 moves came after closing.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Count them in' }).click()
  await expect(sheet.getByText('2 moves came after closing.')).toHaveCount(0)
  await sheet.getByText('Result', { exact: true }).click()
  await expect(sheet.getByRole('cell', { name: '4 of 30' })).toBeVisible()
  await clean(run, 'run, an earlier result')
  await sheet.getByText('Result', { exact: true }).click()

  for (const [, { page }] of tables) await page.getByRole('button', { name: 'That’s all of us' }).click()
  await clean(elm.page, 'table, principles')
  const six = ['Met', 'Met', 'Met', 'Gap', 'Met', 'Met']
  await judge(oak.page, ['Met', ...six], 'The hall is open to us')
  await judge(elm.page, ['Partly', ...six], 'Only on Mondays')
  await judge(ash.page, ['Met', ...six], 'They asked us first')
  await clean(elm.page, 'table, its own piles')
  await expect(elm.page.getByText('“⁨Only on Mondays⁩”')).toBeVisible()
  await expect(run.getByText('All sorted')).toHaveCount(3)
  await run.getByRole('button', { name: 'Go to the reveal' }).click()
  await expect(wall.getByRole('heading', { name: 'All your answers' })).toBeVisible()
  await clean(wall, 'projector, all answers')
  await run.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(wall.getByRole('heading', { name: 'Where you differ' })).toBeVisible()
  await expect(wall.getByText('Only on Mondays')).toBeVisible()
  await expect(wall.getByText('Choose one gap and say what would close it.')).toBeVisible()
  await clean(wall, 'projector, differences')
  await run.getByRole('button', { name: 'Close the round and keep the result' }).click()
  await expect(wall.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await clean(wall, 'projector, over')

  const [download] = await Promise.all([
    run.waitForEvent('download'),
    run.getByRole('button', { name: 'Save this workshop' }).click(),
  ])
  const file = readFileSync(await download.path())
  const { records } = JSON.parse(file.toString())
  expect(records.map((record: { round: { pack: string } }) => record.round.pack)).toEqual(['skills', 'principles'])
  const tallies = records.map((record: { tables: { name: string; tally: { counts: object } }[] }) =>
    record.tables.map(({ name, tally }) => [name, Object.values(tally.counts)]),
  )
  expect(tallies).toEqual([
    [
      ['Oak', [2, 0, 0]],
      ['Elm', [2, 0, 0]],
      ['Ash', [2, 2, 0]],
    ],
    [
      ['Oak', [6, 0, 1]],
      ['Elm', [5, 1, 1]],
      ['Ash', [6, 0, 1]],
    ],
  ])
  expect(records[1].tables[1].tally.reasons['principle-01'].why).toBe('Only on Mondays')
  await clean(run, 'run, closed')

  const desk = await hall.device('desktop')
  await desk.page.goto(`${desk.url}#/review`)
  await desk.page
    .getByLabel('Choose the file')
    .setInputFiles({ name: 'evening.json', mimeType: 'application/json', buffer: file })
  await expect(desk.page.getByRole('heading', { level: 2, name: 'Seven principles' })).toBeVisible()
  await expect(desk.page.getByText('Only on Mondays')).toBeVisible()
  const csvs = desk.page.getByRole('button', { name: 'Save a table for a spreadsheet (CSV)' })
  await expect(csvs).toHaveCount(2)
  const [csv] = await Promise.all([desk.page.waitForEvent('download'), csvs.last().click()])
  expect(csv.suggestedFilename()).toBe('an-evening-of-two-seven-principles.csv')
  expect(readFileSync(await csv.path(), 'utf8')).toContain('Only on Mondays')
  await clean(desk.page, 'review')
})

test('a workshop begins with a plan alone, or with any game, and its scripts can be read ahead', async ({ hall }) => {
  const laptop = await hall.device('desktop')
  const run = laptop.page
  const sheet = run.getByRole('region', { name: 'Run sheet' })
  await startWorkshop(laptop, 'A plan', '90 minutes')
  await expect(sheet.locator('.sheet-head b')).toHaveText(['Community spaces'])
  await expect(sheet.getByText('90 minutes to go')).toBeVisible()

  await run.goto(laptop.url)
  await run.getByRole('radio', { name: 'Put your own together' }).check()
  await expect(run.getByLabel('We translate as we go')).toBeVisible()
  await run.getByLabel('What do you begin with?').selectOption({ label: 'Offers and asks' })
  await expect(run.getByLabel('We translate as we go'), 'nothing of skills in it').toHaveCount(0)
  await clean(run, 'start, of one’s own')
  await run.getByRole('button', { name: 'Get the code' }).click()
  await expect(sheet.locator('.sheet-head b')).toHaveText(['Offers and asks'])
  await sheet.getByText('Add a round').click()
  await sheet.getByLabel('What do you want to play?').selectOption({ label: 'Seven principles' })
  await sheet.getByRole('button', { name: 'Add it to the run sheet' }).click()
  await expect(sheet.getByText('45 minutes to go').and(sheet.getByText('and breaks on top'))).toBeVisible()
  await sheet.getByText('Script: 2 lines to say').click()
  await expect(sheet.getByText('Lay your plan where all can see it')).toBeVisible()
  await clean(run, 'run, a script read ahead')
})
