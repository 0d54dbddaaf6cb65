// What a facilitator does for the tables: practise, help, undo, move, remove, lock, and count a table that plays on paper.
import { expect, PILES, settle, sitDown, sortCards, startWorkshop, test, topCard } from './hall'

test('practising: three pretend tables play over the network, show its delay, and are wiped', async ({ hall }) => {
  const { page, url } = await hall.device('desktop')
  await page.goto(url)
  await page.getByRole('button', { name: 'Try it with three pretend tables' }).click()
  await expect(page.getByRole('heading', { name: '3 tables' })).toBeVisible()
  await expect(page.getByText(/^[1-9]\d? of 50 sorted/).first()).toBeVisible()
  await page.getByText('Getting people in').click()
  await expect(page.getByText(/A tap is saved and seen after \d+ ms/)).toBeVisible()
  await page.getByRole('button', { name: 'Wipe the pretend tables' }).click()
  await expect(page.getByRole('heading', { name: '0 tables' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: '0 tables' })).toBeVisible()
  await expect(page.getByText('Pretend Oak')).toHaveCount(0)
})

test('helping: a light, a move taken back, a device moved to another table, one removed, the door locked', async ({
  hall,
}) => {
  test.setTimeout(90_000)
  const laptop = await hall.device('desktop')
  const { code, token } = await startWorkshop(laptop, 'A hall that needs help')
  const oak = await hall.device('phone')
  const elm = await hall.device('phone')
  await sitDown(oak, code, 'Oak')
  await settle(oak.page, null)
  await sitDown(elm, code, 'Elm')
  await settle(elm.page, null)

  // The same link on the facilitator's phone shows the same hall.
  const phone = await hall.device('phone')
  await phone.page.goto(`${phone.url}#/run/${code}/${token}`)
  await expect(phone.page.getByRole('heading', { name: '2 tables' })).toBeVisible()

  await oak.page.getByRole('button', { name: 'Ask for help' }).first().click()
  await expect(laptop.page.getByText('Needs you')).toBeVisible()
  await expect(phone.page.getByText('Needs you')).toBeVisible()

  const first = await topCard(oak.page)
  await sortCards(oak.page, () => 'we', 1)
  await expect(oak.page.getByText('99 of 100 left')).toBeVisible()
  await laptop.page.getByRole('button', { name: 'More about Oak' }).click()
  await laptop.page.getByRole('button', { name: 'Take back' }).first().click()
  await expect(oak.page.getByText('100 of 100 left')).toBeVisible()
  expect(await topCard(oak.page)).toBe(first)

  await laptop.page.getByLabel('Move to').selectOption({ label: 'Elm' })
  await laptop.page.getByRole('button', { name: 'Close' }).click()
  await expect(oak.page.locator('.bar-table')).toContainText('Elm')
  await sortCards(oak.page, () => 'friends', 1)
  await expect(elm.page.getByText('99 of 100 left')).toBeVisible()

  await laptop.page.getByRole('button', { name: 'More about Elm' }).click()
  await laptop.page.getByRole('button', { name: 'Take off the workshop' }).first().click()
  await laptop.page.getByRole('button', { name: 'Close' }).click()
  await expect(async () => {
    const told = await Promise.all(
      [oak, elm].map(({ page }) => page.getByText('The facilitator took this device off').count()),
    )
    expect(told.sort()).toEqual([0, 1])
  }).toPass({ timeout: 10_000 })

  await laptop.page
    .getByText('Getting people in')
    .click()
    .catch(() => undefined)
  await laptop.page.getByLabel('Lock the door: no new devices').check()
  const late = await hall.device('phone')
  await late.page.goto(`${late.url}#/j/${code}`)
  await expect(late.page.getByText(/locked/i)).toBeVisible()
})

test('a table on paper counts like any other, and what comes after closing can be counted in', async ({ hall }) => {
  test.setTimeout(120_000)
  const laptop = await hall.device('desktop')
  const { page } = laptop
  const { code } = await startWorkshop(laptop, 'Half on paper', 'We translate as we go')
  const oak = await hall.device('tablet')
  await sitDown(oak, code, 'Oak')
  await settle(oak.page, null)

  await page.getByLabel(/Add a table/).fill('Paper table')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'More about Paper table' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('People').fill('6')
  await dialog.getByLabel(PILES.we, { exact: true }).fill('25')
  await dialog.getByLabel(PILES.friends, { exact: true }).fill('9')
  await dialog.getByRole('button', { name: 'Keep the counts' }).click()
  await expect(dialog.getByText('That makes 34, but there are only 30 cards.')).toBeVisible()
  await dialog.getByLabel(PILES.friends, { exact: true }).fill('4')
  await dialog.getByRole('button', { name: 'Keep the counts' }).click()
  await expect(dialog.getByText('Kept: 29 of 30 cards.')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()

  await sortCards(oak.page, () => 'we', 3)
  await expect(oak.page.getByText('Saved', { exact: true })).toBeVisible()
  oak.line.cut()
  await sortCards(oak.page, () => 'friends', 2)
  await expect(oak.page.getByText('2 moves waiting')).toBeVisible()
  await page.getByRole('button', { name: 'Go to the reveal' }).click()
  await page
    .getByRole('button', { name: /Reveal all the same|Go to the reveal/ })
    .click()
    .catch(() => undefined)
  await page.getByRole('button', { name: 'Close the round and keep the result' }).click()
  await expect(page.getByRole('cell', { name: '3 of 30' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '29 of 30' })).toBeVisible()
  oak.line.mend()
  await expect(page.getByText('2 moves came after closing.')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Count them in' }).click()
  await expect(page.getByRole('cell', { name: '5 of 30' })).toBeVisible()
})

test('the built app alone, and the one file from a memory stick, play a table with no server', async ({ browser }) => {
  test.setTimeout(90_000)
  const context = await browser.newContext({ viewport: { width: 1138, height: 712 }, hasTouch: true, offline: true })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(new URL('../dist/app/social-spaces.html', import.meta.url).href)
  await page.getByRole('link', { name: 'Play one table on this device' }).click()
  await page.getByRole('button', { name: /30 cards/ }).click()
  await settle(page, 21)
  await sortCards(page, card => (card.endsWith('1') ? 'notyet' : 'we'))
  await expect(page.locator('.big-number-value').first()).toBeVisible()
  await expect(page.getByText('You guessed 21.')).toBeVisible()
  expect(asked.filter(url => !/^(file|data|blob):/.test(url))).toEqual([])
  expect(await page.locator('.card .art, .card-picture').count()).toBeGreaterThanOrEqual(0)
  await context.close()
})
