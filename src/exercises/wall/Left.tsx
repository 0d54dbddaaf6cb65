// What was thought or begun here and never shared, once the round has moved on: nothing that was written vanishes.
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { noteWords as say } from '../../words/notes'
import { Copy } from './Copy'
import { draftName, draftsOf, keepDraft, roundsOf, saidIn } from './drafts'
import type { Wall } from './table'
import { keepThoughts, keptThoughts, PEOPLE_MAX } from './thoughts'

/** The thoughts and half-written words of a person in a round. */
const leftOf = (round: string, me: string, who: number): readonly string[] => [
  ...(keptThoughts(round, me).all[who] ?? []).map(({ text }) => text),
  ...draftsOf(round, me, who).map(([, draft]) => saidIn(draft)),
]

const PEOPLE = Array.from({ length: PEOPLE_MAX }, (_, who) => who)

export function Left({ wall }: { readonly wall: Wall }) {
  const { state, me, stage, open, go, sheet, set, alone } = wall
  const { id } = state.round
  const [isShown, show] = useState(false)
  const { who, all } = keptThoughts(id, me)
  const thoughts = stage === 'open' ? 0 : all.flat().length
  const drafts = stage === 'open' || who === null ? [] : draftsOf(id, me, who)
  const earlier = (alone ? [] : roundsOf(me)) // a game alone is other people's than the one before
    .filter(round => round !== id)
    .flatMap(round => PEOPLE.map(who => ({ round, who, texts: leftOf(round, me, who) })))
    .filter(({ texts }) => texts.length > 0)
  const throwAway = (round: string, who: number) => {
    const { all } = keptThoughts(round, me)
    keepThoughts(round, me, { who: null, all: all.map((list, n) => (n === who ? [] : list)) })
    for (const [what] of draftsOf(round, me, who)) keepDraft(round, me, draftName(who, what), undefined)
    show(earlier.length > 1)
  }
  if (thoughts + drafts.length + earlier.length === 0) return null
  return (
    <section className="notes-left" aria-label={say.left}>
      {thoughts > 0 && set.think && (
        <div className="row">
          <p role="status">{say.leftThoughts(thoughts)}</p>
          <Button className="is-small" onClick={() => go('think')}>
            {say.leftLook}
          </Button>
        </div>
      )}
      {drafts.map(([what, draft]) => (
        <div key={what} className="row">
          <p>
            {say.leftDraft} <bdi>{saidIn(draft)}</bdi>
          </p>
          {open && (what === 'write' || what === 'think') && (
            <Button className="is-small" onClick={() => (what === 'think' ? go('think') : sheet({ show: 'write' }))}>
              {say.leftGoOn}
            </Button>
          )}
          <Copy text={saidIn(draft)} />
        </div>
      ))}
      {earlier.length > 0 && (
        <div className="row">
          <p>{say.leftEarlier(earlier.reduce((sum, { texts }) => sum + texts.length, 0))}</p>
          <Button className="is-small" onClick={() => show(true)}>
            {say.leftLook}
          </Button>
        </div>
      )}
      {isShown && (
        <Dialog title={say.left} onClose={() => show(false)}>
          {earlier.map(({ round, who, texts }) => (
            <details key={`${round} ${who}`} className="notes-left-whose">
              <summary>{say.person(who + 1)}</summary>
              <ul>
                {texts.map(text => (
                  <li key={text} className="row">
                    <bdi>{text}</bdi> <Copy text={text} />
                  </li>
                ))}
              </ul>
              <Button kind="quiet" onClick={() => throwAway(round, who)}>
                {say.forget}
              </Button>
            </details>
          ))}
        </Dialog>
      )}
    </section>
  )
}
