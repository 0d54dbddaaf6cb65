// Cards in another language: chosen at the door, changed while playing, written the way that language is.
import { readFileSync } from 'node:fs'
import { expect, settle, startWorkshop, test, topCard } from './hall'

const urdu = JSON.parse(readFileSync(new URL('../cards/skills/ur.json', import.meta.url), 'utf8')) as {
  readonly draft: boolean
  readonly cards: Readonly<Record<string, { readonly text: string }>>
  readonly piles: { readonly we: { readonly name: string } }
}

test('a device reads the cards in Urdu, is told that it is a draft, and changes to English and back while playing', async ({
  hall,
}) => {
  expect(urdu.draft, 'checked by a speaker at last? Then take another draft for this test').toBe(true)
  const laptop = await hall.device('desktop')
  const { code } = await startWorkshop(laptop, 'Many tongues', 'We translate as we go')
  const { page, url } = await hall.device('tablet')
  await page.goto(`${url}#/j/${code}`)
  const choice = page.getByLabel('Language of the cards')
  await expect(choice).toHaveValue('en')
  await expect(choice.getByRole('option', { name: 'اردو – Draft translation' })).toHaveCount(1)
  await expect(page.getByText('No speaker has checked this translation yet.')).toHaveCount(0)
  await choice.selectOption('ur')
  await expect(page.getByText('No speaker has checked this translation yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Sit down', exact: true }).tap()
  await settle(page, null)

  const card = page.locator('.toss .card-text')
  const text = (await card.textContent()) ?? ''
  const [id] = Object.entries(urdu.cards).find(([, words]) => words.text === text) ?? []
  expect(id, `"${text}" is a card in Urdu`).toBeDefined()
  await expect(card).toHaveAttribute('lang', 'ur')
  expect(await card.evaluate(words => getComputedStyle(words).direction)).toBe('rtl')
  await expect(page.locator('.toss').getByText('Draft translation')).toBeVisible()
  await expect(page.getByRole('button', { name: urdu.piles.we.name, exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Settings of this table' }).tap()
  await choice.selectOption('en')
  await expect.poll(() => topCard(page)).toBe(id)
  await expect(page.getByText('Draft translation', { exact: true }).and(page.locator('.toss *'))).toHaveCount(0)
  await page.route(/assets\/ur-.*\.json/, route => route.abort())
  await choice.selectOption('ur')
  await expect(page.getByText('The cards in this language did not come over the line.')).toBeVisible()
  await expect(choice).toHaveValue('en')
  expect(await topCard(page), 'the old words stay').toBe(id)
  await page.unroute(/assets\/ur-.*\.json/)
  await choice.selectOption('ur')
  await expect(card).toHaveText(text)
  await expect(page.getByText('The cards in this language did not come over the line.')).toHaveCount(0)
  await page.reload()
  await expect(card, 'a device keeps its language').toHaveText(text)
})
