// After closing: the record, kept by the server and offered as a file, and what came late.
import { findServer } from '../apiLead'
import { csvOf } from '../board/csv'
import { useLoaded } from '../board/useSeat'
import { own } from '../json'
import { Button } from '../ui/Button'
import { roomWords } from '../words/room'
import { Record, saveCsv } from './Record'
import { RunDelete } from './RunDelete'
import { RunLate } from './RunEarlier'
import type { RunProps } from './RunProps'
import { fileName, saveFile } from './saveFile'
import { useSaved } from './useSaved'

export function RunClosed({ seat, room, code, token }: RunProps) {
  const { round, shown, exercise, stage } = room
  const saved = useSaved(seat, room, code, token)
  const record = saved.value?.records.find(record => record.round.id === round.round.id)
  const earlier = saved.value?.records.filter(other => other !== record) ?? []
  const { value: server } = useLoaded(findServer, 'server')
  const name = fileName(stage.title)
  const csv = () => saveCsv(stage.title, shown.words.title, csvOf(exercise.grid(shown)))
  return (
    <section className="panel is-result" aria-labelledby="closed">
      <h2 id="closed">{roomWords.run.closed}</h2>
      <p>{server && roomWords.run.kept(server.days)}</p>
      {saved.error && <p role="alert">{saved.error.message || roomWords.run.noLine}</p>}
      <p>
        <Button kind="quiet" onClick={() => seat.stage({ do: 'reopen', round: round.round.id })}>
          {roomWords.run.reopen}
        </Button>
      </p>
      <RunLate seat={seat} id={round.round.id} />
      {saved.value && record && (
        <>
          <div className="row">
            <Button
              kind={room.next ? 'plain' : 'primary'}
              onClick={() => saveFile(`${name}.json`, 'application/json', JSON.stringify(saved.value, null, 1))}
            >
              {roomWords.run.save}
            </Button>
            <Button onClick={csv}>{roomWords.run.saveCsv}</Button>
            <Button onClick={() => print()}>{roomWords.run.printResults(earlier.length + 1)}</Button>
          </div>
          <div className="is-printed">
            <p className="for-print">
              <bdi>{stage.title}</bdi>
            </p>
            {earlier.map(record => (
              <section key={record.round.id} className="for-print">
                <h2 dir="auto">{own(room.packs, record.round.pack)?.words.title}</h2>
                <Record record={record} nameCard={shown.nameCard} />
              </section>
            ))}
            <h2 className="for-print" lang={shown.words.lang} dir="auto">
              {shown.words.title}
            </h2>
            <exercise.Summary {...shown} />
          </div>
        </>
      )}
      <RunDelete code={code} token={token} />
    </section>
  )
}
