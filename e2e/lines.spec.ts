// Bad lines, ill servers, odd storage: what a device does then, and what it tells its people.
import type { Page } from '@playwright/test'
import { type Device, door, expect, type Hall, settle, sitDown, sortCards, startWorkshop, test } from './hall'

/** A 30-card workshop with a phone at a table called Oak, sorting. */
async function oneTable(hall: Hall) {
  const laptop = await hall.device('desktop')
  const { code, token } = await startWorkshop(laptop, 'Bad Wi-Fi', 'We translate as we go')
  const oak = await hall.device('phone')
  await sitDown(oak, code, 'Oak')
  await settle(oak.page, null)
  return { laptop, code, token, oak }
}

const left = (page: Page, n: number) => expect(page.getByText(`${n} of 30 left`)).toBeVisible({ timeout: 20_000 })
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 })

/** Answers the requests of this address as an ill or stern server would; resolves to what ends that. */
async function answer(page: Page, url: RegExp, status: number, body: object = {}) {
  await page.route(url, route => route.fulfill({ status, json: body }))
  return () => page.unroute(url)
}

test('a device that played alone before keeps its unsent moves over a closed page', async ({ hall }) => {
  const laptop = await hall.device('desktop')
  const { code } = await startWorkshop(laptop, 'After a game alone', 'We translate as we go')
  const oak = await hall.device('phone')
  await oak.page.goto(`${oak.url}#/alone`)
  await oak.page.getByRole('button', { name: /30 cards/ }).click()
  await settle(oak.page, null)
  await sortCards(oak.page, () => 'we', 1)
  await sitDown(oak, code, 'Oak')
  await settle(oak.page, null)
  await left(oak.page, 30)
  await saved(oak.page)
  oak.line.cut()
  await sortCards(oak.page, () => 'we', 3)
  await expect(oak.page.getByText('3 moves waiting')).toBeVisible()
  const link = oak.page.url()
  await oak.page.close()
  oak.line.mend()
  const page = await oak.context.newPage()
  await page.goto(link)
  await left(page, 27)
  await saved(page)
})

test('every page works in a browser that keeps nothing, and one that cannot keep a game says so', async ({ hall }) => {
  const laptop = await hall.device('desktop')
  const { code, token } = await startWorkshop(laptop, 'Nothing is kept')
  const { context, page, url } = await hall.device('tablet')
  await context.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    }
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, refuse)
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError') // at once, as Firefox does
    }
  })
  await page.goto(`${url}#/`)
  await expect(page.getByRole('button', { name: 'Get the code' })).toBeVisible()
  await page.goto(`${url}#/run/${code}/${token}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing is kept' })).toBeVisible()
  await page.getByRole('button', { name: 'Add three pretend tables' }).click()
  await expect(page.getByRole('heading', { name: '3 tables' })).toBeVisible()
  await page.goto(`${url}#/alone`)
  await page.getByRole('button', { name: /30 cards/ }).click()
  await settle(page, 12)
  await sortCards(page, () => 'we', 2)
  await left(page, 28)
  await expect(page.getByText('This browser keeps nothing.')).toBeVisible()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByRole('button', { name: 'Go on where we stopped' }).click()
  await left(page, 28)
})

test('a game alone goes on after Stop and after a reload, its sealed guess too, and is not given up unasked', async ({
  hall,
}) => {
  test.setTimeout(90_000)
  const { page, context, url } = await hall.device('tablet')
  await page.goto(`${url}#/alone`)
  await page.getByRole('button', { name: /30 cards/ }).click()
  await settle(page, 21)
  await sortCards(page, () => 'we', 2)
  await left(page, 28)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByRole('button', { name: /50 cards/ }).click()
  await expect(page.getByText('Start anew?')).toBeVisible()
  await page.getByRole('button', { name: 'Keep the game we stopped' }).click()
  await page.getByRole('button', { name: 'Go on where we stopped' }).click()
  await left(page, 28)
  await expect(page.getByText('This browser keeps nothing.')).toHaveCount(0)
  await page.close()

  const next = await context.newPage()
  await next.goto(`${url}#/alone`)
  await next.getByRole('button', { name: 'Go on where we stopped' }).click()
  await left(next, 28)
  await sortCards(next, () => 'we')
  await expect(next.getByText('You guessed 21.')).toBeVisible()
  await next.getByRole('button', { name: 'Stop', exact: true }).click()
  await next.getByRole('button', { name: /50 cards/ }).click()
  await next.getByRole('button', { name: 'Start anew' }).click()
  await settle(next, null)
  await expect(next.getByText('50 of 50 left')).toBeVisible()
})

for (const status of [503, 429]) {
  test(`a seat is not lost over an answer of ${status}`, async ({ hall }) => {
    const { oak } = await oneTable(hall)
    await sortCards(oak.page, () => 'we', 1)
    await saved(oak.page)
    const link = oak.page.url()
    const mend = await answer(oak.page, /\/seats\/me/, status, { error: 'store', message: 'ill' })
    await oak.page.reload()
    await left(oak.page, 29) // by the ticket it remembers
    await oak.page.evaluate(() => {
      sessionStorage.clear()
      localStorage.clear()
    })
    await oak.page.goto('about:blank')
    await oak.page.goto(link)
    await expect(oak.page.getByText('Finding your table')).toBeVisible()
    await oak.page.waitForTimeout(2_500)
    await expect(oak.page.getByText('We could not find your seat')).toHaveCount(0)
    await mend()
    await left(oak.page, 29)
  })
}

test('a page that was left asks for its seat no more', async ({ hall }) => {
  const { oak } = await oneTable(hall)
  const link = oak.page.url()
  let asked = 0
  await oak.page.route(/\/seats\/me/, route => {
    asked++
    return route.abort()
  })
  await oak.page.evaluate(() => {
    sessionStorage.clear()
    localStorage.clear()
  })
  await oak.page.goto('about:blank')
  await oak.page.goto(link)
  await expect.poll(() => asked, { timeout: 10_000 }).toBeGreaterThan(1)
  await oak.page.evaluate(() => {
    location.hash = '#/'
  })
  await expect(oak.page.getByRole('button', { name: 'Get the code' })).toBeVisible()
  const before = asked
  await oak.page.waitForTimeout(5_000)
  expect(asked).toBeLessThanOrEqual(before + 1) // one may have been on its way
})

test('a device does not go on at a seat that is gone: refused over HTTP, or taken off the workshop', async ({
  hall,
}) => {
  const { laptop, oak, code } = await oneTable(hall)
  const goOn = (device: Device) => device.page.getByRole('link', { name: /^Go on at/ })
  const toTheDoor = async (device: Device) => {
    await device.page.goto(`${device.url}#/j/${code}`)
    await door(device.page)
  }
  const elm = await hall.device('phone')
  await sitDown(elm, code, 'Elm')
  await toTheDoor(elm)
  await expect(goOn(elm)).toBeVisible()
  const mend = await answer(elm.page, /\/seats\/me/, 401, { error: 'seat', message: 'raw' })
  await goOn(elm).click()
  await expect(elm.page.getByText('We could not find your seat')).toBeVisible()
  await expect(elm.page.getByText('The workshop does not know this device any more.')).toBeVisible()
  await mend()
  await toTheDoor(elm)
  await expect(goOn(elm)).toHaveCount(0)

  await laptop.page.getByRole('button', { name: 'More about Oak' }).click()
  await laptop.page.getByRole('button', { name: 'Take off the workshop' }).click()
  await expect(oak.page.getByText('This seat has closed')).toBeVisible()
  await oak.page.getByRole('link', { name: 'Join again' }).click()
  await door(oak.page)
  await expect(goOn(oak)).toHaveCount(0)
})

test('one lost script is asked for again, and one that stays lost has a page with a way on', async ({ hall }) => {
  const { oak } = await oneTable(hall)
  await sortCards(oak.page, () => 'we', 1)
  await saved(oak.page)
  let lost = 0
  const script = /assets\/link-.*\.js/
  await oak.page.route(script, route => (lost++ === 0 ? route.abort() : route.continue()))
  await oak.page.reload()
  await left(oak.page, 29)
  expect(lost).toBeGreaterThan(1)

  await oak.page.unroute(script)
  await oak.page.route(script, route => route.abort())
  await oak.page.reload()
  await expect(oak.page.getByRole('heading', { name: 'Not everything has arrived' })).toBeVisible({ timeout: 25_000 })
  await expect(oak.page.getByText('We could not find your seat')).toHaveCount(0)
  await oak.page.unroute(script)
  await oak.page.getByRole('button', { name: 'Try again' }).click()
  await left(oak.page, 29)
})

test('cards that stay lost have a page with a way on, too', async ({ hall }) => {
  const { oak } = await oneTable(hall)
  const cards = /assets\/pack-.*\.json/
  await oak.page.route(cards, route => route.abort())
  await oak.page.reload()
  await expect(oak.page.getByRole('heading', { name: 'Not everything has arrived' })).toBeVisible({ timeout: 25_000 })
  await oak.page.unroute(cards)
  await oak.page.getByRole('button', { name: 'Try again' }).click()
  await left(oak.page, 30)
})

test('on the facilitator’s page and the wall cards or a script that stay lost have the same way on', async ({
  hall,
}) => {
  test.setTimeout(90_000)
  const { laptop, code, token } = await oneTable(hall)
  const wall = await laptop.context.newPage()
  const lost = [
    [laptop.page, `#/run/${code}/${token}`, /assets\/link-.*\.js/, 'Bad Wi-Fi'],
    [wall, `#/project/${code}/${token}`, /assets\/pack-.*\.json/, 'Join at your table'],
  ] as const
  await Promise.all(
    lost.map(async ([page, path, what, heading]) => {
      await page.goto('about:blank')
      await page.route(what, route => route.abort())
      await page.goto(`${laptop.url}${path}`)
      await expect(page.getByRole('heading', { name: 'Not everything has arrived' })).toBeVisible({ timeout: 40_000 })
      await page.unroute(what)
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible({ timeout: 20_000 })
    }),
  )
})

test('two quick presses seat three pretend tables, and leaving meanwhile leaves no line open', async ({ hall }) => {
  const laptop = await hall.device('desktop')
  const { page, url } = laptop
  await startWorkshop(laptop, 'Practice')
  const link = page.url()
  let taken = 0
  page.on('request', request => {
    if (request.method() === 'POST' && /\/seats$/.test(request.url())) taken++
  })
  await page.getByRole('button', { name: 'Add three pretend tables' }).evaluate((button: HTMLElement) => {
    button.click()
    button.click()
  })
  await expect(page.getByRole('heading', { name: '3 tables' })).toBeVisible()
  await page.waitForTimeout(1_000)
  expect(taken).toBe(3)

  await page.getByText('Getting people in').click()
  await page.getByRole('button', { name: 'Wipe the pretend tables' }).click()
  await expect(page.getByRole('heading', { name: '0 tables' })).toBeVisible()
  await page.goto('about:blank')
  const lines = new Set<unknown>()
  page.on('websocket', line => {
    if (!line.url().includes('/boards/')) return
    lines.add(line)
    line.on('close', () => lines.delete(line))
  })
  await page.goto(link)
  await page.route(/\/seats$/, async route => {
    await new Promise(resolve => setTimeout(resolve, 2_000))
    await route.continue()
  })
  taken = 0
  await page.getByRole('button', { name: 'Add three pretend tables' }).click()
  await expect.poll(() => taken).toBe(2)
  await page.evaluate(() => {
    location.hash = '#/'
  })
  await expect(page.getByRole('button', { name: 'Get the code' })).toBeVisible()
  await page.waitForTimeout(4_500)
  expect(taken).toBe(2)
  expect(lines.size).toBe(0)
  expect(page.url()).toBe(`${url}#/`)
})

test('what the server refuses is said in our words', async ({ hall }) => {
  const laptop = await hall.device('desktop')
  const { code } = await startWorkshop(laptop, 'Refusals')
  const { page, url } = await hall.device('phone')
  await page.goto(`${url}#/j/${code}`)
  for (const [status, error, said] of [
    [423, 'locked', 'The door is locked just now.'],
    [410, 'closed', 'This workshop is over'],
    [409, 'full', 'There is no room for another table.'],
    [429, 'wait', 'Too many tries came from your network.'],
    [400, 'field', 'A table’s name has 1 to 40 letters.'],
    [400, 'unheard-of', 'the server’s own words'],
    [502, '', 'That did not work. Try again.'],
  ] as const) {
    const mend = await answer(page, /\/seats$/, status, error ? { error, message: 'the server’s own words' } : {})
    await page.getByRole('button', { name: 'Sit down', exact: true }).click()
    await expect(page.getByText(said), error).toBeVisible()
    await mend()
  }
  await page.goto(`${url}#/j/BCDFGH`)
  await expect(page.getByText('There is no workshop with this code.')).toBeVisible()
})

test('a screen reader hears of the line when it stays away and when it is back, and of no tap', async ({ hall }) => {
  const { oak } = await oneTable(hall)
  const said: string[] = []
  await oak.page.exposeFunction('heard', (text: string) => void said.push(text))
  await oak.page.locator('.bar [role=status]').evaluate(status => {
    const tell = (window as unknown as { heard: (text: string) => void }).heard
    new MutationObserver(() => tell(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  await sortCards(oak.page, () => 'we', 3)
  await saved(oak.page)
  expect(said).toEqual([])
  oak.line.cut()
  await expect.poll(() => said, { timeout: 10_000 }).toEqual([expect.stringContaining('No line to the workshop')])
  await sortCards(oak.page, () => 'we', 2)
  oak.line.mend()
  await saved(oak.page)
  await expect.poll(() => said).toHaveLength(2)
  expect(said[1]).toBe('The line is back. Everything is saved.')
})

test('a device that is moved stays, though its table closes to it before the stage says so, and tells what did not come along', async ({
  hall,
}) => {
  const laptop = await hall.device('desktop')
  const { code } = await startWorkshop(laptop, 'Moved', 'We translate as we go')
  const oak = await hall.device('phone')
  const elm = await hall.device('phone')
  let slow = false // what the table sends is lost, what the stage says comes 3 s late
  await oak.page.routeWebSocket(/\/boards\//, line => {
    const server = line.connectToServer()
    const isStage = line.url().includes('/stage@')
    line.onMessage(message => {
      if (!slow || isStage) server.send(message)
    })
    server.onMessage(message => {
      if (slow && isStage) setTimeout(() => line.send(message), 3_000)
      else line.send(message)
    })
  })
  await sitDown(oak, code, 'Oak')
  await settle(oak.page, null)
  await sitDown(elm, code, 'Elm')
  await saved(oak.page)
  slow = true
  await sortCards(oak.page, () => 'we', 2)
  await expect(oak.page.getByText('2 moves waiting')).toBeVisible()
  await laptop.page.getByRole('button', { name: 'More about Oak' }).click()
  await laptop.page.getByLabel('Move to').selectOption({ label: 'Elm' })
  await oak.page.waitForTimeout(1_500)
  await expect(oak.page.locator('.bar-table')).toContainText('Oak')
  slow = false
  await expect(oak.page.locator('.bar-table')).toContainText('Elm', { timeout: 20_000 })
  await expect(oak.page.getByText(/Not brought along: 2/)).toBeVisible()
  await oak.page.waitForTimeout(6_000)
  await expect(oak.page.getByText('This seat has closed')).toHaveCount(0)
  await oak.page.getByRole('button', { name: 'All right' }).click()
  await expect(oak.page.getByText(/Not brought along/)).toHaveCount(0)
})

test('a device at the wrong table goes to the right one, and gives its first seat up only when it sits down there', async ({
  hall,
}) => {
  const { oak, code, laptop } = await oneTable(hall)
  const elm = await hall.device('phone')
  await sitDown(elm, code, 'Elm')
  await elm.page.getByRole('link', { name: 'Wrong table?' }).click()
  await elm.page.getByRole('link', { name: 'Go on at Elm' }).click() // it was the right one after all
  await expect(elm.page.locator('.bar-table')).toContainText('Elm')
  await elm.page.getByRole('link', { name: 'Wrong table?' }).click()
  await elm.page.getByRole('button', { name: 'Sit down at Oak' }).click()
  await expect(elm.page.locator('.bar-table')).toContainText('Oak')
  await sortCards(oak.page, () => 'we', 1)
  await left(elm.page, 29)
  const atTable = (name: string) => laptop.page.getByRole('listitem').filter({ hasText: name })
  await expect(atTable('Elm')).toContainText('0 devices')
  await expect(atTable('Oak')).toContainText('2 devices')
  await elm.page.goto(`${elm.url}#/j/${code}`)
  await expect(elm.page.getByRole('link', { name: 'Go on at Oak' })).toBeVisible()
})
