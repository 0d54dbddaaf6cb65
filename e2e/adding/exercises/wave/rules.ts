// The smallest exercise there can be: people wave, and are counted. A test adds it to the app as anybody would.
import type { Rules, Tally } from '../../exercise'
import { isObject } from '../../json'

export interface WaveState {
  readonly waved: readonly string[] // participants
}

export type WaveMove = { readonly do: 'wave' }

export const rules: Rules<WaveState, WaveMove> = {
  start: () => ({ waved: [] }),
  parse: json => (isObject(json) && json.do === 'wave' ? { do: 'wave' } : undefined),
  play: (state, _, { by }) => (state.waved.includes(by) ? state : { waved: [...state.waved, by] }),
  tally: ({ waved }): Tally => ({ of: Math.max(1, waved.length), reached: waved.length, people: null, light: null }),
  seal: () => undefined,
  unseal: () => [],
}
