// The evening before: a deck is printed from the page and from the command line.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, startWorkshop, test } from './hall'

const root = join(import.meta.dirname, '..')

/** The skills deck as `npm run print` makes it. */
const printed = (...args: readonly string[]) => printedPack('skills', ...args)

function printedPack(pack: string, ...args: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'print-'))
  const file = join(folder, 'deck.pdf')
  execFileSync(process.execPath, [join(root, 'dist/print/cli.js'), pack, ...args, '--out', file])
  const bytes = readFileSync(file)
  rmSync(folder, { recursive: true })
  return bytes
}

test('the command line says what is wrong with a choice, lists the good ones and makes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'print-'))
  const out = join(folder, 'deck.pdf')
  const ask = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(root, 'dist/print/cli.js'), ...args, '--out', out], { encoding: 'utf8' })
  for (const [args, said] of [
    [['skills', '--lang', 'xx'], 'pack "skills" has no language "xx". It has: en, pl'],
    [['skills', '--cut', '99'], 'pack "skills" has no cut "99". It has: all, 30, 50'],
    [['skills', '--paper', 'a9'], 'There is no paper "a9". Choose one of a4'],
    [['skulls'], 'There is no pack "skulls". There are: '],
    [['words', '--with', 'plan'], 'pack "words" is not played with "plan". For with, choose: usual, guide'],
  ] as const) {
    const { status, stderr } = ask(...args)
    expect(status, stderr).toBe(2)
    expect(stderr).toContain(said)
  }
  const { status, stderr } = ask('skills', '--paper', '60x60mm')
  expect(status).toBe(1)
  expect(stderr).toContain('do not fit')
  expect(stderr, 'no stack').not.toContain('    at ')
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

async function openPrint(page: Page, url: string) {
  await page.goto(`${url}#/print`)
  await page.locator('.print-page img').waitFor()
}

async function save(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Make the PDF' }).click()
  const button = page.getByRole('button', { name: /^Save .*\.pdf/ })
  await button.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return readFileSync(await download.path())
}

test('the page makes the same 100-card PDF as the command line, and loads what makes it only then', async ({
  hall,
}) => {
  const { page, url } = await hall.device('desktop')
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  const printing = () => asked.filter(path => /worker|harfbuzz|\.ttf/.test(path))
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(printing()).toEqual([])
  await openPrint(page, url)
  expect(printing()).not.toEqual([])
  const first = page.getByRole('img', { name: /^Page 6 of 18: ([^;]+; ){8}[^;]+$/ })
  await expect(first, 'nine cards are what one sees first, and hears').toBeVisible()
  const fromPage = await save(page)
  expect(fromPage.subarray(0, 5).toString()).toBe('%PDF-')
  expect(fromPage.equals(printed())).toBe(true)

  await page.getByLabel('Language', { exact: true }).selectOption('ur')
  await expect(page.getByText('A draft has not been checked')).toBeVisible()
  await page.getByRole('radio', { name: 'It prints both sides' }).check()
  await page.getByRole('radio', { name: 'In colour' }).check()
  await page.getByLabel('Size', { exact: true }).selectOption('tarot')
  const urdu = await save(page)
  expect(urdu.equals(printed('--lang', 'ur', '--sides', 'long-edge', '--look', 'colour', '--card', 'tarot'))).toBe(true)
})

test('each pack prints what it is played with: a plan sheet and project cards, a wall’s headings and its blank cards', async ({
  hall,
}) => {
  const { page, url } = await hall.device('desktop')
  await openPrint(page, url)
  const choose = (name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) })
  await expect(choose('Pile sheets')).toBeVisible()
  await page.getByLabel('Which cards?').selectOption('community-spaces')
  await expect(choose('The plan sheet')).toBeChecked()
  await expect(choose('Pile sheets')).toHaveCount(0)
  await expect(page.getByRole('img', { name: /Stop the roof leaking; Make one room properly warm/ })).toBeVisible()
  expect((await save(page)).equals(printedPack('community-spaces'))).toBe(true)

  await choose('The cards').click()
  await choose('How to print and cut').click()
  await choose('Credits and licence').click()
  await page.getByLabel('Paper', { exact: true }).selectOption('a1')
  await expect(page.getByRole('img', { name: 'Page 1 of 1: Our plan: Community spaces' })).toBeVisible()
  expect((await save(page)).equals(printedPack('community-spaces', '--with', 'plan', '--paper', 'a1'))).toBe(true)

  await page.getByLabel('Paper', { exact: true }).selectOption('a4')
  await page.getByLabel('Which cards?').selectOption('offers')
  await expect(choose('The headings of the wall')).toBeChecked()
  await expect(choose('Blank cards')).toBeChecked()
  await expect(choose('The plan sheet')).toHaveCount(0)
  await choose('What the facilitator says').click()
  expect((await save(page)).equals(printedPack('offers', '--with', 'usual,script'))).toBe(true)
})

test('what cannot be printed says so, and the choices stay', async ({ hall }) => {
  const { page, url } = await hall.device('tablet')
  await openPrint(page, url)
  await page.getByLabel('Paper', { exact: true }).selectOption('own')
  await page.getByLabel('Another size…').fill('60x60mm')
  await expect(page.getByRole('alert')).toContainText('do not fit')
  await expect(page.getByRole('button', { name: 'Make the PDF' })).toBeDisabled()
  await page.getByLabel('Another size…').fill('210x330mm')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Make the PDF' })).toBeEnabled()
})

test('large print shows the size it prints, and a card that does not fit is named by its words', async ({ hall }) => {
  const { page, url } = await hall.device('tablet')
  await openPrint(page, url)
  const size = page.getByLabel('Size', { exact: true })
  await expect(size).toHaveValue('poker-eu')
  await page.getByRole('checkbox', { name: /^Large print/ }).click()
  await expect(size.locator('option:checked')).toHaveText('As large print needs them, 100 × 135 mm')
  expect((await save(page)).equals(printed('--large'))).toBe(true)
  await size.selectOption('mini')
  const told = page.getByRole('alert')
  await expect(told).toContainText('Choose larger cards')
  await expect(told).not.toContainText(/pack "|json|card "/)
})

test('long work shows how far it is and can be stopped, and another choice still prints', async ({ hall }) => {
  const { page, url } = await hall.device('desktop')
  await openPrint(page, url)
  await page.getByRole('textbox', { name: 'How many decks?' }).fill('26')
  await page.getByRole('radio', { name: 'It prints both sides' }).check()
  await page.getByRole('button', { name: 'Make the PDF' }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('button', { name: 'Make the PDF' })).toBeEnabled()
  await page.getByRole('textbox', { name: 'How many decks?' }).fill('1')
  await page.getByRole('radio', { name: 'One side is enough' }).check()
  expect((await save(page)).equals(printed())).toBe(true)
})

test('it prints with no line, once it was opened with one', async ({ hall }) => {
  const { page, url } = await hall.device('desktop')
  await openPrint(page, url)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.reload() // now it comes from what is kept
  await page.locator('.print-page img').waitFor()
  await page.context().setOffline(true)
  await page.reload()
  await page.getByLabel('Language', { exact: true }).selectOption('bn')
  await page.getByLabel('A second language on each card').selectOption('en')
  const kept = await save(page)
  expect(kept.equals(printed('--lang', 'bn,en'))).toBe(true)
})

for (const size of ['phone', 'tablet', 'desktop', 'projector'] as const)
  test(`the print page is sound on a ${size}`, async ({ hall }) => {
    const { page, url } = await hall.device(size)
    await openPrint(page, url)
    await page.getByText('For print shops').click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    if (size === 'phone') await page.setViewportSize({ width: 320, height: 568 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(over).toBeLessThanOrEqual(0)
  })

test('before closing, the facilitator’s page prints the run sheet alone: the code, the times, every line', async ({
  hall,
}) => {
  const laptop = await hall.device('desktop')
  const { page } = laptop
  const { code } = await startWorkshop(laptop, 'On a clipboard')
  await expect(page.getByRole('heading', { name: 'Run sheet' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const printed = page.locator('.page > :visible')
  await expect(printed).toHaveCount(1)
  await expect(printed.getByRole('heading', { name: 'On a clipboard' })).toBeVisible()
  await expect(printed.locator('.code-symbols')).toHaveText(code.replace('-', ''))
  await expect(printed.getByRole('heading', { name: /^\d\d:\d\d Skills 25 min/ })).toBeVisible()
  await expect(printed.getByRole('listitem')).toHaveCount(5)
  await expect(printed.getByRole('listitem').nth(2)).toContainText('Read each card aloud.')
})
