// Every table at a glance, and what can be done for each.
import { type FormEvent, useState } from 'react'
import type { Table } from '../board/stage'
import { useSeat } from '../board/useSeat'
import type { TableProgress } from '../board/wire'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Qr } from '../ui/Qr'
import { LightSign } from '../ui/Signs'
import { Progress } from '../ui/Tally'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import type { RunProps } from './Run'
import { RunPaper } from './RunPaper'
import { RunUndo } from './RunUndo'
import { usePageUrl } from './usePageUrl'

export function RunTables(props: RunProps) {
  const { seat, room } = props
  const progress = useSeat(seat, state => state.tallies?.tables ?? [])
  const [name, setName] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const id = `t${Date.now().toString(36)}`
    seat.stage({ do: 'table', id, name: name.trim(), pretend: false })
    setName('')
  }
  const { tables } = room.stage
  return (
    <section className="panel" aria-labelledby="tables">
      <h2 id="tables">{words.count.tables(tables.length)}</h2>
      {tables.length === 0 && <p>{roomWords.run.noTables}</p>}
      <ul className="run-tables">
        {tables.map(table => (
          <li key={table.id} className="run-table">
            <TableRow {...props} table={table} progress={progress.find(({ id }) => id === table.id)} />
          </li>
        ))}
      </ul>
      <form className="row" onSubmit={add}>
        <Field label={roomWords.run.addTable} value={name} onChange={setName} maxLength={40} autoComplete="off" />
        <Button type="submit" disabled={name.trim() === ''}>
          {roomWords.run.add}
        </Button>
      </form>
    </section>
  )
}

/** A progress bar that says how far, never how well: laptops are mirrored. */
function TableRow(props: RunProps & { readonly table: Table; readonly progress: TableProgress | undefined }) {
  const { seat, room, code, table, progress } = props
  const [open, setOpen] = useState<'' | 'more' | 'paper' | 'undo'>('')
  const pageUrl = usePageUrl()
  const paper = table.paper[room.round.round.id]
  const of = progress?.of ?? room.round.round.cards.length
  const reached = progress?.reached ?? 0
  const here = progress?.here ?? []
  const others = room.stage.tables.filter(({ id }) => id !== table.id)
  const toggle = (part: typeof open) => setOpen(open === part ? '' : part)
  return (
    <>
      <div className="run-table-head">
        <h3>{table.name}</h3>
        <span className="run-table-facts">
          {progress?.people ? words.count.people(progress.people) : roomWords.run.peopleUnknown}
          {' · '}
          {roomWords.run.devices(here.length)}
          {progress?.sealed ? ` · ${roomWords.run.guessed}` : ''}
        </span>
        <LightSign light={progress?.light ?? null} />
      </div>
      <Progress done={paper && reached === 0 ? of : reached} of={of} label={roomWords.run.progressOf(table.name)} />
      <p className="run-table-reached">
        {paper && reached === 0
          ? roomWords.run.onPaper
          : reached >= of
            ? roomWords.run.allSorted
            : roomWords.run.sorted(reached, of)}
      </p>
      <div className="row">
        <Button className="is-small" aria-expanded={open === 'undo'} onClick={() => toggle('undo')}>
          {roomWords.run.lastMoves}
        </Button>
        <Button className="is-small" aria-expanded={open === 'paper'} onClick={() => toggle('paper')}>
          {roomWords.run.paper}
        </Button>
        <Button className="is-small" aria-expanded={open === 'more'} onClick={() => toggle('more')}>
          {roomWords.run.more}
        </Button>
      </div>
      {open === 'undo' && <RunUndo {...props} table={table.id} />}
      {open === 'paper' && <RunPaper {...props} table={table} />}
      {open === 'more' && (
        <div className="stack table-qr">
          <Qr
            text={pageUrl(`/j/${code}/${encodeURIComponent(table.name)}`)}
            title={roomWords.run.tableQr(table.name)}
          />
          <ul className="acts">
            {here.map((participant, n) => (
              <li key={participant} className="row">
                <span>{roomWords.run.device(n + 1)}</span>
                {others.length > 0 && (
                  <label className="row">
                    <span>{roomWords.run.moveTo}</span>
                    <select
                      value=""
                      onChange={event => seat.stage({ do: 'seat', participant, table: event.target.value })}
                    >
                      <option value="">{roomWords.run.stay}</option>
                      {others.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </select>
                  </label>
                )}
                <Button className="is-small" onClick={() => seat.stage({ do: 'remove', participant })}>
                  {roomWords.run.remove}
                </Button>
              </li>
            ))}
          </ul>
          {here.length === 0 && reached === 0 && (
            <Button className="is-small" onClick={() => seat.stage({ do: 'drop', table: table.id })}>
              {roomWords.run.dropTable}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
