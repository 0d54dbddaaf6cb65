// After closing: the record, kept by the server and offered as a file, and what came late.
import { findServer, readRecords } from '../apiLead'
import { csvOf } from '../board/csv'
import { parseSaved, type SavedWorkshop } from '../board/record'
import { useLoaded, useSeat } from '../board/useSeat'
import { own } from '../json'
import { Button } from '../ui/Button'
import { roomWords } from '../words/room'
import { RunDelete } from './RunDelete'
import type { RunProps } from './RunProps'
import { fileName, saveFile } from './saveFile'

export function RunClosed({ seat, room, code, token }: RunProps) {
  const { round, shown, exercise } = room
  const late = useSeat(seat, state => own(state.tallies?.late ?? {}, round.round.id) ?? 0)
  const live = useSeat(seat, state => state.boards.stage?.pending.length === 0)
  const saved = useLoaded<SavedWorkshop>(async () => {
    if (!live) return new Promise<never>(() => undefined) // the closing itself is still on its way
    const json = await readRecords(code, token)
    const saved = parseSaved(json)
    if (!saved) throw new Error(roomWords.run.noRecord)
    return saved
  }, `${round.closedAt} ${live}`)
  const record = saved.value?.records.find(record => record.round.id === round.round.id)
  const { value: server } = useLoaded(findServer, 'server')
  const name = fileName(room.stage.title)
  return (
    <section className="panel" aria-labelledby="closed">
      <h2 id="closed">{roomWords.run.closed}</h2>
      <p>{server && roomWords.run.kept(server.days)}</p>
      {saved.error && <p role="alert">{saved.error.message || roomWords.run.noLine}</p>}
      <p>
        <Button kind="quiet" onClick={() => seat.stage({ do: 'reopen', round: round.round.id })}>
          {roomWords.run.reopen}
        </Button>
      </p>
      {late > 0 && (
        <p className="row">
          <span>{roomWords.run.late(late)}</span>
          <Button onClick={() => seat.stage({ do: 'late', round: round.round.id })}>{roomWords.run.countIn}</Button>
        </p>
      )}
      {saved.value && record && (
        <>
          <div className="row">
            <Button
              kind="primary"
              onClick={() => saveFile(`${name}.json`, 'application/json', JSON.stringify(saved.value, null, 1))}
            >
              {roomWords.run.save}
            </Button>
            <Button onClick={() => saveFile(`${name}.csv`, 'text/csv', csvOf(exercise.grid(shown)))}>
              {roomWords.run.saveCsv}
            </Button>
          </div>
          <exercise.Summary {...shown} />
        </>
      )}
      <RunDelete code={code} token={token} />
    </section>
  )
}
