// What every part of the facilitator's page is given.
import type { SeatStore } from '../board/store'
import type { Pretend } from './usePretend'
import type { Room } from './useRoom'

export interface RunProps {
  readonly seat: SeatStore
  readonly room: Room
  readonly code: string
  readonly token: string // the facilitator's own, from the link
  readonly pretend: Pretend
}
