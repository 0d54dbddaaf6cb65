// The words of a wall for whoever leads it: projector, summary, spreadsheet, pretend tables.
import { isolate, one, type Said } from './one'

/** A card that a pretend table writes: what its form says, and the theme that it goes with. */
interface PretendCard {
  readonly text: string
  readonly theme: string
  readonly fields: Readonly<Record<string, string>>
}

const card = (theme: string, text: string, fields: PretendCard['fields'] = {}): PretendCard => ({ text, theme, fields })
const [FOOD, REPAIR, ABOUT, TOGETHER] = ['Food', 'Repair', 'Getting about', 'Together']
const have = { hold: 'have', since: 'existing' }
const stuck = (where: string, shift: string) => ({ where, shift, status: 'stuck' })
const moving = (where: string, shift: string) => ({ where, shift, status: 'moving' })
const skill = (how: string, limit: string) => ({ kind: 'skill', how, limit, unpaid: 'yes' })
const time = (limit: string) => ({ kind: 'time', how: 'do', limit, unpaid: 'yes' })
const asked = (kind: string, how: string) => ({ kind, how })
const shared = { consent: 'yes' }
const nameless = { consent: 'nameless' }

/** Cards that pretend tables write, by the headings of the packs that come with this kit. */
const pretendCards: Readonly<Record<string, readonly PretendCard[]>> = {
  people: [
    card(TOGETHER, 'Nadia speaks three languages', have),
    card(TOGETHER, 'The caretaker knows everybody', have),
    card(REPAIR, 'Tom mends anything with wheels', have),
    card(FOOD, 'Some of us would like to bake for forty', { hold: 'learn', since: 'new' }),
  ],
  groups: [
    card(ABOUT, 'The Thursday walkers', have),
    card(TOGETHER, 'A choir with no piano', have),
    card(FOOD, 'The allotment chat that answers at once', have),
  ],
  organisations: [
    card(TOGETHER, 'The library opens late on Tuesdays', { since: 'new' }),
    card(REPAIR, 'The school has a workbench', { since: 'existing' }),
    card(ABOUT, 'The firm on the corner lends its van', { since: 'existing' }),
  ],
  places: [
    card(FOOD, 'The hall kitchen is empty on Mondays', { since: 'existing' }),
    card(REPAIR, 'A shed that waits for tools', { since: 'existing' }),
    card(ABOUT, 'The bench by the bus stop', { since: 'existing' }),
  ],
  economy: [
    card(REPAIR, 'Timber left over from the roof', { since: 'existing' }),
    card(FOOD, 'Bread that is still good at six', { since: 'existing' }),
    card(FOOD, 'A seed swap every spring', { since: 'new' }),
  ],
  stories: [
    card(TOGETHER, 'We once moved a whole library by hand', { since: 'existing' }),
    card(ABOUT, 'The winter everybody shovelled together', { since: 'existing' }),
  ],
  skill: [
    card(REPAIR, 'Nobody found who can fix the heating', stuck('The hall', 'The council’s caretaker')),
    card(FOOD, 'No one has time to show the till', moving('The community shop', 'Its treasurer')),
  ],
  rule: [
    card(REPAIR, 'Insurance says nobody may use a ladder', stuck('The hall', 'The insurer')),
    card(FOOD, 'The kitchen form asks for a fax number', moving('The school', 'The school office')),
  ],
  money: [
    card(TOGETHER, 'The grant comes after the bill', stuck('The funder’s letter', 'The funder')),
    card(FOOD, 'The kitchen costs more than we take', moving('The hall', 'The hall committee')),
  ],
  power: [
    card(TOGETHER, 'Nobody knows whose yes it takes', stuck('The town hall', 'The ward councillor')),
    card(TOGETHER, 'The young people were not asked', moving('The youth club', 'All of us')),
  ],
  building: [
    card(ABOUT, 'There is a step and no ramp', moving('The library', 'The library’s manager')),
    card(TOGETHER, 'No key after six', stuck('The hall', 'The caretaker')),
    card(REPAIR, 'No signal in the basement workshop', stuck('The basement', 'The landlord')),
  ],
  other: [
    card(ABOUT, 'The last bus leaves at nine', stuck('The bus stop', 'The bus company')),
    card(TOGETHER, 'We only ever meet when it rains', moving('Here', 'Whoever sends the invitations')),
  ],
  offers: [
    card(REPAIR, 'I can teach sewing', skill('teach', 'Saturdays, three at a time')),
    card(FOOD, 'Gardening with somebody who likes company', skill('together', 'Two hours in May')),
    card(TOGETHER, 'Sitting with people over their forms', time('Any evening, up to an hour')),
    card(REPAIR, 'I can show how to mend bicycles', skill('teach', 'One bicycle a week')),
  ],
  asks: [
    card(REPAIR, 'Somebody to teach sewing to my niece', asked('skill', 'teach')),
    card(FOOD, 'A hand with the gardening at the school', asked('time', 'do')),
    card(REPAIR, 'Bicycles mended for the youth club', asked('skill', 'do')),
    card(TOGETHER, 'Help with a poster', asked('knowledge', 'together')),
  ],
  introduction: [
    card(ABOUT, 'A valley with one road and many names for it', shared),
    card(TOGETHER, 'Why we began to write this down', shared),
  ],
  roles: [
    card(TOGETHER, 'Neighbours now open the hall', shared),
    card(TOGETHER, 'The council asks before it plans', shared),
  ],
  networks: [
    card(TOGETHER, 'News travels by the school gate', shared),
    card(ABOUT, 'Nobody tells the far end of the street', nameless),
  ],
  assets: [
    card(FOOD, 'A kitchen that feeds sixty', shared),
    card(REPAIR, 'A grandmother who taught the street to darn', nameless),
  ],
  methods: [card(FOOD, 'Start with food', shared), card(TOGETHER, 'Think alone first, then share', shared)],
  steps: [card(FOOD, 'Open the hall kitchen on Mondays', shared), card(ABOUT, 'Ask the far end of the street', shared)],
  strong: [
    card(TOGETHER, 'People turn up when asked', { quote: 'You only have to knock.' }),
    card(FOOD, 'There is always tea', { quote: 'Nobody leaves here hungry.' }),
  ],
  missing: [
    card(TOGETHER, 'Somewhere for teenagers', { quote: 'We sit in the bus shelter.' }),
    card(ABOUT, 'A bus after nine', { quote: 'I leave before it gets good.' }),
    card(REPAIR, 'Somebody who can fix the heating'),
  ],
  surprising: [
    card(REPAIR, 'So many can mend', { quote: 'I never thought it counted.' }),
    card(TOGETHER, 'The oldest knew the most songs'),
  ],
  next: [card(REPAIR, 'A repair day in spring'), card(FOOD, 'Ask the school for its kitchen')],
}

export const en = {
  // the projector
  newest: 'Newest',
  from: (table: string) => `from ${isolate(table)}`,
  page: (n: number, of: number) => `${n} of ${of}`,
  noCards: 'No card here yet',
  themes: 'What belongs together',
  notesFrom: (notes: number, tables: number) =>
    tables > 1 ? `${one(notes, 'card', 'cards')} from ${tables} tables` : one(notes, 'card', 'cards'),
  actions: 'What we mean to do',
  noThemes: 'Nothing was put together yet. Which of these cards belong together?',
  noMatches: 'No two have said yes yet.',
  noActions: 'No action yet. Which of these cards could make one?',
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
  left: (n: number) => `Nobody took up ${one(n, 'card', 'cards')} yet: ${n === 1 ? 'it is' : 'they are'} in no action.`,
  leftUnmatched: (n: number) => `${one(n, 'offer or ask has', 'offers and asks have')} no match yet.`,
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
    card(FOOD, 'Somebody always brings soup'),
    card(TOGETHER, 'There is a key under the flowerpot'),
    card(TOGETHER, 'Ask the oldest and the youngest'),
  ],
  pretendActions: {
    [FOOD]: 'Monday kitchen',
    [REPAIR]: 'Repair day',
    [ABOUT]: 'The walking bus',
    [TOGETHER]: 'An evening for everybody',
  } as Readonly<Record<string, string>>,
  pretendOwners: ['Nadia', 'The caretaker', 'Tom', 'Two of the choir'],
  pretendSteps: ['Ask for the key', 'Put up a poster', 'Talk to the school', 'Count who would come'],
  pretendDates: ['3 May', 'next Thursday', 'before the summer'],
}

export type NoteLeadWords = typeof en
