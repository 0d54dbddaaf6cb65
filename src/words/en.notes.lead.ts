// The words of a wall for whoever leads it: projector, summary, spreadsheet, pretend tables.
import { isolate, one, type Said } from './one'

/** Cards, links and names that pretend tables write, by the headings of the packs that come with this kit. */
const pretendCards: Readonly<Record<string, readonly string[]>> = {
  people: [
    'Nadia speaks three languages',
    'The caretaker knows everybody',
    'Tom mends anything with wheels',
    'Rosa bakes for forty',
  ],
  groups: ['The Thursday walkers', 'A choir with no piano', 'The allotment chat that answers at once'],
  organisations: [
    'The school has a kiln',
    'The library opens late on Tuesdays',
    'The firm on the corner lends its van',
  ],
  places: ['The hall is empty on Mondays', 'A wall that waits for paint', 'The bench by the bus stop'],
  economy: ['Timber left over from the roof', 'Bread that is still good at six', 'A seed swap every spring'],
  stories: ['We once moved a whole library by hand', 'The winter everybody shovelled together'],
  skill: ['Nobody found who can fix the heating', 'No one has time to show the till'],
  rule: ['The form asks for a fax number', 'Insurance says nobody may use a ladder'],
  money: ['The grant comes after the bill', 'The room costs more than we take'],
  power: ['Nobody knows whose yes it takes', 'The young people were not asked'],
  building: ['No key after six', 'There is a step and no ramp', 'No signal in the basement'],
  other: ['The last bus leaves at nine', 'We only ever meet when it rains'],
  offers: [
    'I can teach sewing on Saturdays',
    'Two hours of gardening in May',
    'Help with forms, any evening',
    'I can show how to mend bicycles',
  ],
  asks: [
    'Somebody to teach sewing to my niece',
    'A hand with the gardening at the school',
    'Bicycles mended for the youth club',
    'Help with a poster',
  ],
  introduction: ['A valley with one road and many names for it', 'Why we began to write this down'],
  roles: ['Neighbours now open the hall', 'The council asks before it plans'],
  networks: ['News travels by the school gate', 'Nobody tells the far end of the street'],
  assets: ['Skills nobody had asked for', 'A kitchen that feeds sixty'],
  methods: ['Start with food', 'Think alone first, then share'],
  steps: ['Open the hall on Mondays', 'Ask the far end of the street'],
  strong: ['People turn up when asked', 'There is always tea'],
  missing: ['Somewhere for teenagers', 'A bus after nine', 'Somebody who knows the rules'],
  surprising: ['So many can mend', 'The oldest knew the most songs'],
  next: ['A repair day in spring', 'Ask the school for its kitchen'],
}

export const en = {
  // the projector
  newest: 'Newest',
  cards: (n: number): Said => [n, n === 1 ? 'card' : 'cards'],
  from: (table: string) => `from ${isolate(table)}`,
  page: (n: number, of: number) => `${n} of ${of}`,
  moreCards: (n: number) => `and ${n} more`,
  noCards: 'No card here yet',
  more: (n: number) => `and ${n} more, in the record`,
  themes: 'What belongs together',
  notesFrom: (notes: number, tables: number) =>
    tables > 1 ? `${one(notes, 'card', 'cards')} from ${tables} tables` : one(notes, 'card', 'cards'),
  actions: 'What we mean to do',
  supportThem: 'What could happen here',
  moreActions: (n: number) => `and ${one(n, 'more action', 'more actions')}; all of them follow`,
  support: (n: number) => `Support: ${n}`,
  matches: 'Both sides said yes',
  fits: (n: number) => (n === 1 ? 'One more may fit.' : `${n} more may fit.`),
  withdrawn: 'withdrawn',
  signed: (n: number) => `Signed up: ${n}`,
  plan: { owner: 'Who', step: 'First', date: 'By' },
  end: 'Thank you. This is what the room made.',
  endCards: (n: number): Said => [n, n === 1 ? 'card' : 'cards'],
  endActions: (n: number): Said => [n, n === 1 ? 'action' : 'actions'],
  endSigned: (n: number): Said => [n, n === 1 ? 'person signed up' : 'people signed up'],
  endMatches: (n: number): Said => [n, n === 1 ? 'match with two yeses' : 'matches with two yeses'],
  endThemes: (n: number): Said => [n, n === 1 ? 'theme' : 'themes'],
  endEmpty: 'Thank you for being here.',
  stills: {
    themes: 'what belongs together',
    actions: (page: number, of: number) => (of > 1 ? `the actions, ${page} of ${of}` : 'the actions'),
    matches: 'what both sides said yes to',
    end: 'thanks, and what was made',
  },

  // the facilitator's page
  progress: (cards: number, actions: number) =>
    cards > 0 && actions > 0
      ? `${one(cards, 'card', 'cards')}, ${one(actions, 'action', 'actions')}`
      : one(cards, 'card', 'cards'),
  order: 'Order of the headings',

  // looking back
  nothing: 'No card is on the wall yet.',
  headings: 'Card by card',
  actionsTitle: 'Actions',
  action: 'Action',
  of: 'Made of',
  owner: 'Who looks after it',
  step: 'First step',
  date: 'By when',
  signedUp: 'Signed up',
  supportTitle: 'Support',
  notSaid: '–',
  themesTitle: 'Themes',
  matchesTitle: 'Matches that both sides said yes to',
  matchesCheck:
    'A match is no check of anybody: before children, adults at risk, driving or electrics come into it, make the usual checks.',
  pair: (one: string, other: string) => `${isolate(one)} with ${isolate(other)}`,
  by: (text: string, table: string) => `${isolate(text)} (${isolate(table)})`,
  withheld: (n: number) =>
    `${one(n, 'card is', 'cards are')} left out here, because nobody said that ${n === 1 ? 'it' : 'they'} may be shared.`,
  grid: {
    heading: 'Heading',
    card: 'Card',
    table: 'Table',
    group: 'Theme',
    support: 'Support',
    id: 'Card id',
    actions: 'Actions',
  },

  // pretend tables
  pretendCards,
  pretendOther: [
    'Somebody always brings soup',
    'There is a key under the flowerpot',
    'Ask the oldest and the youngest',
  ],
  pretendGroups: ['Food', 'Repair', 'Getting about', 'Together'],
  pretendActions: ['Monday kitchen', 'Repair day', 'A wall painted by all', 'The walking library'],
  pretendOwners: ['Nadia', 'The caretaker', 'Tom', 'Two of the choir'],
  pretendSteps: ['Ask for the key', 'Put up a poster', 'Talk to the school', 'Count who would come'],
  pretendDates: ['3 May', 'next Thursday', 'before the summer'],
}

export type NoteLeadWords = typeof en
