// The wall, played whole by two tables with their facilitator: by keys alone, and by single taps alone on narrow phones.
import type { Page } from '@playwright/test'
import { type Device, expect, type Hall, settle, sortCards, test } from './hall'
import { clean, fits, type Hand, keys, type Look, once, taps } from './hands'

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const card = (page: Page, text: string) =>
  page.locator('.notes-cards:visible').getByRole('button', { name: text }).and(page.locator('.note-card'))

/** From playing to the next round; what a round before the wall found feeds it. */
async function begin(run: Page, next: string) {
  const reveal = run.getByRole('button', { name: /Go to the reveal|Reveal all the same/ })
  const onward = run.getByRole('button', { name: new RegExp(`^Next: .?${next}`) })
  await expect(async () => {
    if (await reveal.isVisible()) await reveal.click()
    await expect(onward).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await onward.click()
}

async function workshop(hall: Hall, packs: readonly string[]) {
  const laptop = await hall.device('desktop')
  const api = `${hall.url}api/workshops`
  const ask = async (path: string, body: object) =>
    (await (await fetch(`${api}${path}`, { method: 'POST', body: JSON.stringify(body) })).json()) as {
      readonly code: string
      readonly facilitator: string
      readonly token: string
    }
  const rounds = packs.map(pack => ({ pack, minutes: 30, ...(pack === 'skills' && { cut: 30 }) }))
  const { code, facilitator } = await ask('', { title: 'At the wall', rounds })
  const run = laptop.page
  await run.goto(`${laptop.url}#/run/${code}/${facilitator}`)
  const { page: wall, url } = await hall.device('projector') // a tab behind another would be slowed down
  await wall.goto(`${url}#/project/${code}/${facilitator}`)
  const sit = async ({ page, url }: Device, table: string) => {
    const { token } = await ask(`/${code}/seats`, { table })
    await page.goto(`${url}#/play/${code}/${token}`)
  }
  return { run, wall, sit, code, facilitator }
}

const newCard = async ({ page, press, write, choose }: Hand, text: string, heading: string, fields: object = {}) => {
  await press(button(page, 'Write a card'))
  const dialog = page.getByRole('dialog')
  await write(dialog.getByLabel('What is on the card?'), text)
  await choose(dialog.getByLabel('Under which heading?'), heading)
  for (const [field, said] of Object.entries(fields)) {
    const where = dialog.getByLabel(field)
    await ((await where.evaluate(one => one.tagName === 'SELECT')) ? choose(where, said) : write(where, said))
  }
  return press(button(page, 'Put it on the wall'))
}

/** What was not found is raised as a barrier, with one written beside it. */
async function barriers(oak: Hand, look: Look) {
  const { page, press } = oak
  await press(button(page, /^Raise it: /).first())
  await expect(page.locator('.notes-column.is-shown .note-card')).toHaveCount(1)
  await look(page, 'barriers')
  await newCard(oak, 'No key after six', 'Building or place', {
    'Who could shift it (a role will do)': 'The caretaker',
  })
  await expect(card(page, 'No key after six')).toBeVisible()
}

/** People think alone on one device and share one each in turn; cards are grouped, linked, agreed on, backed and signed up to. */
async function dots(oak: Hand, look: Look) {
  const { page, press, write, choose } = oak
  const thought = async (text: string, heading: string) => {
    await write(page.getByLabel('A thought of yours'), text)
    await choose(page.getByLabel('Under which heading?'), heading)
    await press(button(page, 'Keep this thought'))
    await expect(button(page, `Share: ${text}`)).toBeVisible()
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Think alone' })).toBeVisible()
  await thought('My timber', 'People')
  await thought('A shed', 'Places')
  await look(page, 'thinking alone')
  await press(button(page, 'Pass the device on'))
  await expect(page.getByText('My timber'), 'the next person sees nobody’s thoughts').toHaveCount(0)
  await look(page, 'handing on')
  await press(button(page, 'Somebody new'))
  await thought('Your tools', 'People')
  await press(button(page, 'Share: Your tools'))
  await press(button(page, 'Pass the device on'))
  await press(button(page, 'Person 1'))
  await press(button(page, 'Change: A shed'))
  await write(page.getByLabel('A thought of yours'), ' that waits')
  await press(button(page, 'Save'))
  await press(button(page, 'Share: My timber'))
  await look(page, 'shared')
  await press(button(page, 'Share: A shed that waits'))

  await press(button(page, 'The wall'))
  await newCard(oak, 'Written twice', 'People')
  await press(card(page, 'Written twice'))
  await look(page, 'a card')
  await press(button(page, 'Take it off the wall'))
  await expect(card(page, 'Written twice')).toHaveCount(0)

  const people = page.getByRole('button', { name: /People/ }).and(page.locator('.notes-tab'))
  const together = async (go: string, label: string, name: string) => {
    await press(button(page, 'Put cards together'))
    if (await people.isVisible()) await press(people)
    for (const text of ['My timber', 'Your tools']) await press(card(page, text))
    await look(page, 'cards chosen')
    await press(button(page, go))
    await write(page.getByRole('dialog').getByLabel(label), name)
    await look(page, go)
    await press(page.getByRole('dialog').locator('[type=submit]'))
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await together('Name the group', 'What do they have in common?', 'Repair')
  await expect(page.getByText('2 cards')).toBeVisible()
  await look(page, 'the wall')
  await press(button(page, 'Put cards together'))
  await press(card(page, 'My timber'))
  await press(button(page, 'Put into a group'))
  await look(page, 'which group')
  await press(page.getByRole('dialog').getByRole('button', { name: 'Repair' }))
  await together('Link into an action', 'What could it be called?', 'A shed for all')

  await expect(page.getByRole('heading', { name: 'A shed for all' })).toBeVisible()
  await press(button(page, /^Who, what first, by when/))
  for (const [part, said] of [
    ['Who looks after it', 'Nadia'],
    ['First step', 'Ask for the key'],
    ['By when', '3 May'],
  ] as const)
    await write(page.getByRole('dialog').getByLabel(part), said)
  await look(page, 'what was agreed')
  await press(button(page, 'Save'))
  await expect(page.getByText('Ask for the key')).toBeVisible()
  await press(button(page, /^Support/))
  await expect(button(page, /^Support/)).toHaveAttribute('aria-pressed', 'true')
  for (const name of ['Ada', 'Olu']) {
    await press(button(page, /^Sign up to/))
    await write(page.getByLabel('First name or role'), name)
    await look(page, 'signing up')
    await press(button(page, 'Sign up'))
  }
  await press(button(page, /^Take .*Olu.* off again/))
  await expect(page.getByText('Olu')).toHaveCount(0)
  await look(page, 'actions')
  await press(button(page, /^Undo: /))
  await press(button(page, 'Settings of this table'))
  await look(page, 'settings')
  await press(button(page, 'Close'))
}

/** An offer of one table's and an ask of another's meet when both say yes. */
async function offers(oak: Hand, river: Hand, look: Look) {
  await newCard(oak, 'I can teach sewing', 'Offers', {
    'Limits, e.g. two hours in May': 'Saturdays',
    'How?': 'Teach it',
  })
  await newCard(river, 'Sewing for my niece', 'Asks')
  const yes = ({ page }: Hand) => button(page, /^Yes to .*sewing.* with .*Sewing/)
  for (const hand of [oak, river]) {
    await hand.press(button(hand.page, 'What fits'))
    await hand.press(yes(hand))
    await look(hand.page, 'what fits')
  }
  for (const { page } of [oak, river]) await expect(page.getByText('Both sides say yes', { exact: true })).toBeVisible()
  await oak.press(yes(oak)) // and may take it back
  await expect(river.page.getByText('Both sides say yes', { exact: true })).toHaveCount(0)
  await oak.press(yes(oak))
  await expect(river.page.getByText('Both sides say yes', { exact: true })).toBeVisible()
}

/** A story with consent and one without, and the sections read in another order, at a table and by the room. */
async function guide(oak: Hand, look: Look) {
  const { page, press } = oak
  await newCard(oak, 'A kitchen that feeds sixty', 'Social assets', { 'May we share this?': 'Yes' })
  await newCard(oak, 'Nobody was asked about this', 'Methods')
  const sections = page.locator('.notes-column h2')
  await expect(sections.nth(1)).toHaveText(/^Changing roles/)
  await press(button(page, 'Read in the other order'))
  await expect(sections.nth(1)).toHaveText(/^Social assets/)
  await look(page, 'guide')
  await press(button(page, 'Read in the other order'))
  await expect(sections.nth(1)).toHaveText(/^Changing roles/)
}

/** To the reveal, which is asked for once more while lines of the script are left. */
async function reveal(run: Page) {
  await run.getByRole('button', { name: 'Go to the reveal' }).click()
  await run.getByRole('button', { name: /Reveal all the same/ }).click()
}

/** A round is read still by still, closed, and summed up. */
async function read(run: Page, wall: Page, look: Look, stills: number) {
  await look(run, 'run, playing')
  await look(wall, 'projector, playing')
  await reveal(run)
  await expect(run.getByText(/Step 1 of/)).toBeVisible()
  for (let n = 1; n <= stills; n++) {
    await expect(run.getByText(`Step ${n} of ${stills}`)).toBeVisible()
    await look(wall, `still ${n} of ${stills}`)
    if (n < stills) await run.getByRole('button', { name: 'Next', exact: true }).click()
  }
  await look(run, 'run, reveal')
}

async function play(hall: Hall, hand: (page: Page) => Hand, look: Look, lead?: Look) {
  const { run, wall, sit } = await workshop(hall, ['skills', 'barriers', 'assets', 'offers', 'guide'])
  const devices = [await hall.device('phone'), await hall.device('phone')] as const
  const [oak, river] = [hand(devices[0].page), hand(devices[1].page)]
  await sit(devices[0], 'Oak')
  await sit(devices[1], 'River')
  await settle(oak.page, null)
  await sortCards(oak.page, () => 'notyet', 1)
  await begin(run, 'What gets in the way')
  await barriers(oak, look)
  await begin(run, 'Connect the dots')
  await dots(oak, look)
  if (lead) {
    await read(run, wall, lead, 5)
    await run.getByRole('button', { name: 'Close the round and keep the result' }).click()
    await expect(run.getByRole('columnheader', { name: 'First step' })).toBeVisible()
    await lead(run, 'summary of a table wall')
  }
  await begin(run, 'Offers and asks')
  await offers(oak, river, look)
  await begin(run, 'Our local guide')
  await guide(oak, look)
  await run.getByRole('radio', { name: /^Introduction, Social assets/ }).check() // by the facilitator, for the room
  await expect(oak.page.locator('.notes-column h2').nth(1)).toHaveText(/^Social assets/)
  if (lead) await read(run, wall, lead, 4)
  else await reveal(run)
  await run.getByRole('button', { name: 'Close the round and keep the result' }).click()
  await expect(run.getByText('A kitchen that feeds sixty').first()).toBeVisible()
  await expect(run.getByText('Nobody was asked about this')).toHaveCount(0)
  await expect(run.getByText('1 card is left out here')).toBeVisible()
  await lead?.(run, 'summary of a floor wall')
}

test('the wall by keys alone, and no part of it has a fault that axe can find', async ({ hall }) => {
  test.setTimeout(240_000)
  await play(hall, keys, once(clean), clean)
})

test('the wall by single taps alone, nothing dragged, and nothing runs off a narrow phone', async ({ hall }) => {
  test.setTimeout(240_000)
  await play(hall, taps, once(fits))
})
