// What to say in a round, line by line, each with its share of the minutes.
import type { Pack, PackWords } from '../../cards/pack'
import { own } from '../json'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { sharesOf, turnMinutes } from './runSheet'

interface Props {
  readonly pack: Pack
  readonly words: PackWords
  readonly minutes: number // of the round
  readonly tables: number
  readonly at?: number // the line that the room is at
}

export function RunLines({ pack: { script = [] }, words: pages, minutes, tables, at }: Props) {
  const shares = sharesOf(script, minutes, tables)
  return (
    <ol>
      {script.map(({ id }, n) => {
        const line = own(pages.script ?? {}, id)
        const turn = turnMinutes(script, n, minutes, tables)
        return (
          <li key={id} aria-current={n === at ? 'step' : undefined} lang={line?.lang ?? pages.lang} dir="auto">
            <b>{line?.name}</b>{' '}
            {(shares[n] ?? 0) > 0 && (
              <span lang={words.lang}>
                {roomWords.run.minutes(shares[n] ?? 0)}
                {turn !== undefined && `, ${roomWords.run.turnEach(turn)}`}
              </span>
            )}
            <br />
            {line?.say}
          </li>
        )
      })}
    </ol>
  )
}
