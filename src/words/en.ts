// The words that everybody sees, in English. Another language is other files like this one and the one it takes in.
import { sort } from './en.sort'
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

  trouble: {
    title: 'Not everything has arrived',
    text: 'The line seems weak. What your table did is safe. Move closer to the Wi-Fi, then try again.',
    again: 'Try again',
  },

  // what the server refuses, by its own word for it
  problem: {
    code: 'There is no workshop with this code. Look at the big screen again: six letters and numbers.',
    wait: 'Too many tries came from your network. Wait a minute, then try again.',
    seat: 'The workshop does not know this device any more. Join again with the code.',
    removed: 'The facilitator took this device off the workshop. If that was a mistake, ask them.',
    locked: 'The door is locked just now. Ask the facilitator to open it, then try again.',
    closed: 'This workshop is over, so nobody new can join. Ask the facilitator.',
    full: 'There is no room for another table. Sit down at one of those that are there.',
    crowded: 'There is no seat left. Use a device that is already in.',
    late: 'This round is over, so nothing more can be handed in.',
    answered: 'Your table has given its answer already. The first one stands.',
    store: 'The server could not save this. Try again in a moment.',
  } as Readonly<Record<string, string>>,

  bar: {
    wrongTable: 'Wrong table?',
    saved: 'Saved',
    waiting: (n: number) => `${one(n, 'move', 'moves')} waiting`,
    noLine: 'No line to the workshop. Keep playing: it will be sent.',
    keepsNothing: 'This browser keeps nothing. Do not close or reload this page until it says “Saved”.',
    allSent: 'The line is back. Everything is saved.',
    behind: (n: number) =>
      `This device was moved to another table before ${one(n, 'move was', 'moves were')} saved. Not brought along: ${n}.`,
    refused: (what: string, why: string) => `“${what}”: ${why}`,
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
    badName: 'A table’s name has 1 to 40 letters. Choose a shorter one.',
    which: 'Which table are you at?',
    sitAt: (table: string) => `Sit down at ${table}`,
    goOn: (table: string) => `Go on at ${table}`,
    locked: 'The door is locked just now. Ask the facilitator to open it, then try again.',
    over: 'This round is over, so nobody new can join. Ask the facilitator.',
    again: 'Try again',
    cardsIn: 'Language of the cards',
    draftHint: 'No speaker has checked this translation yet.',
    noLanguage: 'The cards in this language did not come over the line. Try again in a moment.',
    taken: (table: string) => `There is already a table called ${table}`,
    same: 'We are at that table',
    another: (table: string) => `We are another table: ${table}`,
    weAreNew: 'We are a new table',
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
    between: 'Look up: the facilitator goes on in a moment.',
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
    show: 'Show me!',
    ownCard: 'Your own card',
    close: 'Close',
    less: 'One less',
    more: 'One more',
    notTranslated: 'Not translated yet',
    lent: 'Partly translated',
    draft: 'Draft translation',
    cardNumber: (n: number) => `No. ${n}`,
    readAloud: 'Read aloud',
    stopReading: 'Stop reading',
    minutesLeft: (n: number) => `${n} min left`,
    timeUp: 'Time to round off',
    lights: 'Tell the facilitator',
    lightAsk: { ready: 'We are ready', help: 'Ask for help' },
    lightOn: { ready: 'Ready!', help: 'Help is coming' },
    lightSign: { ready: 'Ready', help: 'Needs you' },
  },

  sort,
}

export type Words = typeof en
