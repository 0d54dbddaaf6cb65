// A workshop of one plan, for the browser tests: its pages, and what is pressed on a table's.
import type { Page } from '@playwright/test'
import type { Device, Hall } from './hall'

export const PARTS = [
  'Place',
  'People',
  'Projects',
  'Needs',
  'Order',
  'Surprises',
  'Story',
  'Our plan',
  'Steps',
] as const
export type Part = (typeof PARTS)[number]

/** A workshop of one plan, and its facilitator's page. */
export async function planWorkshop(hall: Hall, pack = 'community-spaces') {
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
    const { page, url } = await hall.device('projector')
    await page.goto(`${url}#/project/${code}/${facilitator}`)
    return page
  }
  return { laptop, run: laptop.page, sit, wall }
}

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
export const tab = (page: Page, part: Part) => page.locator('.part', { hasText: part })
export const heading = (page: Page) => page.getByRole('heading', { level: 1 })
