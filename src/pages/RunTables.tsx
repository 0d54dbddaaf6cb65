// Every table at a glance.
import { TABLES_MAX } from '../board/stage'
import { useSeat } from '../board/useSeat'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { NameForm } from './RunName'
import type { RunProps } from './RunProps'
import { RunTable } from './RunTable'
import { usePeople } from './usePeople'

export function RunTables(props: RunProps) {
  const { seat, room, code } = props
  const progress = useSeat(seat, state => state.tallies?.tables ?? [])
  const peopleAt = usePeople(code, progress)
  const { tables } = room.stage
  return (
    <section className="panel" aria-labelledby="tables">
      <h2 id="tables">{words.count.tables(tables.length)}</h2>
      {tables.length === 0 && <p>{roomWords.run.noTables}</p>}
      <ul className="run-tables">
        {tables.map(table => (
          <li key={table.id} className="run-table">
            <RunTable
              {...props}
              table={table}
              people={peopleAt(table.id)}
              progress={progress.find(({ id }) => id === table.id)}
            />
          </li>
        ))}
      </ul>
      <NameForm
        label={roomWords.run.addTable}
        act={roomWords.run.add}
        from=""
        others={tables}
        onName={name => {
          if (tables.length >= TABLES_MAX) return roomWords.run.tablesFull(TABLES_MAX)
          seat.stage({ do: 'table', id: `t${Date.now().toString(36)}`, name, pretend: false })
          return undefined
        }}
      />
    </section>
  )
}
