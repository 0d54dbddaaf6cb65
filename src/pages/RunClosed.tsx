// After closing: the record, kept by the server and offered as a file, what came late, and deletion.
import { useState } from 'react'
import { deleteWorkshop, readRecords } from '../api'
import { parseSaved, recordCsv, type SavedWorkshop } from '../board/record'
import { useLoaded, useSeat } from '../board/useSeat'
import { Button } from '../ui/Button'
import { words } from '../words/words'
import { keepHere } from './kept'
import type { RunProps } from './Run'
import { fileName, saveFile } from './saveFile'

export function RunClosed({ seat, room, code, token }: RunProps) {
  const { round, shown, exercise } = room
  const late = useSeat(seat, state => state.tallies?.late ?? 0)
  const live = useSeat(seat, state => state.boards.stage?.pending.length === 0)
  const saved = useLoaded<SavedWorkshop>(async () => {
    if (!live) return new Promise<never>(() => undefined) // the closing itself is still on its way
    const json = await readRecords(code, token)
    const saved = parseSaved(json)
    if (!saved) throw new Error(words.run.noRecord)
    return saved
  }, `${round.closedAt} ${live}`)
  const record = saved.value?.records.find(record => record.round.id === round.round.id)
  const name = fileName(room.stage.title)
  return (
    <section className="panel" aria-labelledby="closed">
      <h2 id="closed">{words.run.closed}</h2>
      <p>{words.run.kept}</p>
      {saved.error && <p role="alert">{saved.error.message || words.run.noLine}</p>}
      {late > 0 && (
        <p className="row">
          <span>{words.run.late(late)}</span>
          <Button onClick={() => seat.stage({ do: 'late', round: round.round.id })}>{words.run.countIn}</Button>
        </p>
      )}
      {saved.value && record && (
        <>
          <div className="row">
            <Button
              kind="primary"
              onClick={() => saveFile(`${name}.json`, 'application/json', JSON.stringify(saved.value, null, 1))}
            >
              {words.run.save}
            </Button>
            <Button onClick={() => saveFile(`${name}.csv`, 'text/csv', recordCsv(record, shown.words, words.run.csv))}>
              {words.run.saveCsv}
            </Button>
          </div>
          <exercise.Summary {...shown} />
        </>
      )}
      <Delete code={code} token={token} />
    </section>
  )
}

function Delete({ code, token }: { readonly code: string; readonly token: string }) {
  const [sure, setSure] = useState(false)
  const [error, setError] = useState('')
  const remove = () =>
    deleteWorkshop(code, token).then(
      () => {
        keepHere(`seat/facilitator/${code}`, null)
        location.hash = '#/'
      },
      (error: Error) => setError(error.message || words.run.noLine),
    )
  return (
    <div className="row">
      {sure ? (
        <>
          <span>{words.run.deleteSure}</span>
          <Button onClick={remove}>{words.run.deleteYes}</Button>
          <Button onClick={() => setSure(false)}>{words.run.deleteNo}</Button>
        </>
      ) : (
        <Button kind="quiet" onClick={() => setSure(true)}>
          {words.run.delete}
        </Button>
      )}
      {error && <p role="alert">{error}</p>}
    </div>
  )
}
