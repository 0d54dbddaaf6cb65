// Planning in a browser: a whole plan by keys alone, and another by single taps on a phone.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './hall'
import { clean, fits } from './hands'
import { button, heading, PARTS, planWorkshop, tab } from './planning'

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
  expect(await wrong(), 'where the focus was by keys').toEqual([]) // a mouse, from here on, shows no ring

  // Every part, full: nothing wrong, and nothing runs off a small screen, also with large letters.
  const { page } = river
  const screen = await wall()
  const narrow = async () => {
    for (const part of PARTS) {
      await taps.press(tab(page, part))
      await fits(page, part)
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
  await button(run, '8 lines are still to come. Reveal all the same').click()
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
  await button(run, 'Close the round and keep the result').click()
  await run.locator('.plan-page').first().waitFor()
  await clean(run, 'summary')
  await fits(run, 'summary')
})
