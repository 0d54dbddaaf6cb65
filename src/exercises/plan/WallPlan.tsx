// A plan on the wall, alone or beside another: its place and people, what was chosen, what comes of it and what it asks for.
import { useRef } from 'react'
import type { CardId } from '../../../cards/pack'
import type { ProjectorProps, TableTally } from '../../exercise'
import { own } from '../../json'
import { Art } from '../../ui/Card'
import { frontOf } from '../../ui/front'
import { planWords } from '../../words/plan'
import { planLeadWords } from '../../words/planLead'
import type { PlanTally } from './tally'
import { useFit } from './useFit'
import './wallplan.css'

type Props = ProjectorProps<PlanTally> & { readonly tables: readonly TableTally<PlanTally>[] }

export function WallPlans(props: Props) {
  const { tables } = props
  return (
    <section className={`plan-wall wall-plans ${tables.length > 1 ? 'is-two' : ''}`}>
      {tables.map(table => (
        <Plan key={table.id} {...props} table={table} isAlone={tables.length === 1} />
      ))}
    </section>
  )
}

/** What is let go first where it does not all fit: lines of the story, asks, then the last of the cards. */
const FEWER = [
  { lines: 4, skills: 6 },
  { lines: 3, skills: 4 },
  { lines: 2, skills: 2 },
  { lines: 1, skills: 2 },
  { lines: 1, skills: 1 },
] as const
const CARDS_LEAST = 3

interface PlanProps extends Props {
  readonly table: TableTally<PlanTally>
  readonly isAlone: boolean
}

function Plan({ table, isAlone, pack, words, nameCard }: PlanProps) {
  const say = planLeadWords.wall
  const { name, tally } = table
  const { place, personas, chosen, budgets, asks, story } = tally
  const box = useRef<HTMLElement>(null)
  const spare = Math.max(0, chosen.length - CARDS_LEAST)
  const fewer = useFit(box, FEWER.length - 1 + spare, `${table.id} ${JSON.stringify(tally)}`)
  const { lines, skills } = FEWER[Math.min(fewer, FEWER.length - 1)] ?? FEWER[0]
  const left = Math.max(0, fewer - FEWER.length + 1)
  const cards = left > 0 ? chosen.slice(0, chosen.length - left) : chosen
  const named = asks.flatMap(ask => nameCard(ask) ?? [])
  const shown = named.slice(0, skills).join(', ')
  const text = (card: CardId) => own(words.cards, card)?.text ?? ''
  const spent = budgets.map(({ id, points, spent }) =>
    budgets.length > 1 ? say.spentOf(own(words.labels ?? {}, id) ?? '', spent, points) : say.spent(spent, points),
  )
  return (
    <article ref={box} className={`wall-plan ${fewer > 1 ? 'is-full' : ''}`}>
      <header>
        <div>
          <h1 dir="auto">{place.name || name}</h1>
        </div>
        {personas.length > 0 && (
          <ul className="wall-people" aria-label={say.people}>
            {personas.map(card => {
              const { art, tint } = frontOf(card, { pack, words, written: [] })
              return (
                <li key={card}>
                  {art && (
                    <span className={`wall-face tint-${(tint ?? 7) % 10}`}>
                      <Art href={art} />
                    </span>
                  )}
                  <span className={isAlone ? '' : 'visually-hidden'}>{text(card)}</span>
                </li>
              )
            })}
          </ul>
        )}
      </header>
      <p className="muted">{[say.by(name), ...spent].join(' · ')}</p>
      <ul className="wall-chosen">
        {cards.map(({ card, text: written, cost, waiting }) => (
          <li key={card}>
            <span dir="auto">
              <b>{written || text(card)}</b>
              {waiting && <i> {planWords.waiting}</i>}
            </span>
            <span className="wall-cost">{say.cost(cost)}</span>
          </li>
        ))}
        {left > 0 && <li>{say.more(left)}</li>}
      </ul>
      {story !== '' && (
        <p className="wall-story" dir="auto" style={{ WebkitLineClamp: lines }}>
          {story.replaceAll('\n', ' ')}
        </p>
      )}
      {shown !== '' && <p>{named.length > skills ? say.asksMore(shown, named.length - skills) : say.asks(shown)}</p>}
    </article>
  )
}
