// How much script a phone must load: gzipped bytes of what each page really asks for.
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, settle, sitDown, sortCards, startWorkshop, test } from './hall'

const KB = 1000

/** Adds up the scripts a page loads from now on; `motion` are those that only move things. */
function weigh(page: Page) {
  const scripts = new Map<string, number>()
  const asked: Promise<void>[] = []
  const others = new Set<string>()
  page.on('response', response => {
    const url = new URL(response.url())
    if (url.protocol.startsWith('http') && url.hostname !== '127.0.0.1') others.add(url.origin)
    if (!url.pathname.endsWith('.js')) return
    asked.push(
      response.body().then(
        body => void scripts.set(url.pathname, gzipSync(body, { level: 9 }).length),
        () => undefined,
      ),
    )
  })
  const total = async (leftOut: RegExp = /^$/) => {
    await Promise.all(asked)
    return [...scripts].filter(([path]) => !leftOut.test(path)).reduce((sum, [, bytes]) => sum + bytes, 0)
  }
  return { total, scripts, others }
}

test('joining costs at most 85 KB of script, the board 120 KB before motion, and nobody else is asked for anything', async ({
  hall,
}) => {
  const laptop = await hall.device('desktop')
  const { code } = await startWorkshop(laptop, 'On slow Wi-Fi')
  const device = await hall.device('phone')
  const weight = weigh(device.page)
  await device.page.goto(`${device.url}#/j/${code}`)
  await device.page.getByRole('button', { name: 'Sit down', exact: true }).waitFor()
  const join = await weight.total()
  await sitDown(device, code, 'Oak')
  await settle(device.page, null)
  await sortCards(device.page, () => 'we', 2)
  const board = await weight.total(/Fly|features/)
  console.log(`join ${join} B, board ${board} B:`, Object.fromEntries(weight.scripts))
  expect(join).toBeLessThanOrEqual(85 * KB)
  expect(board).toBeLessThanOrEqual(120 * KB)
  expect([...weight.others]).toEqual([])
})
