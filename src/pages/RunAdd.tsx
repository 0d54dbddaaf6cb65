// One more round: a pack out of all there are, with what it is for, and its minutes.
import { useState } from 'react'
import { deal } from '../../cards/deal'
import { packIds } from '../../cards/packs'
import { makeRound } from '../board/round'
import { ROUNDS_MAX } from '../board/stage'
import { loadLedExercise } from '../exercises/exercises'
import { own } from '../json'
import { Button } from '../ui/Button'
import { Stepper } from '../ui/Field'
import { Select } from '../ui/Select'
import { Banner } from '../ui/Signs'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { minutesOf, PackSelect } from './PackSelect'
import type { RunProps } from './RunProps'
import { usePacks } from './useNames'

const WHOLE = 'all'

export function RunAdd(props: RunProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className="sheet-add" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{roomWords.run.addRound}</summary>
      {open && <AddForm {...props} done={() => setOpen(false)} />}
    </details>
  )
}

function AddForm({ seat, room, done }: RunProps & { readonly done: () => void }) {
  const packs = usePacks(packIds, words.lang)
  const [id, setId] = useState('')
  const [cut, setCut] = useState(WHOLE)
  const [typed, setTyped] = useState<number>()
  const [error, setError] = useState('')
  const chosen = own(packs, id)
  const minutes = typed ?? minutesOf(chosen?.pack)
  const add = async () => {
    if (!chosen) return
    setError('')
    try {
      const { roundRules } = await loadLedExercise(chosen.pack.exercise)
      const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1
      const cards = deal(chosen.pack, cut === WHOLE ? null : Number(cut), seed)
      const round = makeRound(chosen.pack, roundRules, { id: `r${seed.toString(36)}x`, cards, minutes })
      seat.stage({ do: 'round', round })
      done()
    } catch (error) {
      setError(error instanceof Error ? error.message : String(error))
    }
  }
  if (room.stage.rounds.length >= ROUNDS_MAX) return <p>{roomWords.run.roundsFull(ROUNDS_MAX)}</p>
  const cuts = Object.keys(chosen?.pack.cuts ?? {})
  return (
    <div className="stack">
      <PackSelect
        label={roomWords.run.whichPack}
        packs={packs}
        value={id}
        onChange={id => {
          setId(id)
          setCut(WHOLE)
          setTyped(undefined)
        }}
      />
      {chosen && cuts.length > 0 && (
        <Select
          label={roomWords.run.howManyCards}
          value={cut}
          options={[
            { value: WHOLE, label: roomWords.run.allCards(chosen.pack.cards.length) },
            ...cuts.map(cut => ({ value: cut, label: roomWords.run.cards(Number(cut)) })),
          ]}
          onChange={setCut}
        />
      )}
      {chosen && <Stepper label={roomWords.run.minutesOf} value={minutes} min={1} max={600} onChange={setTyped} />}
      {error && <Banner tone="warn">{error}</Banner>}
      <p>
        <Button disabled={!chosen} onClick={add}>
          {roomWords.run.addIt}
        </Button>
      </p>
    </div>
  )
}
