// How a plan is set on one page of A4: how small, and how much of its longest words. Pure; an estimate on the safe side.
import type { PlanTally } from './tally'

/** Sizes a plan is set in, points; nothing is smaller, for it is read by people of 70. */
const SIZES = [11, 10, 9.5, 9, 8.5, 8] as const
const COLUMN = 245 // points wide, two on A4 between margins of 12 mm
const HEIGHT = 700 // points high, the name and the table's line taken off
const LINE = 1.2 // of the size
const LETTER = 0.5 // of the size, as wide as one is on average in Atkinson Hyperlegible

/** Letters as wide as Latin ones: those of Chinese, Japanese and Korean take two. */
const wide = (text: string) => [...text].reduce((sum, letter) => sum + (letter >= '\u1100' ? 2 : 1), 0)

/** How many lines each text takes, a new line in it being a new line. */
const linesOf = (texts: readonly string[], letters: number) =>
  texts.flatMap(text => text.split('\n')).reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / letters)), 0)

export interface Paper {
  readonly size: number // points
  readonly story: number // so many of its letters
  readonly answer: number // so many letters of each answer to a surprise
}

const SHORTER: readonly Omit<Paper, 'size'>[] = [
  { story: 1_000, answer: 400 },
  { story: 800, answer: 400 },
  { story: 600, answer: 400 },
  { story: 450, answer: 400 },
  { story: 300, answer: 400 },
  { story: 300, answer: 240 },
  { story: 200, answer: 160 },
  { story: 150, answer: 80 },
  { story: 150, answer: 20 },
]

/** Whether it fits: the parts' headings take two lines each, and a twentieth stays free, for columns are never even. */
function fits({ place, chosen, needs, shocks, story, asks, personas }: PlanTally, paper: Paper): boolean {
  const letters = COLUMN / (LETTER * paper.size)
  const room = (2 * HEIGHT) / (LINE * paper.size)
  const name = 32 // letters of a card's or a resource's name
  const steps = chosen.filter(({ owner, first, date }) => owner + first + date !== '')
  const answers = needs.filter(({ answer }) => answer !== '')
  const texts = [
    ...[place.character, place.features, place.strengths, place.troubles].filter(Boolean),
    ...personas.map(() => 'x'.repeat(name)),
    ...chosen.map(() => 'x'.repeat(name + 26)), // with its cost and its place in the order
    ...steps.map(({ owner, first, date }) => 'x'.repeat(name) + owner + first + date),
    ...answers.map(({ answer }) => 'x'.repeat(name / 2) + answer),
    ...shocks.map(({ answer }) => 'x'.repeat(name) + clip(answer, paper.answer)),
    ...[clip(story, paper.story)].filter(Boolean),
    ...[...asks, ...needs.filter(({ answer }) => answer === '')].map(() => 'x'.repeat(name)),
  ]
  return linesOf(texts, letters) + 2 * 9 <= room * 0.95
}

/** The first letters of it and whether there are more; whole words where it has any. */
export function clip(text: string, most: number): string {
  const letters = [...text]
  if (letters.length <= most) return text
  const cut = letters.slice(0, most).join('')
  return /\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut
}

/** The largest setting that fits; what is too long for the smallest is shortened, its story first. */
export function paperOf(tally: PlanTally): Paper {
  const least = SIZES[SIZES.length - 1] ?? 8
  const all = [
    ...SIZES.map(size => ({ size, ...SHORTER[0] })),
    ...SHORTER.slice(1).map(shorter => ({ size: least, ...shorter })),
  ] as readonly Paper[]
  return all.find(paper => fits(tally, paper)) ?? { size: least, story: 150, answer: 20 }
}
