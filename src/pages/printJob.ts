// What somebody chose on the print page, as the words that readJob takes: the command line's own.
import type { FED, LOOKS, MARKS, Part, SIDES } from '../../print/job'

export interface Wanted {
  readonly pack: string
  readonly cut: string
  readonly lang: string
  readonly second: string // '' for none
  readonly copies: number
  readonly paper: string // an id, or 'own'
  readonly ownPaper: string
  readonly sides: (typeof SIDES)[number]
  readonly fed: (typeof FED)[number]
  readonly look: (typeof LOOKS)[number]
  readonly card: string // an id, 'own', or 'usual' for what suits the print, large or not
  readonly ownCard: string
  readonly large: boolean
  readonly marks: Exclude<(typeof MARKS)[number], 'none'>
  readonly stack: boolean
  readonly codes: boolean
  readonly bleed: string
  readonly gap: boolean
  readonly across: string
  readonly down: string
  readonly with?: readonly Part[] | undefined // the pack's usual parts where nobody chose
  readonly tables?: string // that get a sign, one a line; those of the workshop where nobody typed
}

/** An office printer the evening before: no backs, little ink, scissors. */
export const wantedFirst: Wanted = {
  pack: 'skills',
  cut: 'all',
  lang: 'en',
  second: '',
  copies: 1,
  paper: 'a4',
  ownPaper: '',
  sides: 'fronts',
  fed: 'last',
  look: 'ink-saver',
  card: 'usual',
  ownCard: '',
  large: false,
  marks: 'lines',
  stack: false,
  codes: false,
  bleed: '0',
  gap: false,
  across: '0',
  down: '0',
}

/** The choices by the names and in the words of the command line. */
export function saidOf(wanted: Wanted, signs: boolean): Readonly<Record<string, string | number | boolean>> {
  const { cut, lang, second, copies, paper, ownPaper, sides, look, card, ownCard, large, marks, codes, bleed } = wanted
  const backs = sides !== 'fronts' && sides !== 'fold'
  return {
    cut,
    lang: second && second !== lang ? `${lang},${second}` : lang,
    copies,
    paper: paper === 'own' ? ownPaper : paper,
    ...(card !== 'usual' && { card: card === 'own' ? ownCard : card }),
    sides,
    ...(sides === 'manual' && { fed: wanted.fed }),
    look,
    large,
    marks,
    order: wanted.stack ? 'stack' : 'sheet',
    cuts: wanted.gap ? 'separate' : 'shared',
    bleed,
    ...(backs && { offset: `${wanted.across};${wanted.down}` }),
    codes,
    with: [...(signs ? ['signs'] : []), ...(wanted.with ?? ['usual']).filter(part => part !== 'measure' || backs)].join(
      ',',
    ),
  }
}
