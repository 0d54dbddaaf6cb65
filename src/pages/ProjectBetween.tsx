// The projector between two rounds: what comes next; after the last one, thanks.
import type { RoundStage } from '../board/stage'
import { own } from '../json'
import { Icon } from '../ui/Icon'
import { roomWords } from '../words/room'
import type { Room } from './useRoom'

export function ProjectBetween({ room, next }: { readonly room: Room; readonly next: RoundStage | undefined }) {
  const { stage, packs } = room
  const { title, what, lang } = (next && own(packs, next.round.pack)?.words) ?? {}
  return (
    <main className="projector-between">
      <p className="projector-title" dir="auto">
        {stage.title}
      </p>
      {next ? (
        <>
          <p className="projector-next">{roomWords.project.upNext}</p>
          <h1 lang={lang} dir="auto">
            {title}
          </h1>
          {what && (
            <p lang={lang} dir="auto">
              {what}
            </p>
          )}
        </>
      ) : (
        <>
          <h1>{roomWords.project.thanks}</h1>
          <p>{roomWords.project.thanksText}</p>
        </>
      )}
      {stage.rounds.length > 1 && (
        <ol className="projector-agenda">
          {stage.rounds.map(({ round, stage: at }) => (
            <li
              key={round.id}
              className={at === 'closed' ? 'is-done' : ''}
              aria-current={round.id === next?.round.id ? 'step' : undefined}
              dir="auto"
            >
              {at === 'closed' && <Icon name="tick" />}
              {own(packs, round.pack)?.words.title}
            </li>
          ))}
        </ol>
      )}
    </main>
  )
}
