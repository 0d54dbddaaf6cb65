// "Anyone?": what nobody in the room can do yet, what was written to stump it, and the tables that say yes after all.
import type { CardId } from '../../cards/pack'
import { own } from '../json'
import { roomWords } from '../words/room'
import type { RunProps } from './RunProps'

export function RunReveal({ seat, room }: RunProps) {
  const { stage, round, shown, exercise } = room
  const asked = exercise.asks(shown)
  const claim = (card: CardId, table: string) =>
    seat.stage({ do: 'claim', round: round.round.id, card, table: table === '' ? null : table })
  if (asked.length === 0) return null
  return (
    <section className="panel" aria-labelledby="anyone">
      <h2 id="anyone">{roomWords.run.anyone}</h2>
      <p className="muted">{roomWords.run.anyoneWhat}</p>
      <ul className="asks">
        {asked.map(({ card, text }) => (
          <li key={card}>
            <label className="ask">
              <span dir="auto">{text}</span>
              <select value={own(round.claims, card) ?? ''} onChange={event => claim(card, event.target.value)}>
                <option value="">{roomWords.run.nobodyYet}</option>
                {stage.tables.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {roomWords.run.saysYes(name)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
