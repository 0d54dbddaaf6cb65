// One table on the facilitator's page: how far it is, never how well, for laptops are mirrored. The rest is a press away.
import { useState } from 'react'
import type { Table } from '../board/stage'
import type { TableProgress } from '../board/wire'
import { own } from '../json'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { LightSign } from '../ui/LightSign'
import { Qr } from '../ui/Qr'
import { Progress } from '../ui/Tally'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { RunDrop } from './RunDrop'
import { RunLight } from './RunLight'
import { RunName } from './RunName'
import { RunPaper } from './RunPaper'
import type { RunProps } from './RunProps'
import { RunUndo } from './RunUndo'
import { usePageUrl } from './usePageUrl'

interface Props extends RunProps {
  readonly table: Table
  readonly people: number | undefined // as last counted
  readonly progress: TableProgress | undefined // undefined until the server has told
}

export function RunTable(props: Props) {
  const { room, table, people, progress } = props
  const [open, setOpen] = useState(false)
  const paper = own(table.paper, room.round.round.id)
  const of = progress?.of ?? room.round.round.cards.length
  const isFloor = room.round.round.scope === 'floor' // all tables play on one board: none is ahead of another
  const isPaper = paper !== undefined
  const counted = paper && room.exercise.roundRules.paper(paper)
  const reached: number = counted?.reached ?? progress?.reached ?? 0
  const tally = room.shown.tables.find(({ id }) => id === table.id)?.tally ?? null
  const facts = [
    ...(isFloor ? [] : [people ? words.count.people(people) : roomWords.run.peopleUnknown]),
    isPaper ? roomWords.run.onPaper : roomWords.run.devices(progress?.here.length ?? 0),
    ...(progress?.sealed ? [roomWords.run.guessed] : []),
  ]
  return (
    <>
      <div className="run-table-head">
        <h3 dir="auto">{table.name}</h3>
        {progress?.light === 'ready' && <LightSign light="ready" />}
      </div>
      <RunLight seat={props.seat} room={room} table={table.id} light={progress?.light ?? null} />
      {!isFloor && <Progress done={reached} of={of} label={roomWords.run.progressOf(table.name)} />}
      <div className="run-table-foot">
        <p>{!isFloor && room.exercise.progress(reached, of, tally)}</p>
        <Button kind="quiet" aria-label={roomWords.run.moreOf(table.name)} onClick={() => setOpen(true)}>
          {roomWords.run.more}
        </Button>
      </div>
      <p className="muted">{facts.join(' · ')}</p>
      {open && (
        <Dialog title={table.name} onClose={() => setOpen(false)}>
          <TableDialog {...props} />
        </Dialog>
      )}
    </>
  )
}

function TableDialog(props: Props) {
  const { seat, room, code, table, progress } = props
  const pageUrl = usePageUrl()
  const here = progress?.here ?? []
  const others = room.stage.tables.filter(({ id }) => id !== table.id)
  return (
    <>
      <h3>{roomWords.run.lastMoves}</h3>
      <RunUndo {...props} table={table.id} />
      {room.exercise.roundRules.paper({ people: null, of: 0, counts: {} }) !== null && (
        <>
          <h3>{roomWords.run.paper}</h3>
          <RunPaper {...props} />
        </>
      )}
      <h3>{roomWords.run.devicesTitle}</h3>
      {here.length === 0 && <p className="muted">{roomWords.run.noDevices}</p>}
      <ul className="acts">
        {here.map((participant, n) => (
          <li key={participant} className="row">
            <span>{roomWords.run.device(n + 1)}</span>
            {others.length > 0 && (
              <label className="row">
                <span>{roomWords.run.moveTo}</span>
                <select value="" onChange={event => seat.stage({ do: 'seat', participant, table: event.target.value })}>
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
      <h3>{roomWords.run.tableName}</h3>
      <RunName {...props} />
      <div className="table-qr">
        <Qr text={pageUrl(`/j/${code}/${encodeURIComponent(table.name)}`)} title={roomWords.run.tableQr(table.name)} />
        <p className="muted">{roomWords.run.tableQr(table.name)}</p>
      </div>
      {here.length === 0 && <RunDrop {...props} />}
    </>
  )
}
