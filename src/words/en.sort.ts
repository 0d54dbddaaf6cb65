// The words of a table that sorts cards.
import type { Said } from './one'

export const sort = {
  // the people of a table
  peopleTitle: 'How many of you are at this table?',
  peopleHint: 'Count people, not devices. Two or three are very welcome.',
  peopleLabel: 'People',
  peopleGo: 'That’s all of us',

  // the guess
  guessStep: 'First, a guess',
  guessOf: (of: number) => `There are ${of} cards. Settle on one number together.`,
  guessWhy: 'It stays sealed until everybody hears the results.',
  guessLabel: 'Our guess',
  guessHide: 'Hide this from the others',
  guessUnhide: 'Show our number',
  guessRub: 'Rub out a digit',
  guessNone: 'Type a number, or start without a guess.',
  guessTooMany: (of: number) => `There are only ${of} cards.`,
  guessSeal: 'Seal our guess',
  guessSealing: 'Sealing…',
  guessSkip: 'Start without a guess',
  guessSealed: 'Your guess is sealed.',
  firstCard: 'Read the card aloud, then tap where it goes.',

  // sorting
  left: (left: number, of: number) => `${left} of ${of} left`,
  put: (card: string, pile: string) => `${card} → ${pile}`,
  skipped: (card: string) => `${card} → later`,
  wrote: (card: string) => `New card: ${card}`,
  elsewhere: 'On another device:',
  undo: 'Undo',
  later: 'later',
  added: 'added',
  help: 'Help',
  undoThat: (what: string) => `Undo: ${what}`,
  skip: 'Come back to it',
  again: 'You wanted to come back to this one.',
  passOn: 'Pass the tablet on. Read it aloud.',
  howMany: 'How many of you?',
  shown: 'Shown!',
  tell: 'Tell us instead',
  sayNow: (card: string) => `Now: ${card}`,
  sayPut: (card: string, pile: string, left: number) => `${card}: ${pile}. ${left} left.`,
  timeUp: 'Time to round off.',
  seeResult: 'See our result so far',

  // the table's own settings
  table: 'This table',
  settings: 'Settings of this table',
  seePiles: 'Look through your piles',

  // the result
  can: (n: number): Said => ['You can', n],
  withFriends: (n: number): Said => ['With your friends', n],
  nothing: 'Your table has sorted no cards.',
  ofReached: (reached: number) => `of the ${reached} you reached`,
  guessed: (guess: number) => `You guessed ${guess}.`,
  resultLabel: (can: number, friends: number, of: number) =>
    `Of ${of} cards: you can ${can}, your friends can ${friends} more.`,
  lookUp: 'Look up: the whole room is about to hear.',
  closed: 'This round is over. Thank you for playing.',
  goOn: 'Go on sorting',
  meanwhile: 'While the others finish',
  andNow: 'And now?',
  more: 'There is more to find',
  pickShow: 'Choose something to show',
  pickShowHint: 'A few of your cards beg to be seen.',
  gaps: 'Go back over the gaps',
  gapsHint: (n: number) =>
    n === 1 ? 'Is there really nobody for this one?' : `Is there really nobody for these ${n}?`,
  write: 'Write a card',
  writeHint: 'A skill of yours that was missing, or one to stump another table.',
  writeHintAlone: 'A skill of yours that was missing.',
}
