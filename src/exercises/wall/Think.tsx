// Thinking alone, several people on one tablet: each sees their own, and shares one when their turn comes.
import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button'
import { Banner } from '../../ui/Signs'
import { noteWords as say } from '../../words/notes'
import { CardForm } from './CardForm'
import { Copy } from './Copy'
import { useFocus } from './focus'
import { newId, type Wall } from './table'
import {
  forget,
  keepThoughts,
  keptThoughts,
  PEOPLE_MAX,
  passOn,
  shared,
  THOUGHTS_MAX,
  type Thought,
  takenBy,
  think,
} from './thoughts'

export function Think({ wall }: { readonly wall: Wall }) {
  const { state, me, table, act, open } = wall
  const [thoughts, set] = useState(() => keptThoughts(state.round.id, me))
  const [changing, setChanging] = useState<Thought>()
  const [justShared, setShared] = useState(false)
  const to = (next: typeof thoughts) => {
    keepThoughts(state.round.id, me, next)
    set(next)
  }
  const { who, all } = thoughts
  const section = useFocus<HTMLElement>(who)
  useEffect(() => {
    const field = changing && section.current?.querySelector('textarea')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [changing, section])
  const pass = () => {
    setChanging(undefined)
    setShared(false)
    to(passOn(thoughts))
  }
  if (who === null)
    return (
      <section className="notes-think" ref={section}>
        <h1>{say.passed}</h1>
        <p className="lead">{say.passedHint}</p>
        <div className="choices">
          {all.map((_, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a person is their place on this tablet
            <Button key={n} big onClick={() => to(takenBy(thoughts, n))}>
              {say.person(n + 1)}
            </Button>
          ))}
          {all.length < PEOPLE_MAX && (
            <Button big icon="plus" onClick={() => to(takenBy(thoughts, all.length))}>
              {say.somebodyNew}
            </Button>
          )}
        </div>
      </section>
    )
  const mine = all[who] ?? []
  return (
    <section className="notes-think" ref={section}>
      <h1>{say.views.think}</h1>
      <p className="lead">{say.thinkHint}</p>
      {justShared && all.length > 0 && <Banner live>{say.passNow}</Banner>}
      <div className="row">
        <p>{say.iAm(who + 1)}</p>
        <Button kind={justShared ? 'primary' : 'plain'} icon="later" onClick={pass}>
          {say.pass}
        </Button>
      </div>
      {!open ? null : mine.length >= THOUGHTS_MAX && !changing ? (
        <p>{say.thoughtsFull}</p>
      ) : (
        <CardForm
          key={`${who} ${changing?.id}`}
          wall={wall}
          of={changing ? `think/${changing.id}` : 'think'}
          label={say.thinkText}
          go={changing ? say.save : say.thinkAdd}
          {...(changing && { first: changing })}
          onDone={filled => {
            to(think(thoughts, { id: changing?.id ?? newId(), ...filled }))
            setChanging(undefined)
            setShared(false)
            wall.setHeading(filled.heading)
          }}
        />
      )}
      <h2>{say.yours}</h2>
      {mine.length === 0 && <p className="muted">{say.none}</p>}
      <ul className="notes-cards">
        {mine.map(thought => (
          <li key={thought.id} className={`note tint-${state.round.piles.indexOf(thought.heading) % 10}`}>
            <p className="note-card">
              <bdi className="note-text">{thought.text}</bdi>
            </p>
            <div className="row">
              <Button
                className="is-small"
                aria-label={say.shareOf(thought.text)}
                disabled={!open}
                onClick={() => {
                  act(shared(thought, table))
                  to(forget(thoughts, thought.id))
                  setChanging(undefined)
                  setShared(true)
                }}
              >
                {say.share}
              </Button>
              {open ? (
                <Button kind="quiet" aria-label={say.changeOf(thought.text)} onClick={() => setChanging(thought)}>
                  {say.change}
                </Button>
              ) : (
                <Copy text={thought.text} />
              )}
              <Button
                kind="quiet"
                aria-label={say.forgetOf(thought.text)}
                onClick={() => to(forget(thoughts, thought.id))}
              >
                {say.forget}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
