// What the whole room sees of a sort: one heap while the tables play, then the reveal, a still a step.
import type { ProjectorProps } from '../../exercise'
import { own } from '../../json'
import { roomWords } from '../../words/room'
import { Heap } from './Heap'
import { revealOf, roomOf, type Still, withClaims } from './room'
import type { SortTally } from './tally'
import { WallCards } from './WallCards'
import { WallGaps } from './WallGaps'
import { WallJudged } from './WallJudged'
import { WallNumber } from './WallNumber'
import './projector.css'

export default function Projector(room: ProjectorProps<SortTally>) {
  const { reached, step, words } = room
  const isJudged = words.guess === undefined
  if (isJudged && step > 0)
    return (
      <div className="wall">
        <WallJudged {...room} />
      </div>
    )
  const stills = revealOf(room)
  const still = stills[Math.min(step, stills.length) - 1]
  if (still) return <div className="wall">{draw(still, room)}</div>
  const isFirst = reached === 0
  return (
    <section className={`wall ${isFirst ? 'is-first' : 'is-playing'}`}>
      <h1 lang={words.lang} dir="auto">
        {isFirst && !isJudged ? words.guess : nowOf(room)}
      </h1>
      {!isFirst && <Heap cards={reached} />}
    </section>
  )
}

/** What the tables do while they sort, as the pack's script says it. */
function nowOf({ pack, words }: ProjectorProps<SortTally>): string {
  const line = pack.script?.find(({ part }) => part === 'sort')
  return (line && own(words.script ?? {}, line.id)?.now) ?? words.question
}

function draw(still: Still, room: ProjectorProps<SortTally>) {
  const { round, tables, claims } = room
  const numbers = roomOf(round, tables)
  const { of, can, withFriends, roomWithFriends, guess } = numbers
  const one = numbers.tables < 2
  const say = roomWords.projector
  switch (still.show) {
    case 'guess':
      return (
        <WallNumber said={(one ? say.guessOne : say.guessed)(still.guess)} of={of} counts={[]} outlined={still.guess} />
      )
    case 'result':
      return (
        <WallNumber
          place={0}
          before={guess === null ? undefined : one ? say.guessOneWas(guess) : say.guessWas(guess)}
          said={(one ? say.canOne : say.can)(can)}
          more={say.withFriends(withFriends)}
          of={of}
          counts={[can, withFriends - can]}
        />
      )
    case 'room':
      return (
        <WallNumber
          place={0}
          before={say.each(can)}
          said={say.room(numbers.room)}
          more={say.withFriends(roomWithFriends)}
          of={of}
          counts={[numbers.room, roomWithFriends - numbers.room]}
        />
      )
    case 'gaps':
      return <WallGaps gaps={still.gaps} words={room.words} />
    case 'anyone':
      return <WallCards title={say.anyone} cards={still.cards.map(id => ({ id }))} room={room} claims={claims} />
    case 'stumps':
      return (
        <WallCards
          title={say.stumps}
          cards={still.stumps.map(({ card, text, from }) => ({ id: card, text, from }))}
          room={room}
          claims={claims}
        />
      )
    case 'end': {
      const last = withClaims(numbers, claims)
      return (
        <WallNumber
          place={0}
          before={still.found > 0 ? say.found(still.found) : undefined}
          said={(one ? say.endOne : say.end)(last.room)}
          more={say.endOf(of)}
          of={of}
          counts={[last.room, last.roomWithFriends - last.room]}
        />
      )
    }
  }
}
