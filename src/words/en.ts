// Every word of the screens, in English. Another language is another file like this one.

import { one } from './one'

export const en = {
  lang: 'en',
  dir: 'ltr' as 'ltr' | 'rtl',
  name: 'Social Spaces',
  loading: 'One moment…',

  fault: {
    title: 'Something broke on this page',
    what: 'What your table did is safe. Reload to go on.',
    reload: 'Reload',
  },

  bar: {
    saved: 'Saved',
    waiting: (n: number) => `${one(n, 'move', 'moves')} waiting`,
    noLine: 'No line to the workshop. Keep playing: it will be sent.',
    keepsNothing: 'This browser keeps nothing. Do not close or reload this page until it says “Saved”.',
    dismiss: 'All right',
  },

  join: {
    title: 'Join a workshop',
    code: 'Workshop code',
    codeHint: 'Six letters and numbers. They are on the big screen.',
    codeIs: (code: string) => `Workshop ${code}`,
    find: 'Find the workshop',
    looking: 'Looking…',
    noLine: 'No line to the workshop. Check that this device is on the same Wi-Fi as the facilitator, then try again.',
    failed: 'That did not work. Try again.',
    which: 'Which table are you at?',
    sitAt: (table: string) => `Sit down at ${table}`,
    goOn: (table: string) => `Go on at ${table}`,
    newTable: 'Start a new table',
    newTableHint: 'Keep this name, or give your table one of its own.',
    sit: 'Sit down',
    sitting: 'Finding you a seat…',
    tableNames: [
      'Oak',
      'River',
      'Kettle',
      'Lantern',
      'Robin',
      'Harbour',
      'Clover',
      'Bicycle',
      'Teapot',
      'Pebble',
      'Anchor',
      'Button',
    ],
  },

  play: {
    finding: 'Finding your table…',
    findingText: 'If this takes long, check the Wi-Fi. Nothing is lost.',
    noSeat: 'This seat is not known here. Join again with the code on the big screen.',
    noSeatTitle: 'We could not find your seat',
    noLine: 'No line to the workshop just now. Try again in a moment.',
    joinAgain: 'Join again',
    endedTitle: 'This seat has closed',
    ended: {
      4401: 'The workshop does not know this device any more. Join again with the code.',
      4403: 'This device may not look at that table.',
      4404: 'This table, or the workshop, is not there any more. Ask the facilitator.',
      4410: 'The facilitator took this device off the workshop. If that was a mistake, join again.',
    } as Readonly<Record<number, string>>,
  },

  refused: {
    role: 'Only the facilitator can do that.',
    removed: 'This device was taken off the workshop. Ask the facilitator to let you in again.',
    table: 'This device sits at another table now.',
    round: 'That belongs to a round that this workshop does not have.',
    junk: 'This device sent something the workshop does not understand. Reload the page.',
    long: 'That is too long to keep. Please shorten it.',
    owner: 'Only the one who did that, or the facilitator, can take it back.',
  },

  count: {
    people: (n: number) => one(n, 'person', 'people'),
    tables: (n: number) => one(n, 'table', 'tables'),
  },

  ui: {
    skip: 'Skip to the content',
    close: 'Close',
    less: 'One less',
    more: 'One more',
    notTranslated: 'Not translated yet',
    readAloud: 'Read aloud',
    stopReading: 'Stop reading',
    minutesLeft: (n: number) => `${n} min left`,
    timeUp: 'Time to round off',
    lights: 'Tell the facilitator',
    lightAsk: { ready: 'We are ready', help: 'Ask for help' },
    lightOn: { ready: 'Ready!', help: 'Help is coming' },
    lightSign: { ready: 'Ready', help: 'Needs you' },
  },

  sort: {
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
    guessTooMany: (of: number) => `There are only ${of} cards.`,
    guessSeal: 'Seal our guess',
    guessSealing: 'Sealing…',
    guessSkip: 'Start without a guess',

    // sorting
    left: (left: number, of: number) => `${left} of ${of} left`,
    shortcuts: 'Keys 1, 2 and 3 put the card on a pile, S comes back to it, U takes the last one back.',
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
    ownCard: 'Your own card',
    passOn: 'Pass the tablet on. Read it aloud.',
    howMany: 'How many of you?',
    show: 'Show me!',
    shown: 'Shown!',
    tell: 'Tell us instead',
    sayNow: (card: string) => `Now: ${card}`,
    sayPut: (card: string, pile: string, left: number) => `${card}: ${pile}. ${left} left.`,
    timeUp: 'Time to round off. Finish the card in your hands; nothing is lost.',
    seeResult: 'See our result so far',

    // the table's own settings
    table: 'This table',
    settings: 'Settings of this table',
    together: 'All together',
    togetherHint: 'Every device shows the same card. The first answer counts.',
    dealt: 'Dealt out',
    dealtHint: (devices: number) => `Each of the ${devices} devices gets different cards.`,
    mode: 'How do you want to play?',
    keys: 'Keys for quick answers',
    seePiles: 'Look through your piles',

    // looking through
    reviewTitle: 'Your piles',
    reviewHint: 'Tap a card to move it.',
    emptyPile: 'No cards here.',
    moveTo: (card: string) => `Where does “${card}” go?`,
    backToCards: 'Back to the cards',
    backToResult: 'Back to your result',

    // the result
    can: 'You can',
    withFriends: 'With your friends',
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
    showTitle: 'Which one will you show?',
    showHint: 'Whoever likes to. Telling counts as much as showing.',
    nothingToShow: 'None of the cards you can do is one to show. Write one!',

    // a card of one's own
    writeTitle: 'Write a card',
    writeLabel: 'Start with what one does',
    writeExample: 'e.g. Whistle with two fingers',
    writeFor: 'Who is it for?',
    writeUs: 'For us',
    writeUsHint: 'It joins your own cards.',
    writeStump: 'To stump another table',
    writeStumpHint: 'The room hears it at the end.',
    writeGo: 'Add this card',
    writeEmpty: 'Write a few words first.',
    writeLong: (most: number) => `Make it shorter: up to ${most} letters.`,
    writeFull: 'That is as many cards of your own as fit.',
    writeYours: 'Your own cards',
  },
}

export type Words = typeof en
