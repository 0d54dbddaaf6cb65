// Every word of the screens, in English. Another language is another file like this one.

const one = (n: number, singular: string, plural: string) => `${n} ${n === 1 ? singular : plural}`

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
    codeIs: 'Workshop',
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
      'Bramble',
      'Harbour',
      'Clover',
      'Marigold',
      'Bicycle',
      'Willow',
      'Teapot',
      'Swallow',
      'Pebble',
      'Meadow',
      'Anchor',
      'Thistle',
      'Button',
      'Hedgehog',
      'Orchard',
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

  alone: {
    title: 'Play one table on this device',
    what: 'No server, no Wi-Fi, no account. Pass the device round and read each card aloud.',
    table: 'Our table',
    goOn: 'Go on where we stopped',
    cut: (cards: number, minutes: number) => `${cards} cards, about ${minutes} minutes`,
    back: 'Back to the start',
    stop: 'Stop',
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
    cards: (n: number) => one(n, 'card', 'cards'),
    people: (n: number) => one(n, 'person', 'people'),
    tables: (n: number) => one(n, 'table', 'tables'),
    moves: (n: number) => one(n, 'move', 'moves'),
  },
}

export type Words = typeof en
