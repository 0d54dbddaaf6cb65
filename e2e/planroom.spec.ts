// A room that plans: places are swapped, points hidden and shown, and each table has its turn to report.
import type { Page } from '@playwright/test'
import { expect, test } from './hall'
import { button, planWorkshop, tab } from './planning'

test('places go round the tables, points are hidden until they are shown, and each table has its turn to report', async ({
  hall,
}) => {
  test.setTimeout(120_000)
  const { run, sit, wall } = await planWorkshop(hall)
  const tables = [
    ['Oak', 'Riverside Hall', await hall.device('tablet')],
    ['River', 'The old baths', await hall.device('phone')],
  ] as const
  for (const [table, place, device] of tables) {
    await sit(device, table)
    await device.page.getByLabel('Name of the place').fill(place)
    await device.page.keyboard.press('Tab')
  }
  const [oak, river] = tables.map(([, , { page }]) => page) as [Page, Page]

  // Each gets the other's place, and keeps its own to look at.
  await expect(run.getByText('Each of 2 tables gets the place')).toBeVisible()
  await button(run, 'Swap the places round').click()
  await button(run, 'Press again: swap the places now').click()
  for (const [page, place, from, own] of [
    [oak, 'The old baths', 'River', 'Riverside Hall'],
    [river, 'Riverside Hall', 'Oak', 'The old baths'],
  ] as const) {
    await expect(page.getByRole('heading', { level: 2, name: place })).toBeVisible()
    await expect(page.getByText(new RegExp(`${from}.* described it`))).toBeVisible()
    await page.locator('summary').click()
    await expect(page.getByRole('heading', { level: 2, name: own })).toBeVisible()
  }

  // Nobody sees how many points there are, nor is held to them, until they are shown; and then nothing is taken away.
  await run.getByLabel('Hide the points from the tables').check()
  await tab(oak, 'Projects').tap()
  await expect(oak.getByText('How many you have is still hidden')).toBeVisible()
  for (const card of [
    'Stop the roof leaking',
    'Open a café four mornings a week',
    'Take on the lease',
    'Host weddings',
  ])
    await button(oak, `Choose: ${card}`).tap()
  await expect(oak.getByText('12 points so far')).toBeVisible()
  await button(oak, 'Choose: Pay a part-time caretaker').tap()
  await expect(oak.getByText('15 points so far')).toBeVisible()
  await run.getByLabel('Hide the points from the tables').uncheck()
  await expect(oak.getByText('15 of 12 points')).toBeVisible()
  await expect(oak.getByText('3 points over: put something back')).toBeVisible()
  await button(run, 'Set it to 15').click()
  await expect(oak.getByText('15 of 15 points')).toBeVisible()
  await expect(oak.getByText('over: put something back')).toHaveCount(0)

  // At the report each table has its turn, with a clock of its own.
  const screen = await wall()
  await button(run, 'Start the clock: 12 minutes').click()
  for (let line = 2; line <= 8; line++) await button(run, /^Next line/).click()
  const left = async () => {
    const [minutes = 0, seconds = 0] = ((await run.getByRole('timer').textContent()) ?? '').split(':').map(Number)
    return minutes * 60 + seconds
  }
  await expect(run.getByText(/^.Oak., 2 minutes; then .River.\.$/)).toBeVisible()
  await expect.poll(left).toBeLessThanOrEqual(120)
  await expect(screen.locator('.projector-turn')).toHaveText(/^Oakthen .River.$/)
  await expect(screen.getByRole('heading', { level: 1, name: 'The old baths' }), 'the plan it tells of').toBeVisible()
  await expect.poll(left).toBeLessThan(118)
  const before = await left()
  await expect(run.locator('.say .is-primary')).toHaveText([/^Next table: .River.$/])
  await button(run, /^Next table: .River.$/).click()
  await expect.poll(left, 'the clock is set anew').toBeGreaterThan(before)
  await run.reload()
  await expect(run.getByText(/^.River., 2 minutes; the last table\.$/)).toBeVisible()
  await expect(screen.locator('.projector-turn')).toHaveText('River')
  await screen.keyboard.press('PageUp') // the clicker, pressed once too often
  await expect(screen.locator('.projector-turn')).toHaveText(/^Oakthen .River.$/)
  await screen.keyboard.press('PageDown')
  await expect(screen.locator('.projector-turn')).toHaveText('River')
  await button(run, /^Next line/).click()
  await expect(screen.locator('.projector-turn')).toHaveCount(0)
})
