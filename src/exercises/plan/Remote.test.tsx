// @vitest-environment happy-dom
// What the facilitator's page shows of costs and points, and the cues that are given with it.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import type { PackWords } from '../../../cards/pack'
import { aPlan, type Line, planned, server, somebody, tallyOf } from './builders'
import Remote from './Remote'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const oak = somebody('oak')
const words: PackWords = {
  ...{ lang: 'en', draft: false, title: 'Spaces', question: 'Which?', piles: {}, suits: {}, cards: {} },
  labels: { points: 'Points' },
}
const pack = {
  ...{ id: 'spaces', version: 1, exercise: 'plan', piles: [], suits: [], cards: [], cuts: {}, blanks: 0 },
  languages: ['en'],
  licence: { id: 'CC0-1.0', url: 'https://x', title: '', author: '', source: '', credits: [] },
}

/** The page, with what each table has done drawn by `shows`. */
function aPage() {
  const page = document.createElement('div')
  const root = createRoot(page)
  const cues: unknown[] = []
  const shows = (...tables: readonly (readonly Line[])[]) =>
    act(() =>
      root.render(
        <Remote
          {...{ pack, words, claims: {}, part: null, names: [] }}
          round={aPlan()}
          tables={tables.map((lines, n) => ({
            id: `t${n}`,
            name: ['Oak', 'Elm'][n] ?? '',
            tally: tallyOf(planned(...lines)),
          }))}
          nameCard={() => undefined}
          cue={cue => cues.push(cue)}
        />,
      ),
    )
  const buttons = () => [...page.querySelectorAll('button')]
  const named = (name: string) => {
    const found = buttons().find(each => each.getAttribute('aria-label') === name)
    if (!found) throw new Error(`no button "${name}"`)
    return found
  }
  const pressed = () =>
    buttons()
      .filter(each => each.getAttribute('aria-pressed') === 'true')
      .map(each => each.getAttribute('aria-label'))
  return { page, shows, cues, pressed, tap: (name: string) => act(() => named(name).click()) }
}

const writes = [oak.writes('own-1', 'A new oven', 2), oak.writes('own-2', 'An old bench', 0)]

test('a cost that was set stays there to be set anew, after those that wait', () => {
  const { page, shows, cues, pressed, tap } = aPage()
  const costs = () => pressed().filter(name => name?.includes(' for '))
  shows(writes)
  expect(page.querySelector('.is-urgent')?.textContent).toContain('\u2068Oak\u2069 proposes 2 points')
  expect(costs()).toEqual([])
  tap('3 points for \u2068A new oven\u2069')
  expect(cues).toEqual([{ do: 'approve', table: 't0', card: 'own-1', cost: 3 }])
  const set = [...writes, server.approves('own-1', 3)]
  shows(set, [oak.writes('own-3', 'A swing', 1)])
  expect([...page.querySelectorAll('.remote-cards b')].map(each => each.textContent)).toEqual(['A swing', 'A new oven'])
  expect(page.querySelector('summary')?.textContent).toBe('Costs that you have set: 1')
  expect(costs()).toEqual(['3 points for \u2068A new oven\u2069'])
  tap('1 point for \u2068A new oven\u2069')
  expect(cues.at(-1)).toEqual({ do: 'approve', table: 't0', card: 'own-1', cost: 1 })
  shows([...set, server.approves('own-1', 1)])
  expect(costs()).toEqual(['1 point for \u2068A new oven\u2069'])
})

test('no number of points is pressed that may not be the one that is set', () => {
  const first = aPage()
  const dark = [server.hides(true)]
  first.shows(dark)
  expect(first.pressed()).toEqual([])
  expect(first.page.textContent).toContain('unless you set another')
  first.tap('Set it to 9')
  expect(first.pressed()).toEqual(['Set it to 9'])
  first.shows([...dark, server.sets(9)])
  expect(first.pressed()).toEqual(['Set it to 9'])

  const reloaded = aPage()
  reloaded.shows([...dark, server.sets(9)])
  expect(reloaded.pressed()).toEqual([])
  reloaded.shows([...dark, server.sets(9), server.hides(false)])
  expect(reloaded.pressed()).toEqual(['Set it to 9'])
  reloaded.shows([...dark, server.sets(9)]) // hidden again: this page has seen what is set
  expect(reloaded.pressed()).toEqual(['Set it to 9'])
  reloaded.tap('Set it to 6')
  expect(reloaded.pressed()).toEqual(['Set it to 6'])
})
