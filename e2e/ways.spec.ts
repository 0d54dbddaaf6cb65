// The ways people play: keys alone, single taps alone, double taps, a narrow screen, large text, stillness, no storage, plain http.
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import {
  deckWords,
  expect,
  type Hall,
  PILES,
  SIZES,
  settle,
  sitDown,
  sortCards,
  startWorkshop,
  test,
  topCard,
} from './hall'

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

/** Goes on with the Tab key until this has the focus. */
async function tabTo(page: Page, target: Locator) {
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate(element => element === document.activeElement)) return
  }
  await expect(target, 'can be reached with Tab').toBeFocused()
}

test('the whole game by keys alone', async ({ hall }) => {
  test.setTimeout(120_000)
  const laptop = await hall.device('desktop')
  const { code } = await startWorkshop(laptop, 'Ways to play', 'We translate as we go')
  const { page, url } = await hall.device('desktop')
  await page.goto(`${url}#/j/${code}`)
  await page.getByRole('button', { name: 'Sit down', exact: true }).waitFor()
  await tabTo(page, page.getByRole('button', { name: 'Sit down', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'That’s all of us' }).waitFor()
  await tabTo(page, page.getByRole('button', { name: 'One more' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'That’s all of us' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 }), 'the next screen is read from its heading').toBeFocused()
  await tabTo(page, page.getByLabel('Our guess'))
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
  await expect(page.getByRole('heading', { level: 1, name: 'You can 10' }), 'the number is read out').toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Write a card' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Write a card' })).toBeFocused()
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
  await expect(page.getByText('30 of 30 left')).toBeVisible()
  for (const pause of [0, 120, 390]) {
    await page.waitForTimeout(500)
    await pile.evaluate((button: HTMLElement, pause) => {
      const start = performance.now()
      performance.now = () => start // a busy machine would make the pause longer
      button.click()
      return new Promise<void>(resolve => {
        setTimeout(() => {
          performance.now = () => start + pause
          button.click()
          performance.now = Performance.prototype.now
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
  await page.getByRole('button', { name: 'We are a new table' }).tap()
  await narrow('join')
  await page.goto(`${laptop.url}#/`)
  await page.getByRole('button', { name: 'Get the code' }).waitFor()
  await narrow('start')
  await page.goto(laptop.page.url())
  await page.getByRole('heading', { name: 'Ways to play' }).waitFor()
  await narrow('run')
})

for (const [reducedMotion, flies] of [
  ['no-preference', true],
  ['reduce', false],
] as const)
  test(`with motion "${reducedMotion}" an answered card ${flies ? 'flies to its pile' : 'does not fly, and nothing moves'}`, async ({
    hall,
  }) => {
    const { page } = await oneTable(hall, 'tablet', { reducedMotion })
    await settle(page, null)
    await page.getByText('30 of 30 left').waitFor()
    await page.waitForTimeout(2_500) // the flight's own code comes after 1.5 s
    await page.evaluate(() => {
      const seen = { flying: false, moving: 0 }
      Object.assign(window, { seen })
      const look = () => {
        seen.flying ||= document.querySelector('.flying') !== null
        const long = document.getAnimations().filter(each => Number(each.effect?.getComputedTiming().duration) > 1)
        seen.moving = Math.max(seen.moving, long.length)
        requestAnimationFrame(look)
      }
      look()
    })
    await page.getByRole('button', { name: PILES.we, exact: true }).tap()
    await expect(page.getByText('29 of 30 left')).toBeVisible()
    await page.waitForTimeout(600)
    const seen = await page.evaluate(() => (window as unknown as { seen: { flying: boolean; moving: number } }).seen)
    expect(seen.flying).toBe(flies)
    expect(seen.moving > 0).toBe(flies)
  })

test('the piles say what they mean, and stay in their places from the first card on', async ({ hall }) => {
  test.setTimeout(90_000)
  const { page } = await oneTable(hall, 'phone')
  await settle(page, 20)
  await page.getByText('30 of 30 left').waitFor()
  const places = async () => {
    const boxes = await Promise.all(
      Object.values(PILES).map(name => page.getByRole('button', { name, exact: true }).boundingBox()),
    )
    return boxes.map(box => box && [box.x, box.y, box.width, box.height].map(Math.round))
  }
  const meaning = page.getByText('Family, neighbours and workmates count').filter({ visible: true })
  const before: Record<string, unknown> = {}
  const sizes = { upright: SIZES.phone, small: { width: 320, height: 568 }, lying: SIZES.tablet }
  for (const [name, size] of Object.entries(sizes)) {
    await page.setViewportSize(size)
    await expect(meaning, name).toHaveCount(1)
    before[name] = await places()
  }
  for (let n = 0; n < 3; n++) {
    await sortCards(page, () => (['we', 'friends', 'notyet'] as const)[n] ?? 'we', 1)
    for (const [name, size] of Object.entries(sizes)) {
      await page.setViewportSize(size)
      await page.waitForTimeout(250)
      await expect(meaning, name).toHaveCount(name === 'lying' ? 1 : 0)
      expect(await places(), `${name}, after ${n + 1}`).toEqual(before[name])
    }
  }
})

test('the board fits a small phone and a small tablet without scrolling, whatever the card says', async ({ hall }) => {
  test.setTimeout(90_000)
  const { page } = await oneTable(hall, 'phone')
  await settle(page, 20)
  await sortCards(page, () => 'we', 1)
  const isShow = () => page.locator('.toss .show-me').count()
  for (let n = 0; n < 20 && (await isShow()) === 0; n++) await sortCards(page, () => 'we', 1) // more is on the board then
  expect(await isShow()).toBe(1)
  const deck = Object.values(deckWords.cards)
  for (const size of [{ width: 320, height: 568 }, { width: 1024, height: 600 }, SIZES.phone, SIZES.tablet]) {
    await page.setViewportSize(size)
    const tooMuch = await page.evaluate(deck => {
      const text = document.querySelector('.toss .card-text')
      const twin = document.querySelector<HTMLElement>('.toss .is-told')
      const show = document.querySelector<HTMLElement>('.toss .show-me')
      if (!text || !twin || !show) throw new Error('no card')
      return deck.filter(words => {
        text.textContent = words.text
        twin.textContent = words.twin ?? ''
        show.style.display = words.twin === undefined ? 'none' : ''
        const { scrollHeight, clientHeight } = document.documentElement
        return scrollHeight > clientHeight
      })
    }, deck)
    expect(tooMuch, `${size.width} × ${size.height}`).toEqual([])
    for (const name of [/^Undo/, ...Object.values(PILES)])
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
  }
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
  test.setTimeout(240_000)
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
  await clean(laptop.page, 'run, gathering')
  await laptop.page.getByLabel('Lock the door: no new devices').check()
  const late = await hall.device('phone')
  await late.page.goto(`${late.url}#/j/${code}`)
  await late.page.getByText(/locked/i).waitFor()
  await clean(late.page, 'a locked door')
  await laptop.page.getByLabel('Lock the door: no new devices').uncheck()
  await late.page.goto(`${late.url}#/play/${code}/nobody-has-this-token`)
  await late.page.getByRole('heading', { name: 'We could not find your seat' }).waitFor()
  await clean(late.page, 'a notice')
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
  await page.getByRole('button', { name: 'Settings of this table' }).tap()
  await clean(page, 'settings of the table')
  await page.getByRole('button', { name: 'Look through your piles' }).tap()
  await page.locator('.review-card').first().tap()
  await clean(page, 'piles, one card to be moved')
  await page.getByRole('button', { name: 'Back to the cards' }).tap()
  await laptop.page.getByRole('button', { name: 'More about Oak' }).click()
  await laptop.page.getByRole('button', { name: 'Take back' }).first().waitFor()
  await clean(laptop.page, 'a table’s dialog')
  await laptop.page.getByRole('button', { name: 'Close' }).click()
  await clean(wall.page, 'projector, sorting')
  await clean(laptop.page, 'run, sorting')
  await sortCards(page, card => (card.endsWith('3') ? 'notyet' : card.endsWith('5') ? 'friends' : 'we'))
  await clean(page, 'result')
  for (const [way, name] of [
    ['Go back over the gaps', 'gaps'],
    ['Choose something to show', 'choosing what to show'],
    ['Write a card', 'writing a card'],
  ] as const) {
    await page.getByRole('button', { name: way }).tap()
    await page.getByRole('button', { name: 'Back to your result' }).waitFor()
    if (name === 'writing a card') {
      await page.getByLabel('Start with what one does').fill('Yodel in tune')
      await page.getByRole('button', { name: 'Add this card' }).tap()
      await page.getByText('Yodel in tune').waitFor()
    }
    await clean(page, name)
    await page.getByRole('button', { name: 'Back to your result' }).tap()
  }
  await laptop.page.getByRole('button', { name: 'Go to the reveal' }).click()
  const steps = Number(/of (\d+)/.exec((await laptop.page.getByText(/Step 1 of/).textContent()) ?? '')?.[1])
  for (let step = 1; step <= steps; step++) {
    await clean(wall.page, `projector, step ${step}`)
    await wall.page.getByRole('button', { name: 'Light' }).click()
    await wall.page.mouse.move(10, 10)
    await clean(wall.page, `projector in the light, step ${step}`)
    await wall.page.getByRole('button', { name: 'Dark' }).click()
    if (step < steps) await laptop.page.getByRole('button', { name: 'Next' }).click()
  }
  await laptop.page.getByLabel('Yodel in tune').selectOption({ label: 'Oak says yes' }) // a card to stump can be claimed
  await expect(wall.page.getByText('One more, found just now.')).toBeVisible()
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
