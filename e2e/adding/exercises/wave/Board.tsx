import type { BoardProps } from '../../exercise'
import { Button } from '../../ui/Button'
import type { WaveMove, WaveState } from './rules'

export default function Board({ state, words, send }: BoardProps<WaveState, WaveMove>) {
  return (
    <main className="page">
      <h1>{words.question}</h1>
      <Button onClick={() => send({ do: 'wave' })}>{words.title}</Button>
      <output>{state.waved.length}</output>
    </main>
  )
}
