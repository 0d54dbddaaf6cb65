// The ways people play: keys alone, single taps alone, double taps, a narrow screen, large text, stillness, no storage, plain http.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type Hall, PILES, SIZES, settle, sitDown, sortCards, startWorkshop, test, topCard } from './hall'

/** A 30-card workshop with one device at one table, sorting. */
async function oneTable(hall: Hall, size: keyof typeof SIZES, options = {}) {
  const laptop = await hall.device('desktop')
  const { code, token } = await startWorkshop(laptop, 'Ways to play', 'We translate as we go')
  const device = await hall.device(size, options)
  await sitDown(device, code, 'Oak')
  return { ...device, laptop, code, token }
}

const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('the whole game by keys alone', async ({ hall }) => {
  test.setTimeout(120_000)
  const { page } = await oneTable(hall, 'desktop')
  await page.getByRole('button', { name: 'That’s all of us' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Our guess').focus()
  await page.keyboard.type('20')
  await page.keyboard.press('Enter')
  await expect(page.getByText('30 of 30 left')).toBeVisible()
  const first = await topCard(page)
  await page.waitForTimeout(450)
  await page.keyboard.press('1')
  await expect(page.getByText('29 of 30 left')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText('30 of 30 left')).toBeVisible()
  expect(await topCard(page)).toBe(first)
  await page.waitForTimeout(450)
  await page.keyboard.press('s')
  await expect.poll(() => topCard(page)).not.toBe(first)
  for (let left = 30; left > 0; left--) {
    await expect(page.getByText(`${left} of 30 left`)).toBeVisible()
    await page.waitForTimeout(450)
    await page.keyboard.press(String(1 + (left % 3)))
  }
  await expect(page.locator('.big-number-value').first()).toHaveText('10')
})

test('the whole game by single taps alone, with nothing dragged or held', async ({ hall }) => {
  test.setTimeout(120_000)
  const { page } = await oneTable(hall, 'phone')
  await page.getByRole('button', { name: 'That’s all of us' }).tap()
  for (const digit of ['2', '0']) await page.getByRole('button', { name: digit, exact: true }).tap()
  await page.getByRole('button', { name: 'Seal our guess' }).tap()
  for (let left = 30; left > 0; left--) {
    await expect(page.getByText(`${left} of 30 left`)).toBeVisible()
    await page.waitForTimeout(450)
    await page.getByRole('button', { name: PILES.we, exact: true }).tap()
  }
  await expect(page.locator('.big-number-value').first()).toHaveText('30')
  await expect(page.getByText('You guessed 20.')).toBeVisible()
})

test('a double tap of up to 400 ms answers one card, not two', async ({ hall }) => {
  const { page } = await oneTable(hall, 'tablet')
  await settle(page, null)
  const pile = page.getByRole('button', { name: PILES.we, exact: true })
  let left = 30
  for (const pause of [0, 120, 390]) {
    await page.waitForTimeout(500)
    await pile.evaluate((button: HTMLElement, pause) => {
      button.click()
      return new Promise<void>(resolve => {
        setTimeout(() => {
          button.click()
          resolve()
        }, pause)
      })
    }, pause)
    left--
    await page.waitForTimeout(300)
    await expect(page.getByText(`${left} of 30 left`), `taps ${pause} ms apart`).toBeVisible()
  }
  await page.waitForTimeout(500)
  await pile.tap()
  await expect(page.getByText(`${left - 1} of 30 left`), 'a tap that is meant').toBeVisible()
})

test('nothing runs off a screen of 320 px, nor one with text at 200 %', async ({ hall }) => {
  test.setTimeout(120_000)
  const { page, laptop, code } = await oneTable(hall, 'phone')
  const narrow = async (name: string) => {
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflows(page), `${name} at 320 px`).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 360, height: 740 })
    await page.addStyleTag({ content: '' }).catch(() => undefined)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await overflows(page), `${name} with text at 200 %`).toBeLessThanOrEqual(0)
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  }
  await page.getByRole('button', { name: 'That’s all of us' }).waitFor()
  await narrow('people')
  await page.getByRole('button', { name: 'That’s all of us' }).tap()
  await narrow('guess')
  await page.getByRole('button', { name: 'Start without a guess' }).tap()
  await expect(page.getByText('30 of 30 left')).toBeVisible()
  await narrow('sorting')
  await page.setViewportSize({ width: 320, height: 640 })
  for (const pile of Object.values(PILES)) {
    const box = await page.getByRole('button', { name: pile, exact: true }).boundingBox()
    expect(box?.height, `${pile} is a large target`).toBeGreaterThanOrEqual(64)
    expect((box?.y ?? 999) + (box?.height ?? 999), `${pile} is on the screen without scrolling`).toBeLessThanOrEqual(
      640,
    )
  }
  await sortCards(page, () => 'friends')
  await narrow('result')
  await page.goto(`${laptop.url}#/j/${code}`)
  await page.getByLabel('Start a new table').waitFor()
  await narrow('join')
  await page.goto(`${laptop.url}#/`)
  await page.getByRole('button', { name: 'Get the code' }).waitFor()
  await narrow('start')
  await page.goto(laptop.page.url())
  await page.getByRole('heading', { name: 'Ways to play' }).waitFor()
  await narrow('run')
})

test('with reduced motion nothing moves by itself', async ({ hall }) => {
  const { page } = await oneTable(hall, 'tablet', { reducedMotion: 'reduce' })
  await settle(page, null)
  await page.waitForTimeout(500)
  await page.getByRole('button', { name: PILES.we, exact: true }).tap()
  await expect(page.getByText('29 of 30 left')).toBeVisible()
  await page.waitForTimeout(60)
  const moving = await page.evaluate(
    () =>
      document.getAnimations().filter(animation => Number(animation.effect?.getComputedTiming().duration) > 150).length,
  )
  expect(moving).toBe(0)
})

test('it works on a plain-http name that is no secure context', async ({ hall, browser }) => {
  const laptop = await hall.device('desktop')
  const { code } = await startWorkshop(laptop, 'A hall without https')
  const context = await browser.newContext({ viewport: SIZES.tablet, hasTouch: true })
  const page = await context.newPage()
  await page.goto(`http://lan.test:${hall.port}/#/j/${code}`)
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
  await page.getByRole('button', { name: 'Sit down', exact: true }).tap()
  await settle(page, 40)
  await sortCards(page, () => 'we', 5)
  await expect(page.getByText('95 of 100 left')).toBeVisible()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByText('95 of 100 left')).toBeVisible()
  await context.close()
})

test('it works in a browser that keeps nothing, and says so while something is unsent', async ({ hall }) => {
  const laptop = await hall.device('desktop')
  const { code } = await startWorkshop(laptop, 'A private window')
  const device = await hall.device('phone')
  await device.context.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, refuse)
  })
  await sitDown(device, code, 'Oak')
  await settle(device.page, null)
  await sortCards(device.page, () => 'we', 2)
  await expect(device.page.getByText('98 of 100 left')).toBeVisible()
  device.line.cut()
  await sortCards(device.page, () => 'we', 2)
  await expect(device.page.getByText('This browser keeps nothing.')).toBeVisible()
  device.line.mend()
  await expect(device.page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 })
})

test('no page has a fault that axe can find', async ({ hall }) => {
  test.setTimeout(180_000)
  const { page, laptop, code, token } = await oneTable(hall, 'tablet')
  const clean = async (page: Page, name: string) => {
    await page.waitForTimeout(300) // what was moving has come to rest
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      name,
    ).toEqual([])
  }
  await clean(page, 'people')
  await page.getByRole('button', { name: 'That’s all of us' }).tap()
  await clean(page, 'guess')
  await page.getByRole('button', { name: 'Start without a guess' }).tap()
  await page.getByText('30 of 30 left').waitFor()
  await clean(page, 'sorting')
  const wall = await hall.device('projector')
  await wall.page.goto(`${wall.url}#/project/${code}/${token}`)
  await wall.page.getByRole('heading', { name: 'Join at your table' }).waitFor()
  await clean(wall.page, 'projector, joining')
  await laptop.page.getByRole('button', { name: /Start the clock/ }).click()
  await sortCards(page, card => (card.endsWith('3') ? 'notyet' : card.endsWith('5') ? 'friends' : 'we'), 12)
  await clean(page, 'sorting, half-way')
  await clean(wall.page, 'projector, sorting')
  await clean(laptop.page, 'run, sorting')
  await sortCards(page, card => (card.endsWith('3') ? 'notyet' : card.endsWith('5') ? 'friends' : 'we'))
  await clean(page, 'result')
  await laptop.page.getByRole('button', { name: 'Go to the reveal' }).click()
  const steps = Number(/of (\d+)/.exec((await laptop.page.getByText(/Step 1 of/).textContent()) ?? '')?.[1])
  for (let step = 1; step <= steps; step++) {
    await clean(wall.page, `projector, step ${step}`)
    if (step < steps) await laptop.page.getByRole('button', { name: 'Next' }).click()
  }
  await clean(laptop.page, 'run, reveal')
  await laptop.page.getByRole('button', { name: 'Close the round and keep the result' }).click()
  await laptop.page.getByRole('button', { name: 'Save this workshop' }).waitFor()
  await clean(laptop.page, 'run, closed')
  for (const [path, name] of [
    ['#/', 'start'],
    [`#/j/${code}`, 'join'],
    ['#/j', 'join without a code'],
    ['#/alone', 'alone'],
    ['#/review', 'review'],
  ] as const) {
    await page.goto(`${laptop.url}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await clean(page, name)
  }
})
