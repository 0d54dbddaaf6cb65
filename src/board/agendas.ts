// Ready agendas: what to play, by how long there is in all. Pure data.

export interface PlannedRound {
  readonly pack: string
  readonly cut?: number // cards; else the whole deck
  readonly minutes: number // in all: arriving, playing and looking at it together; the pack's script divides them
}

/**
 * A table sorts 100 cards in 10-15 minutes and 50 in 8-10. An evening is 75 minutes, connecting the dots 45 of them, as on
 * paper. A plan alone takes as long as in half a day. Half a day leaves half an hour of four for a break.
 */
export const AGENDAS = {
  short: [{ pack: 'skills', cut: 50, minutes: 15 }],
  long: [{ pack: 'skills', minutes: 25 }],
  dots: [{ pack: 'assets', minutes: 45 }],
  evening: [
    { pack: 'skills', minutes: 30 },
    { pack: 'assets', minutes: 45 },
  ],
  plan: [{ pack: 'community-spaces', minutes: 90 }],
  halfDay: [
    { pack: 'skills', minutes: 25 },
    { pack: 'assets', minutes: 45 },
    { pack: 'barriers', minutes: 30 },
    { pack: 'community-spaces', minutes: 90 },
    { pack: 'principles', minutes: 20 },
  ],
} as const satisfies Readonly<Record<string, readonly PlannedRound[]>>

export type Agenda = keyof typeof AGENDAS

/** Cards of skills that a table sorts in the same time when each is said in two languages. */
const TRANSLATED = 30

/** The rounds to be played; where people translate as they go there are fewer skills to sort. */
export const roundsOf = (rounds: readonly PlannedRound[], isTranslated: boolean): readonly PlannedRound[] =>
  rounds.map(round => (isTranslated && round.pack === 'skills' ? { ...round, cut: TRANSLATED } : round))
