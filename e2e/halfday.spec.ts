// Half a day in short: skills, connect the dots, a plan that the skills pay for, seven principles. Each round is fed by those
// before it, and what comes out was worked out by hand.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type Device, deckWords, expect, type PileName, settle, sitDown, sortCards, test } from './hall'

/** Which suits of the skills each table can do, and knows somebody for; the rest it has not found yet. */
const CAN: Readonly<Record<string, Partial<Record<PileName, readonly string[]>>>> = {
  Oak: { we: ['make', 'mend', 'grow'], friends: ['care', 'move'] },
  River: { we: ['words', 'sums'], friends: ['make'] },
  Kettle: { we: ['gather', 'odd'] },
}
const pileAt = (table: string) => (card: string) => {
  const suit = card.slice(0, -3)
  if (CAN[table]?.we?.includes(suit)) return 'we'
  return CAN[table]?.friends?.includes(suit) ? 'friends' : 'notyet'
}

/**
 * By hand, of the cut of thirty (three cards a suit): what anybody here can do or knows somebody for takes a point off the
 * cards that name it, but never the last; of "play" nobody found any, and most cards name skills that were not dealt.
 */
const PLANS = {
  Oak: {
    place: 'Riverside Hall',
    cards: {
      'Run a mending morning': 1, // 1, and that stays, though mend-07 and mend-01 are here
      'Open a café four mornings a week': 1, // 3, less care-01 and sums-01
      'Make a soft place for small children': 1, // 2, less make-03; care-05 would take the last
      'Rent out desks upstairs': 1, // 3, less sums-02 and mend-02
    },
    spent: 4,
    asks: ['mend-09', 'mend-05', 'gather-06', 'grow-01', 'play-02', 'sums-04', 'sums-09'],
  },
  River: { place: 'The old baths', cards: { 'Swap languages over tea': 1 }, spent: 1, asks: ['words-06'] },
  Kettle: { place: 'ہماری لائبریری', cards: { 'Let everyone in by the front door': 1 }, spent: 1, asks: ['sums-07'] },
} as const
type Name = keyof typeof PLANS

const card = (id: string) => deckWords.cards[id]?.text ?? ''
const words = (pack: string) =>
  JSON.parse(readFileSync(new URL(`../cards/${pack}/en.json`, import.meta.url), 'utf8')) as typeof deckWords

/** From playing to the reveal, and on by the button named; a table's last card may come between the two presses of one in doubt. */
async function goOn(run: Page, name: RegExp) {
  const reveal = run.getByRole('button', { name: /Go to the reveal|Reveal all the same/ })
  const onward = run.getByRole('button', { name })
  await expect(async () => {
    if (await reveal.isVisible()) await reveal.click()
    await expect(onward).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await onward.click()
}

test('half a day: what a round finds feeds the next, and the plans come out as worked out by hand', async ({
  hall,
}) => {
  test.setTimeout(300_000)
  const rounds = [
    { pack: 'skills', cut: 30, minutes: 8 },
    { pack: 'assets', minutes: 45 },
    { pack: 'community-spaces', minutes: 90 },
    { pack: 'principles', minutes: 20 },
  ]
  const laptop = await hall.device('desktop')
  const api = `${hall.url}api/workshops`
  const made = await (
    await fetch(api, { method: 'POST', body: JSON.stringify({ title: 'Half a day', rounds }) })
  ).json()
  const { code, facilitator } = made as { readonly code: string; readonly facilitator: string }
  const run = laptop.page
  await run.goto(`${laptop.url}#/run/${code}/${facilitator}`)
  const tables: readonly (readonly [Name, Device])[] = [
    ['Oak', await hall.device('tablet')],
    ['River', await hall.device('tablet')],
    ['Kettle', await hall.device('phone')],
  ]

  // Skills.
  for (const [table, device] of tables) await sitDown(device, code, table)
  for (const [, { page }] of tables) await settle(page, null)
  await Promise.all(tables.map(([table, { page }]) => sortCards(page, pileAt(table))))
  await goOn(run, /^Next: .?Connect the dots/)

  // Connect the dots: a table starts with what it has and what its friends have, and links two of them.
  const [[, { page: oak }], [, { page: river }], [, { page: kettle }]] = tables as [
    readonly [Name, Device],
    readonly [Name, Device],
    readonly [Name, Device],
  ]
  for (const [page, found] of [
    [oak, 15],
    [river, 9],
    [kettle, 6],
  ] as const) {
    await page.getByRole('button', { name: 'The wall', exact: true }).click()
    await expect(page.getByText(`Found earlier: ${found}`)).toBeVisible()
  }
  for (const id of ['mend-01', 'care-01'])
    await oak.getByRole('button', { name: new RegExp(`^Raise it: .*${card(id)}`) }).click()
  await expect(oak.getByText('Found earlier: 13')).toBeVisible()
  await oak.getByRole('button', { name: 'Actions', exact: true }).click()
  await oak.getByRole('button', { name: 'Link cards into an action' }).click()
  for (const id of ['mend-01', 'care-01'])
    await oak
      .locator('.notes-cards')
      .getByRole('button', { name: card(id) })
      .first()
      .click()
  await oak.getByRole('button', { name: 'Link into an action' }).click()
  await oak.getByLabel('What could it be called?').fill('Buttons and a chat')
  await oak.getByRole('dialog').getByRole('button', { name: 'Link into an action' }).click()
  await expect(oak.getByRole('heading', { name: 'Buttons and a chat' })).toBeVisible()
  await goOn(run, /^Next: .?Community spaces/)

  // The plan: skills pay.
  for (const [table, { page }] of tables) {
    const { place, cards, spent } = PLANS[table]
    await page.getByLabel('Name of the place').fill(place)
    await page.getByRole('button', { name: 'Projects' }).click()
    for (const [name, cost] of Object.entries(cards)) {
      const project = page.locator('.project', { hasText: name })
      await expect(project.locator('.cost')).toHaveText(new RegExp(`^${cost} point`))
      await project.getByRole('button', { name: 'Choose' }).click()
    }
    await expect(page.getByText(`${spent} of 12 points`)).toBeVisible()
  }
  const mending = oak.locator('.project', { hasText: 'Run a mending morning' })
  await expect(mending).toContainText(card('mend-01'))
  await expect(mending).toContainText('Oak')
  await goOn(run, /^Next: .?Seven principles/)

  // The principles: each table holds its own plan against them.
  for (const [table, { page }] of tables) {
    const { place, cards } = PLANS[table]
    await page.getByRole('button', { name: 'That’s all of us' }).click()
    const plan = page.locator('summary', { hasText: place })
    await plan.click()
    for (const name of Object.keys(cards))
      await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible()
  }
  const texts = new Map(Object.entries(words('principles').cards).map(([id, { text }]) => [text, id]))
  for (const [table, { page }] of tables) {
    for (let done = 0; done < 7; done++) {
      const headline = page.locator('.toss .card-text')
      const text = ((await headline.textContent()) ?? '').trim()
      expect(texts.has(text)).toBe(true)
      await page.waitForTimeout(420) // piles ignore taps for 400 ms after a new card
      await page.getByRole('button', { name: table === 'Oak' ? 'Met' : 'Gap', exact: true }).click()
      await expect(headline.filter({ hasText: text })).toHaveCount(0)
    }
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  }
  await goOn(run, /^Close the round/)

  // What is kept of it all.
  await expect(run.getByRole('button', { name: 'Save this workshop' })).toBeVisible()
  const answer = await fetch(`${api}/${code}/records`, { headers: { authorization: `Bearer ${facilitator}` } })
  const { records } = (await answer.json()) as { readonly records: readonly RecordOf[] }
  const [skills, dots, plans, principles] = records.map(
    ({ tables }) => new Map(tables.map(one => [one.name, one.tally])),
  )
  expect(skills?.get('Oak')).toMatchObject({ counts: { we: 9, friends: 6, notyet: 15 } })
  expect(skills?.get('River')).toMatchObject({ counts: { we: 6, friends: 3, notyet: 21 } })
  expect(skills?.get('Kettle')).toMatchObject({ counts: { we: 6, friends: 0, notyet: 24 } })
  expect(dots?.get('Oak')).toMatchObject({ actions: [{ name: 'Buttons and a chat' }] })
  for (const [table, { place, cards, spent, asks }] of Object.entries(PLANS)) {
    const plan = plans?.get(table)
    expect(plan).toMatchObject({ place: { name: place }, budgets: [{ id: 'points', points: 12, spent }] })
    const named = words('community-spaces').cards
    const costs = (plan?.chosen ?? []).map(({ card, cost }) => [named[card]?.text, cost])
    expect(Object.fromEntries(costs), table).toEqual(cards)
    expect([...(plan?.asks ?? [])].sort(), table).toEqual(asks.map(id => `skills/${id}`).sort())
  }
  expect(principles?.get('Oak')).toMatchObject({ counts: { met: 7, partly: 0, gap: 0 } })
  expect(principles?.get('Kettle')).toMatchObject({ counts: { met: 0, partly: 0, gap: 7 } })
})

interface RecordOf {
  readonly tables: readonly {
    readonly name: string
    readonly tally: {
      readonly chosen?: readonly { readonly card: string; readonly cost: number }[]
      readonly asks?: readonly string[]
    }
  }[]
}
