// A table's board on a page, for its tests: `draw()`, `tap('Seal our guess')`, and see `on.sent`.
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Pack, PackWords } from '../../../cards/pack'
import type { Round } from '../../exercise'
import Board from './Board'
import { SETTLE_MS } from './guard'
import type { SortMove } from './moves'
import { rules, type SortState } from './rules'
import type { Table } from './table'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

/** What the board is given, and what it sent and sealed. */
interface On {
  state: SortState
  props: Partial<Table>
  readonly sent: { readonly key: string; readonly move: SortMove }[]
  readonly sealed: unknown[]
}

let root: Root
let given: { readonly pack: Pack; readonly words: PackWords }
export let on: On

/** Before each test of the file a table of this round sits down. */
export function sitDown(round: Round, pack: Pack, words: PackWords): void {
  given = { pack, words }
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout', 'Date', 'setInterval', 'clearInterval'] })
    on = { state: rules.start(round), props: {}, sent: [], sealed: [] }
    sessionStorage.clear()
    document.body.innerHTML = '<div id="app"></div>'
    root = createRoot(document.getElementById('app') as HTMLElement)
  })
  afterEach(() => {
    act(() => root.unmount())
    vi.useRealTimers()
  })
}

export const play = (move: SortMove, by = 'me') => {
  const { sent } = on
  const key = `key${String(sent.length).padStart(16, '0')}`
  on.state = rules.play(on.state, move, { key, by, at: 0, seq: sent.length, seen: sent.length })
  sent.push({ key, move })
}
export const draw = () =>
  act(() =>
    root.render(
      <Board
        state={on.state}
        {...given}
        me="me"
        here={['me']}
        ends={null}
        stage="open"
        part={null}
        table="t1"
        tables={[]}
        nameCard={() => undefined}
        mine={on.sent}
        send={move => {
          play(move)
          draw()
        }}
        seal={async answer => void on.sealed.push(answer)}
        alone={false}
        settings={null}
        {...on.props}
      />,
    ),
  )
export const button = (name: string) => {
  const all = [...document.querySelectorAll('button')]
  const found = all.find(each => (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(name))
  if (!found) throw new Error(`no button "${name}" among: ${all.map(each => each.textContent).join(' | ')}`)
  return found
}
export const tap = (name: string) => act(() => button(name).click())
/** A new card does not take the tap that was meant for the one before. */
export const settle = () => act(() => vi.advanceTimersByTime(SETTLE_MS + 1))
export const shown = () => document.querySelector('.sort-card .card-text')?.textContent
