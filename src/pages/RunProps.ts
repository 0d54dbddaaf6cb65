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

/** Where the workshop stands, in the facilitator's terms; gather: nothing of the round is done; late: its clock has run out. */
export type Phase = 'gather' | 'play' | 'late' | 'reveal' | 'closed'
