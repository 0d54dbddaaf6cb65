import fc from 'fast-check'
import type { WaveMove } from './rules'

export const anyMove = (): fc.Arbitrary<WaveMove> => fc.constant({ do: 'wave' })
