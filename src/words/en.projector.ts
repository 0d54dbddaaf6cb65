// The words of the projector page round the exercise, of the reveal of a sort, and of the look back on it.
import { isolate, one, type Said } from './one'

const NAME = 28 // letters; a name as long fills two lines of a narrow column

/** A table's name as the wall has room for it; whatever shows it tells the whole name on hover. */
const short = (name: string) => {
  const letters = [...name]
  if (letters.length <= NAME) return isolate(name)
  const words = letters.slice(0, NAME).join('').split(' ')
  const whole = words.slice(0, -1).join(' ') // rather after a word
  return isolate(`${whole.length > NAME / 2 ? whole : words.join(' ')}…`)
}

/** As the wall has room for: one table or two short ones by their names, else the first and how many more. */
const named = (tables: readonly string[], and: string) =>
  tables.length === 1 || (tables.length === 2 && tables.join('').length <= NAME)
    ? tables.map(short).join(and)
    : `${short(tables[0] ?? '')} and\u00a0${tables.length - 1}\u00a0more`

export const project = {
  title: 'Projector',
  join: 'Join at your table',
  steps: ['One device in the middle', 'Say how many you are', 'Guess, and keep it secret'],
  here: (n: number) => (n === 0 ? 'Waiting for the first table' : `${one(n, 'table is', 'tables are')} here`),
  noCamera: 'No camera? Type the code at',
  pressAgain: {
    tables: (n: number) => `${one(n, 'table is', 'tables are')} still at it. Press again to reveal.`,
    lines: (n: number) => `${one(n, 'part', 'parts')} still to come. Press again to reveal.`,
    clock: (_: number) => 'The clock is still running. Press again to reveal.',
  },
  blank: 'The screen is blank',
  full: 'Full screen',
  window: 'Back to a window',
  paper: 'Light',
  night: 'Dark',
  over: 'This workshop is over',
  noLine: 'Catching up…',
  place: (n: number, of: number, round: string) => `${n} of ${of}: ${isolate(round)}`,
  upNext: 'Up next',
  turnThen: (table: string) => `then ${isolate(table)}`,
  thanks: 'Thank you',
  thanksText: 'What will you tell somebody about tomorrow?',
}

export const projector = {
  guessed: (n: number): Said => ['Your tables guessed about', n],
  guessOne: (n: number): Said => ['You guessed', n],
  guessWas: (n: number) => `The guess was about ${n}.`,
  guessOneWas: (n: number) => `The guess was ${n}.`,
  can: (n: number): Said => ['Each of your tables can about', n],
  canOne: (n: number): Said => ['You can', n],
  withFriends: (n: number) => `With friends ${n}`,
  each: (n: number) => `Your tables about ${n} each.`,
  room: (n: number): Said => ['This room', n],
  gaps: 'Who fills whose gap?',
  names: (tables: readonly string[]) => tables.map(isolate).join(', '),
  canDo: (tables: readonly string[]) => `${named(tables, ' and ')} can`,
  looking: (tables: readonly string[]) => `for ${named(tables, ', ')}`,
  stills: {
    guess: 'what the tables guessed',
    result: 'what the tables can',
    room: 'the whole room together',
    gaps: 'who fills whose gap',
    anyone: 'Anyone?',
    stumps: 'cards written to stump the others',
    end: 'the last number',
  },
  anyone: 'Anyone?',
  yes: (table: string) => `${short(table)} says\u00a0yes!`,
  stumps: 'Cards to stump you',
  from: (table: string) => `from ${short(table)}`,
  found: (n: number) => (n === 1 ? 'One more, found just now.' : `${n} more, found just now.`),
  end: (n: number): Said => ['Between you, you can', n],
  endOne: (n: number): Said => ['You can', n],
  endOf: (of: number) => `of ${of}. It was here all along.`,
  ticks: (can: number, of: number) => `${can} of ${of}`,
}

// a sort whose cards are judged: words, principles
export const judged = {
  piles: 'All your answers',
  differ: 'Where you differ',
  said: 'What you said',
  each: (tables: number) =>
    tables === 1 ? 'What your table says of each' : `How many of your ${tables} tables say so`,
  steps: { piles: 'all answers, pile by pile', differ: 'where tables differ', said: 'what the tables said' },
  tables: (tables: readonly string[]) => named(tables, ' and '),
  quote: (text: string) => `“${isolate(text)}”`,
  better: (text: string) => `Better: “${isolate(text)}”`,
  notReached: 'No table came to it.',
  why: (table: string) => `Why: ${table}`,
  betterBy: (table: string) => `Better word: ${table}`,
}

// looking back on a round
export const summary = {
  nothing: 'No table has sorted a card yet.',
  room: (n: number): Said => ['This room can', n],
  friends: (n: number): Said => ['With friends', n],
  tables: 'Table by table',
  table: 'Table',
  people: 'People',
  guess: 'Guess',
  reached: 'Reached',
  of: (reached: number, of: number) => `${reached} of ${of}`,
  said: (card: string, text: string) => `${isolate(card)}: “${isolate(text)}”`,
  by: (card: string, table: string) => `${isolate(card)} (${isolate(table)})`,
  nobody: 'Not found yet, by anybody',
  nobodyHint: 'Nobody they could think of, so far. Worth asking around.',
  found: 'Found after all, when the room was asked',
  gaps: 'Gaps that another table can fill',
  gapsHint: 'One table was looking; the tables in brackets can.',
  only: 'Only one table can',
  onlyHint: 'Precious, and fragile: who could learn it?',
  teach: 'Could be taught here in half an hour',
  teachHint: 'Somebody in the room can, and it needs no course.',
  shown: 'Shown or told on the day',
  written: 'Cards the tables wrote themselves',
  safe: 'Saying “we can” is not a check.',
  safeText: (cards: readonly string[]) =>
    cards.length === 0
      ? 'Before anybody looks after children, drives others or mends electrics, do the checks you always do.'
      : `Before anybody acts on it, do the checks you always do. Here that goes above all for: ${cards.join('; ')}.`,
}

// a round of sorting in a spreadsheet
export const grid = {
  card: 'Card',
  tables: 'Tables that can',
  found: 'Found when asked',
  id: 'Card id',
  people: 'People',
  guess: 'Guess',
  reached: 'Reached',
}
