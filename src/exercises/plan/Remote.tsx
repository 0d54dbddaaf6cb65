// What only the facilitator does while the tables plan: set costs, throw in surprises, change or hide the points, swap places.
import { useState } from 'react'
import type { RemoteProps } from '../../exercise'
import { own } from '../../json'
import { Button } from '../../ui/Button'
import { Stepper, Switch } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { isolate } from '../../words/one'
import { planLeadWords } from '../../words/planLead'
import { Costs } from './Costs'
import { POINTS_MAX } from './moves'
import { pointsNow } from './room'
import type { PlanCue } from './round'
import { settingsOf } from './settings'
import { isSaid } from './sums'
import type { PlanTally } from './tally'
import './remote.css'

type Props = RemoteProps<PlanTally>

export default function Remote(props: Props) {
  const { round } = props
  const settings = settingsOf(round)
  return (
    <section className="panel" aria-labelledby="plan-remote">
      <h2 id="plan-remote">{planLeadWords.remote.title}</h2>
      <div className="plan-remote">
        <Costs {...props} />
        <Surprises {...props} />
        {settings.budgets.map(budget => (
          <Points key={budget.id} {...props} budget={budget.id} points={budget.points} />
        ))}
        <Hide {...props} />
        {settings.swap && <Swap {...props} />}
      </div>
    </section>
  )
}

const give = ({ cue }: Props, said: PlanCue) => cue(said)

/** A card is chosen, read and then thrown: what is thrown stays. */
function Surprises(props: Props) {
  const { round, words, names, tables } = props
  const say = planLeadWords.remote
  const { cards } = settingsOf(round)
  const shocks = round.cards.flatMap(card => {
    const facts = own(cards, card)
    const text = own(words.cards, card)?.text ?? card
    return facts && 'points' in facts ? [{ card, facts, text, label: say[facts.kind](text) }] : []
  })
  const [card, setCard] = useState(shocks[0]?.card ?? '')
  const [to, setTo] = useState('')
  const [news, setNews] = useState('')
  const shock = shocks.find(shock => shock.card === card)
  if (!shock) return null
  const had = tables.filter(({ tally }) => tally.shocks.some(each => each.card === card)).length
  const table = names.find(({ id }) => id === to)
  return (
    <section className="remote-part">
      <h3>{say.surprises}</h3>
      <Select
        label={say.whichCard}
        value={card}
        options={shocks.map(({ card, label }) => ({ value: card, label }))}
        onChange={card => {
          setCard(card)
          setNews('')
        }}
      >
        <p className="muted">
          {own(words.cards, card)?.more} <b>{say.points(shock.facts.points)}</b> {say.thrownTo(had)}
        </p>
      </Select>
      <Select
        label={say.to}
        value={table ? to : ''}
        options={[{ value: '', label: say.all }, ...names.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={setTo}
      />
      <div className="row">
        <Button
          onClick={() => {
            give(props, { do: 'throw', card, ...(table && { table: table.id }) })
            setNews(say.thrown(shock.text, table ? isolate(table.name) : say.all))
          }}
        >
          {say.throw}
        </Button>
        <span role="status">{news}</span>
      </div>
    </section>
  )
}

function Points({ budget, points, ...props }: Props & { readonly budget: string; readonly points: number }) {
  const say = planLeadWords.remote
  const { choices } = settingsOf(props.round)
  const name = own(props.words.labels ?? {}, budget) ?? budget
  const now = pointsNow(props, budget)
  const [seen, setSeen] = useState(now)
  const [current, setCurrent] = useState(now) // undefined while this page cannot know it
  if (now !== undefined && now !== seen) {
    setSeen(now)
    setCurrent(now)
  }
  const [number, setNumber] = useState(now ?? points)
  const [news, setNews] = useState('')
  const set = (points: number) => {
    give(props, { do: 'budget', budget, points })
    setCurrent(points) // until the tables have it
    setNumber(points)
    setNews(say.budgetSet(points, name))
  }
  return (
    <section className="remote-part">
      <h3>
        {say.budget}: {name}
      </h3>
      <fieldset className="row">
        <legend className="visually-hidden">{say.budget}</legend>
        {choices.map(points => (
          <Button
            key={points}
            className="is-small"
            aria-pressed={points === current}
            aria-label={say.setPoints(points)}
            onClick={() => set(points)}
          >
            {points}
          </Button>
        ))}
      </fieldset>
      <details>
        <summary>{say.custom}</summary>
        <div className="row">
          <Stepper label={name} value={number} min={1} max={POINTS_MAX} onChange={setNumber} />
          <Button onClick={() => set(number)}>{say.setPoints(number)}</Button>
        </div>
      </details>
      <p role="status">{news}</p>
      {current === undefined && <p className="muted">{say.budgetUnknown(points)}</p>}
    </section>
  )
}

function Hide(props: Props) {
  const say = planLeadWords.remote
  const [first] = props.tables
  const known = first ? first.tally.budgets.some(({ points }) => points === null) : settingsOf(props.round).hidden
  const [asked, setAsked] = useState<boolean>() // until the tables have it
  const hidden = asked ?? known
  if (asked === known) setAsked(undefined)
  return (
    <Switch
      label={say.hide}
      hint={say.hideHint}
      on={hidden}
      onChange={hidden => {
        setAsked(hidden)
        give(props, { do: 'hide', hidden })
      }}
    />
  )
}

function Swap(props: Props) {
  const say = planLeadWords.remote
  const [sure, setSure] = useState(false)
  const [news, setNews] = useState('')
  const ready = props.tables.filter(({ tally }) => isSaid(tally.place)).length
  return (
    <section className="remote-part">
      <h3>{say.swap}</h3>
      <p className="muted">{say.swapHint(ready)}</p>
      <div className="row">
        <Button
          disabled={ready < 2}
          onClick={() => {
            setSure(!sure)
            setNews(sure ? say.swapped : '')
            if (sure) give(props, { do: 'swap' })
          }}
        >
          {sure ? say.swapSure : say.swap}
        </Button>
        <span role="status">{news}</span>
      </div>
    </section>
  )
}
