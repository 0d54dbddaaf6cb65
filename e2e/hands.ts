// Hands that work a page by keys alone or by single taps alone, and what is looked at on each part that they pass.
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, SIZES } from './hall'

/** How somebody works a page. */
export interface Hand {
  readonly page: Page
  readonly press: (what: Locator) => Promise<void>
  readonly write: (where: Locator, text: string) => Promise<void>
  readonly choose: (where: Locator, option: string) => Promise<void>
}

/** What has the focus, where that is nothing, or is not seen to have it. */
const unseenFocus = (page: Page) =>
  page.evaluate(() => {
    const has = document.activeElement
    if (!has || has === document.body) return 'nothing has the focus'
    if (!has.matches(':focus-visible')) return `not shown: ${has.outerHTML.slice(0, 120)}`
    const { x, y, width, height } = has.getBoundingClientRect()
    const seen = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 20))
    return seen && (has.contains(seen) || seen.contains(has)) ? '' : `hidden: ${has.outerHTML.slice(0, 120)}`
  })

/** Tab, Enter and letters, nothing else; wherever a press leads, the focus is there to be seen. */
export function keys(page: Page): Hand {
  const to = async (what: Locator) => {
    await what.waitFor()
    for (let n = 0; n < 160; n++) {
      const way = await what.evaluate(element => {
        const has = document.activeElement
        if (element === has) return ''
        return has && has.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab'
      })
      if (way === '') return
      await page.keyboard.press(way)
    }
    await expect(what, 'can be reached with Tab').toBeFocused()
  }
  const seen = (after: Locator) => expect.poll(() => unseenFocus(page), `the focus, after ${after}`).toBe('')
  return {
    page,
    press: async what => {
      await to(what)
      await seen(what)
      await page.keyboard.press('Enter')
      await seen(what)
    },
    write: async (where, text) => {
      await to(where)
      await page.keyboard.insertText(text)
    },
    choose: async (where, option) => {
      await to(where)
      await page.keyboard.type(option)
      await expect(where.locator('option:checked')).toHaveText(option)
    },
  }
}

/** Single taps; words come from the phone's own keyboard, a choice from its own list. */
export function taps(page: Page): Hand {
  return {
    page,
    press: what => what.tap(),
    write: async (where, text) => {
      await where.tap()
      await page.keyboard.insertText(text)
    },
    choose: async (where, option) => void (await where.selectOption({ label: option })),
  }
}

/** What is looked at on each part that is passed. */
export type Look = (page: Page, part: string) => Promise<void>

/** Each part is looked at once, however often it is passed. */
export const once = (look: Look): Look => {
  const seen = new Set<string>()
  return async (page, part) => {
    if (seen.has(part)) return
    seen.add(part)
    await look(page, part)
  }
}

export const clean: Look = async (page, part) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect(found, part).toEqual([])
}

/** What is wider than the screen, or than the dialog it is in. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog')].flatMap(frame => {
      if (frame.scrollWidth <= frame.clientWidth) return []
      const end = frame.getBoundingClientRect().left + frame.clientWidth
      const out = [...frame.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > end + 1)
      return `${frame.scrollWidth - frame.clientWidth} px: ${out.at(-1)?.outerHTML.slice(0, 150)}`
    }),
  )

/** At 320 × 568 px, and at 360 px with text at 200 %. */
export const fits: Look = async (page, part) => {
  await page.setViewportSize({ width: 320, height: 568 })
  expect(await tooWide(page), `${part} at 320 px`).toEqual([])
  await page.setViewportSize(SIZES.phone)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(await tooWide(page), `${part} with text at 200 %`).toEqual([])
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}
