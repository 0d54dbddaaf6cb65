// The run sheet on paper, for whoever leads with a clipboard: the code, every round with its time, every line to say.
import { own } from '../json'
import { Code } from '../ui/Code'
import { roomWords } from '../words/room'
import { RunLines } from './RunLines'
import type { RunProps } from './RunProps'
import { useSheet } from './useSheet'

export function RunPrinted(props: RunProps) {
  const { stage, packs } = props.room
  const { sheet, ends, titleOf } = useSheet(props)
  return (
    <section className="is-result for-print printed-sheet">
      <div className="is-printed">
        <header>
          <div>
            <h1 dir="auto">{stage.title}</h1>
            <p dir="auto">{[stage.place, stage.date].filter(Boolean).join(' · ')}</p>
          </div>
          <Code code={props.code} />
        </header>
        <p>
          <b>{roomWords.run.sheet}.</b> {ends}
        </p>
        {sheet.map(({ round, time, total }) => {
          const of = own(packs, round.round.pack)
          return (
            <section key={round.round.id}>
              <h2>
                <time>{time}</time> <bdi>{titleOf(round)}</bdi>{' '}
                <small>
                  {roomWords.run.minutes(round.round.minutes)} {sheet.length > 1 && roomWords.run.inAll(total)}
                </small>
              </h2>
              {of && <RunLines {...of} minutes={round.round.minutes} tables={stage.tables.length} />}
            </section>
          )
        })}
      </div>
    </section>
  )
}
