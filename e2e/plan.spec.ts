// Planning in a browser: a whole plan by keys alone and another by single taps on a phone, then swaps, hidden points and reports.
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { type Device, expect, type Hall, SIZES, test } from './hall'

const NARROW = { width: 320, height: 568 } as const
const PARTS = ['Place', 'People', 'Projects', 'Needs', 'Order', 'Surprises', 'Story', 'Our plan', 'Steps'] as const
type Part = (typeof PARTS)[number]

/** A workshop of one plan, and its facilitator's page. */
async function planWorkshop(hall: Hall, pack = 'community-spaces') {
  const laptop = await hall.device('desktop')
  const api = `${hall.url}api/workshops`
  const made = await fetch(api, { method: 'POST', body: JSON.stringify({ title: 'Plans', pack, minutes: 90 }) })
  const { code, facilitator } = (await made.json()) as { readonly code: string; readonly facilitator: string }
  await laptop.page.goto(`${laptop.url}#/run/${code}/${facilitator}`)
  await laptop.page.getByRole('heading', { level: 1, name: 'Plans' }).waitFor()
  const sit = async ({ page, url }: Device, table: string) => {
    const answer = await fetch(`${api}/${code}/seats`, { method: 'POST', body: JSON.stringify({ table }) })
    const { token } = (await answer.json()) as { readonly token: string }
    await page.goto(`${url}#/play/${code}/${token}`)
    await page.getByRole('navigation', { name: 'Parts of the plan' }).waitFor()
  }
  const wall = async () => {
    const page = await laptop.context.newPage()
    await page.setViewportSize(SIZES.projector)
    await page.goto(`${laptop.url}#/project/${code}/${facilitator}`)
    return page
  }
  return { laptop, run: laptop.page, sit, wall }
}

/** How somebody presses, writes and chooses one of several. */
interface Way {
  readonly press: (target: Locator) => Promise<void>
  readonly write: (field: Locator, text: string) => Promise<void>
  readonly choose: (radio: Locator) => Promise<void>
}

const hasFocus = (target: Locator) => target.evaluate(element => element === document.activeElement)

/** With Tab, Enter, the arrows and the letters; Shift+Tab goes back. */
function keysOn(page: Page): Way {
  const to = async (isThere: () => Promise<boolean>, what: string) => {
    for (const key of ['Tab', 'Shift+Tab'])
      for (let n = 0; n < 70; n++) {
        if (await isThere()) return
        await page.keyboard.press(key)
      }
    throw new Error(`${what} cannot be reached with the Tab key`)
  }
  return {
    press: async target => {
      await to(() => hasFocus(target), `${target}`)
      await page.keyboard.press('Enter')
    },
    write: async (field, text) => {
      await to(() => hasFocus(field), `${field}`)
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(text)
      await page.keyboard.press('Tab') // leaving the field keeps it
      expect(await page.evaluate(() => document.activeElement !== document.body), 'Tab goes on').toBe(true)
    },
    choose: async radio => {
      const name = await radio.getAttribute('name')
      const inGroup = () => page.evaluate(name => document.activeElement?.getAttribute('name') === name, name)
      await to(inGroup, `${radio}`)
      for (let n = 0; n < 30 && !(await hasFocus(radio)); n++) await page.keyboard.press('ArrowDown')
      if (!(await radio.isChecked())) await page.keyboard.press(' ')
      await expect(radio).toBeChecked()
    },
  }
}

/** With single taps; letters come from the keyboard on the screen. Leaving a field by the next tap keeps it. */
const tapsOn = (page: Page): Way => ({
  press: target => target.tap(),
  write: async (field, text) => {
    await field.tap()
    await page.keyboard.insertText(text)
  },
  choose: radio => radio.tap(),
})

/** What was wrong with the focus since: lost with what was pressed, not to be seen, or under the bar that stays. */
async function watchFocus(page: Page) {
  await page.evaluate(() => {
    const wrong: string[] = []
    Object.assign(window, { wrong })
    let last: Element | null = null
    let frames = 0
    const name = (element: Element) =>
      `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`
    const look = () => {
      requestAnimationFrame(look)
      const now = document.activeElement
      if (now && now !== document.body) {
        frames = now === last ? frames + 1 : 0
        last = now
        if (frames !== 2 || now.tagName === 'H1') return // scrolled to by now; a heading is no control
        const box = now.getBoundingClientRect()
        const bar = document.querySelector('.plan-top')
        const over = bar?.getBoundingClientRect()
        const ring = getComputedStyle(now.closest('.choice-card') ?? now)
        if (ring.outlineStyle === 'none' || Number.parseFloat(ring.outlineWidth) < 2)
          wrong.push(`no ring: ${name(now)}`)
        if (box.bottom <= 0 || box.top >= innerHeight) wrong.push(`off the screen: ${name(now)}`)
        if (over && !bar?.contains(now) && box.top >= over.top && box.bottom <= over.bottom)
          wrong.push(`under the bar: ${name(now)}`)
      } else if (last && !last.isConnected) {
        wrong.push(`lost: ${name(last)}`)
        last = null
      }
    }
    look()
  })
  return () => page.evaluate(() => (window as unknown as { wrong: readonly string[] }).wrong)
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const tab = (page: Page, part: Part) => page.locator('.part', { hasText: part })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Everything up to the surprise; resolves to what a table has then. */
async function plan(page: Page, { press, write, choose }: Way, place: string) {
  await write(page.getByLabel('Name of the place'), place)
  await write(page.getByLabel('What is good about it'), 'Near the bus\nDry cellar')
  await write(page.getByLabel('What troubles it has'), 'A leaking roof')
  await press(button(page, 'One more'))
  await press(button(page, 'One more'))

  await press(tab(page, 'People'))
  await expect(heading(page)).toHaveText('Choose your people')
  await press(button(page, 'Choose: Amina, 71, knows everybody'))
  await press(button(page, 'Choose: Walter, 83, mends clocks'))
  await press(button(page, 'Choose: Callum, 16, drums on tables'))
  await expect(page.getByText('You have chosen 2. Put one back first.')).toBeVisible()

  await press(tab(page, 'Projects'))
  await expect(heading(page)).toHaveText('Choose your projects')
  for (const card of ['Stop the roof leaking', 'Start the stopped clock', 'Set one long table on Sundays'])
    await press(button(page, `Choose: ${card}`))
  await expect(page.getByText('6 of 12 points')).toBeVisible()
  await press(button(page, 'Put back: Start the stopped clock'))
  await expect(page.getByText('5 of 12 points')).toBeVisible()
  await press(button(page, 'Your own'))
  await write(page.getByLabel('What is it?'), `A bench at ${place}`)
  await choose(page.getByRole('radio', { name: '2 points' }))
  await press(button(page, 'Add this card'))
  await expect(page.getByText('Waiting for the facilitator')).toBeVisible()
  await write(page.getByLabel('What is it?'), 'A mistake')
  await press(button(page, 'Add this card'))
  await press(button(page, 'Take away: A mistake'))
  await expect(page.getByText('7 of 12 points')).toBeVisible()

  await press(tab(page, 'Needs'))
  await write(page.getByLabel('Who or what could bring it?').first(), 'The street fund')

  await press(tab(page, 'Order'))
  for (const [card, cell] of [
    ['Stop the roof leaking', 'Soon, and it matters much'],
    ['Set one long table on Sundays', 'Later, and it matters less'],
  ] as const) {
    await press(page.locator('.plan-chip', { hasText: card }))
    await press(button(page, new RegExp(`^Put .*${card}.* here: ${cell}$`)))
    await expect(page.locator('.cell', { hasText: cell })).toContainText(card)
  }
}

/** From the surprise on. */
async function meetAndEnd(page: Page, { press, write, choose }: Way) {
  await expect(page.getByText('Something has come up!')).toBeVisible()
  await press(button(page, 'See what'))
  await expect(heading(page)).toHaveText('Meet the unexpected')
  await expect(page.getByText('8 of 10 points')).toBeVisible() // two fewer, and the bench costs three
  await write(page.getByLabel('What do you do about it?'), 'We sit closer together')

  await press(tab(page, 'Story'))
  await choose(page.getByRole('radio', { name: /^Walter/ }))
  await write(page.getByLabel('An ordinary day, a year from now'), 'The clock goes, and so does Walter: home, at nine.')

  await press(tab(page, 'Steps'))
  await write(page.getByLabel('Who takes care of it').first(), 'Nadia')
  await write(page.getByLabel('First step').first(), 'Borrow a ladder')
  await write(page.getByLabel('When').first(), 'by Friday')
  await press(tab(page, 'Our plan'))
  for (const text of ['We sit closer together', 'Borrow a ladder', 'The street fund', 'A day of'])
    await expect(page.locator('.plan-sheet')).toContainText(text)
}

/** Nothing on the page that axe finds fault with. */
async function clean(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      what,
    )
    .toEqual([])
}

/** Nothing runs off the screen, nor is cut by it. */
async function fits(page: Page, what: string) {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const all = [...document.querySelectorAll('main *')].filter(
      one => !one.closest('.parts, .filters, .visually-hidden'),
    )
    const cut = all.filter(
      one => one.getBoundingClientRect().right > clientWidth + 1 || one.getBoundingClientRect().left < -1,
    )
    return [
      scrollWidth - clientWidth,
      ...cut.slice(0, 3).map(one => `${one.className} ${one.textContent?.slice(0, 40)}`),
    ]
  })
  expect.soft(beyond, what).toEqual([0])
}

test('a whole plan by keys alone, and one by single taps on a phone; each votes for the other', async ({ hall }) => {
  test.setTimeout(240_000)
  const { run, sit, wall } = await planWorkshop(hall)
  const [oak, river] = [await hall.device('desktop'), await hall.device('phone')]
  await sit(oak, 'Oak')
  await sit(river, 'River')
  const keys = keysOn(oak.page)
  const taps = tapsOn(river.page)
  const wrong = await watchFocus(oak.page)
  await Promise.all([plan(oak.page, keys, 'Riverside Hall'), plan(river.page, taps, 'The old baths')])

  for (const place of ['Riverside Hall', 'The old baths'])
    await button(run, new RegExp(`^3 points for .*A bench at ${place}`)).click()
  await run.getByLabel('Which card').selectOption({ label: 'Crisis: The boiler fails in January' })
  await button(run, 'Throw it in').click()
  await Promise.all([meetAndEnd(oak.page, keys), meetAndEnd(river.page, taps)])

  // Every part, full: nothing wrong, and nothing runs off a small screen, also with large letters.
  const { page } = river
  const screen = await wall()
  const narrow = async () => {
    for (const part of PARTS) {
      await taps.press(tab(page, part))
      await page.setViewportSize(NARROW)
      await fits(page, `${part} at 320 px`)
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      await fits(page, `${part} at 320 px with text at 200 %`)
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
      await page.setViewportSize(SIZES.phone)
    }
  }
  const scanned = async () => {
    for (const part of PARTS) {
      await tab(oak.page, part).click()
      if (part === 'Projects') await keys.press(button(oak.page, /^In your plan/)) // all cards are alike, and many
      await clean(oak.page, part)
    }
    await clean(run, 'run, playing')
    await clean(screen, 'projector, playing')
  }
  await Promise.all([narrow(), scanned()])

  await button(run, 'Go to the reveal').click()
  const vote = button(run, 'Next')
  for (let step = 1; await vote.isEnabled(); step++) {
    await clean(screen, `projector, step ${step}`)
    await vote.click()
  }
  await keys.choose(oak.page.getByRole('radio', { name: 'River' }))
  await taps.choose(page.getByRole('radio', { name: 'Oak' }))
  await expect(screen.getByText('1 vote')).toHaveCount(2)
  await clean(screen, 'projector, votes')
  await clean(page, 'board, votes')
  expect(await wrong(), 'where the focus was by keys').toEqual([])

  await button(run, 'Close the round and keep the result').click()
  await run.locator('.plan-page').first().waitFor()
  await clean(run, 'summary')
  await run.setViewportSize(NARROW)
  await fits(run, 'summary at 320 px')
})

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
  await expect(oak.getByText('How many you have is still hidden')).toBeVisible()
  await tab(oak, 'Projects').tap()
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
  await fits(screen, 'projector, a turn')
  await expect.poll(left).toBeLessThan(118)
  const before = await left()
  await button(run, /^Next table: .River.$/).click()
  await expect.poll(left, 'the clock is set anew').toBeGreaterThan(before)
  await run.reload()
  await expect(run.getByText(/^.River., 2 minutes; the last table\.$/)).toBeVisible()
  await expect(screen.locator('.projector-turn')).toHaveText('River')
  await button(run, /^Next line/).click()
  await expect(screen.locator('.projector-turn')).toHaveCount(0)
})
