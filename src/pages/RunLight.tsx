// Whoever has been at a table that called for help puts its light out.
import { useEffect, useRef, useState } from 'react'
import { useSeat } from '../board/useSeat'
import type { BoardName } from '../board/wire'
import type { Light, SetLight } from '../exercise'
import { Button } from '../ui/Button'
import { LightSign } from '../ui/LightSign'
import { roomWords } from '../words/room'
import type { RunProps } from './RunProps'

interface Props extends Pick<RunProps, 'seat' | 'room'> {
  readonly table: string
  readonly light: Light | null
}

export function RunLight({ table, light, ...props }: Props) {
  const [been, setBeen] = useState(false)
  return (
    <>
      {light === 'help' && (
        <div className="run-light">
          <LightSign light={light} />
          <Button className="is-small" disabled={been} onClick={() => setBeen(true)}>
            {roomWords.run.beenThere}
          </Button>
        </div>
      )}
      {been && <PutOut {...props} table={table} done={() => setBeen(false)} />}
    </>
  )
}

/** Opens the table's board, for only who knows what stands on it overrules it; puts the light out there, and leaves. */
function PutOut({ seat, room, table, done }: Omit<Props, 'light'> & { readonly done: () => void }) {
  const board: BoardName = `table/${table}`
  const round = room.round.round.id
  const view = useSeat(seat, state => state.boards[board])
  const sent = useRef('')
  useEffect(() => {
    seat.open(board)
    return () => seat.leave(board)
  }, [seat, board])
  useEffect(() => {
    const move: SetLight = { do: 'light', light: null }
    if (view?.live && sent.current === '') sent.current = seat.send(board, round, move)
    else if (sent.current !== '' && !view?.pending.some(({ key }) => key === sent.current)) done()
  }, [seat, board, round, view, done])
  return null
}
