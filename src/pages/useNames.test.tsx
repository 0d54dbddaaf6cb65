// @vitest-environment happy-dom
// What rounds hand to each other is named by the words of its pack: cards, and what a plan needs.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import english from '../../cards/community-spaces/en.json'
import packJson from '../../cards/community-spaces/pack.json'
import { readPack } from '../../cards/pack'
import { readPackWords } from '../../cards/words'
import { useNames } from './useNames'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
vi.mock('../../cards/packs', () => ({
  packIds: ['community-spaces'],
  loadPack: async () => readPack(packJson),
  loadPackWords: async () => readPackWords(english, readPack(packJson)),
}))

function Names({ refs }: { readonly refs: readonly string[] }) {
  const nameCard = useNames('en')
  return <>{refs.map(ref => nameCard(ref) ?? '…').join(' | ')}</>
}

test('a pack is fetched when something of it is first to be named; nobody else is asked', async () => {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const refs = ['community-spaces/fabric-01', 'community-spaces/space', 'community-spaces/nothing', 'elsewhere/space']
  act(() => root.render(<Names refs={refs} />))
  expect(place.textContent).toBe('… | … | … | …')
  await vi.waitFor(async () => {
    await act(async () => undefined)
    expect(place.textContent).toBe('Stop the roof leaking | Room to do it in | … | …')
  })
  act(() => root.unmount())
})
