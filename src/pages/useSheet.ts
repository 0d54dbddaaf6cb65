// The run sheet as this device's clock shows it.
import { useEffect, useMemo, useState } from 'react'
import type { RoundStage } from '../board/stage'
import { useSeat } from '../board/useSeat'
import { own } from '../json'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import type { RunProps } from './RunProps'
import { begunAt, endOf, hasBreaks, minutesLeft, sheetOf } from './runSheet'

const EVERY = 15_000 // ms between two looks at the clock

const timeOf = (at: number) =>
  new Date(at).toLocaleTimeString(words.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** The server's clock now, looked at every quarter of a minute. */
function useNow(offset: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY)
    return () => clearInterval(timer)
  }, [])
  return now + offset
}

/** The agenda, each round with the time that it begins, and a sentence on when all is over. */
export function useSheet({ seat, room: { stage, packs } }: Pick<RunProps, 'seat' | 'room'>) {
  const offset = useSeat(seat, state => state.offset)
  const rows = useSeat(seat, state => state.boards.stage?.rows)
  const begun = useMemo(() => begunAt(rows ?? []), [rows])
  const now = useNow(offset)
  const sheet = sheetOf(stage, begun, now)
  return {
    sheet: sheet.map(row => ({ ...row, time: timeOf(row.starts - offset) })),
    ends: roomWords.run.ends(timeOf(endOf(sheet) - offset), minutesLeft(sheet, now), hasBreaks(sheet)),
    titleOf: ({ round }: RoundStage) => own(packs, round.pack)?.words.title ?? round.pack,
  }
}
