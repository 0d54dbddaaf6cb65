// Every word of the screens, in English. Another language is another file like this one.

const one = (n: number, singular: string, plural: string) => `${n} ${n === 1 ? singular : plural}`

export const en = {
  lang: 'en',
  dir: 'ltr' as 'ltr' | 'rtl',
  name: 'Social Spaces',

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
