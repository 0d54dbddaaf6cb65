// What the whole room sees: while the tables plan, which places there are, or the plan being told; then the plans, the needs, the votes, the asks.
import type { ProjectorProps } from '../../exercise'
import { own } from '../../json'
import { Icon } from '../../ui/Icon'
import { planLeadWords } from '../../words/planLead'
import { askId, type Missing, needsOfRoom, revealOf, type Surprise, surpriseOf, votesOf } from './room'
import { PARTS } from './sums'
import { Turning } from './Turning'
import type { PlanTally } from './tally'
import { WallPlans } from './WallPlan'
import { WallShock } from './WallShock'
import './wall.css'

type Props = ProjectorProps<PlanTally>

const NEED_LETTERS = 50 // of tables' names, that fill a line
const ASK_LETTERS = 24

export default function Projector(room: Props) {
  const stills = revealOf(room)
  const still = stills[Math.min(room.step, stills.length) - 1]
  const surprise = surpriseOf(room.tables)
  const teller = room.tables.filter(({ id }) => id === room.turn)
  if (!still && teller.length > 0) return <WallPlans {...room} tables={teller} />
  if (!still)
    return surprise && isOn(room, surprise) ? <WallShock {...room} surprise={surprise} /> : <Playing {...room} />
  switch (still.show) {
    case 'plan':
      return <WallPlans {...room} tables={still.tables} />
    case 'needs':
      return <Needs {...room} />
    case 'votes':
      return <Votes {...room} />
    case 'asks':
      return <Asks {...room} missing={still.missing} />
  }
}

/** While the room is at the surprises, and while it answers one that came before or between; later parts go on without. */
function isOn({ part }: Props, { open }: Surprise): boolean {
  const at = (PARTS as readonly (string | null)[]).indexOf(part)
  return part === 'shocks' || (open.length > 0 && at < PARTS.indexOf('shocks'))
}

function Playing({ tables }: Props) {
  const say = planLeadWords.wall
  if (tables.length === 0)
    return (
      <section className="plan-wall">
        <h1 className="is-large">{say.first}</h1>
      </section>
    )
  return (
    <section className="plan-wall">
      <Turning title={say.title} className="wall-places" what={namesOf(tables)}>
        {tables.map(({ id, name, tally }) => (
          <li key={id}>
            <b dir="auto">{tally.place.name || say.noPlace}</b>
            <span className="muted">
              <bdi>{name}</bdi> · {say.parts(tally.reached, tally.of)}
            </span>
          </li>
        ))}
      </Turning>
    </section>
  )
}

const namesOf = (tables: Props['tables']) => tables.map(({ name, tally }) => `${name} ${tally.place.name}`).join()

function Needs(room: Props) {
  const say = planLeadWords.wall
  const needs = needsOfRoom(room)
  const most = Math.max(1, ...needs.map(({ sum }) => sum))
  return (
    <section className="plan-wall">
      <h1>{say.needs}</h1>
      {needs.length === 0 && <p>{say.noNeeds}</p>}
      <ul className="wall-needs">
        {needs.map(({ resource, sum, named }) => (
          <li key={resource}>
            <b>{own(room.words.labels ?? {}, resource) ?? resource}</b>
            <span className="plan-bar" aria-hidden="true">
              <i style={{ inlineSize: `${(100 * sum) / most}%` }} />
            </span>
            <b className="wall-sum">{sum}</b>
            <span className="muted wall-line">
              {named.length > 0 ? say.needBy(named, NEED_LETTERS) : say.needNobody}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Votes({ tables }: Props) {
  const say = planLeadWords.wall
  const votes = votesOf(tables)
  const given = votes.some(({ votes }) => votes > 0)
  return (
    <section className="plan-wall">
      <Turning
        title={say.votes}
        {...(!given && { note: say.votesWait })}
        className="wall-places"
        what={namesOf(tables)}
      >
        {votes.map(({ table: { id, name, tally }, votes }) => (
          <li key={id} className={votes > 0 ? 'has-votes' : ''}>
            <b dir="auto">{tally.place.name || name}</b>
            <span>
              <bdi>{name}</bdi>
              {votes > 0 && ` · ${say.voteCount(votes)}`}
            </span>
          </li>
        ))}
      </Turning>
    </section>
  )
}

function Asks({ missing, nameCard, claims }: Props & { readonly missing: readonly Missing[] }) {
  const say = planLeadWords.wall
  return (
    <section className="plan-wall">
      <h1>{say.asksTitle}</h1>
      <ul className="wall-asks">
        {missing.map(({ skill, by }) => {
          const yes = own(claims, askId(skill))
          return (
            <li key={skill} className={yes === undefined ? '' : 'has-votes'}>
              <b dir="auto">{nameCard(skill)}</b>
              {yes === undefined ? (
                <span className="muted wall-line">{say.askedBy(by, ASK_LETTERS)}</span>
              ) : (
                <span className="wall-yes-line">
                  <Icon name="tick" /> {say.yes(yes)}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
