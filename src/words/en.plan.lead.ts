// The words of leading a room that plans: the facilitator's page, the wall, the look back, the spreadsheet, pretend tables.
import { isolate, one } from './one'

const points = (n: number) => one(n, 'point', 'points')
const names = (tables: readonly string[]) => tables.map(isolate).join(', ')

/** As many names as so many letters have room for, one at least, and how many more there are. */
const some = (tables: readonly string[], letters: number) => {
  const rest = tables.findIndex((_, n) => n > 0 && tables.slice(0, n + 1).join(', ').length > letters)
  return rest < 0 ? names(tables) : `${names(tables.slice(0, rest))} and\u00a0${tables.length - rest}\u00a0more`
}

export const planLead = {
  progress: (reached: number, of: number) =>
    reached >= of ? 'Something in every part' : `${reached} of ${one(of, 'part', 'parts')} begun`,
  steps: {
    plan: (tables: readonly string[]) =>
      tables.length === 1 ? `the plan of ${names(tables)}` : `the plans of ${names(tables)}`,
    needs: 'what all plans need',
    votes: 'the votes',
    asks: 'Anyone?',
  },

  // the facilitator's page
  remote: {
    title: 'For this plan',
    waiting: 'Cards that wait for a cost',
    waitingOf: (table: string, cost: number) => `${isolate(table)} proposes ${points(cost)}`,
    settled: (n: number) => `Costs that you have set: ${n}`,
    set: (n: number) => points(n),
    setThis: (n: number, card: string) => `${points(n)} for ${isolate(card)}`,
    surprises: 'Throw in a surprise',
    crisis: (text: string) => `Crisis: ${text}`,
    opportunity: (text: string) => `Opportunity: ${text}`,
    whichCard: 'Which card',
    to: 'To',
    all: 'All tables',
    points: (n: number) => (n === 0 ? 'Changes no points.' : n < 0 ? `Takes ${points(-n)}.` : `Gives ${points(n)}.`),
    throw: 'Throw it in',
    thrown: (card: string, to: string) => `${isolate(card)} is on its way to ${to}.`,
    thrownTo: (n: number) => (n === 0 ? 'No table has had it yet.' : `${one(n, 'table has', 'tables have')} had it.`),
    budget: 'How many points they have',
    budgetSet: (n: number, budget: string) => `Every table has ${n} now: ${budget}.`,
    budgetUnknown: (n: number) =>
      `It is ${n} unless you set another. Which one is set shows here once a table has begun and sees its points.`,
    custom: 'Another number',
    setPoints: (n: number) => `Set it to ${n}`,
    hide: 'Hide the points from the tables',
    hideHint: 'They choose without knowing how many they have, until you show it.',
    swap: 'Swap the places round',
    swapHint: (n: number) =>
      n < 2
        ? 'At least two tables must have described a place.'
        : `Each of ${n} tables gets the place of the table before it.`,
    swapSure: 'Press again: swap the places now',
    swapped: 'The places have been handed on.',
  },

  // the wall
  wall: {
    title: 'The plans of this room',
    first: 'Describe a place, and choose what to do there.',
    parts: (reached: number, of: number) => `${reached} of ${of}`,
    turn: (page: number, of: number) => `${page} of ${of}`,
    surprise: { crisis: 'A crisis', opportunity: 'An opportunity' },
    answered: (n: number, of: number) =>
      n === 0
        ? 'What do you do about it? Answer on your tablet.'
        : n < of
          ? `${n} of ${one(of, 'table has', 'tables have')} answered:`
          : of === 1
            ? 'Answered:'
            : `All ${of} tables have answered:`,
    names,
    noPlace: 'No place yet',
    people: 'People',
    by: (table: string) => `Planned by ${isolate(table)}`,
    spent: (spent: number, of: number | null) => (of === null ? points(spent) : `${spent} of ${points(of)}`),
    spentOf: (budget: string, spent: number, of: number | null) =>
      `${budget}: ${of === null ? spent : `${spent} of ${of}`}`,
    cost: (n: number) => (n === 0 ? 'free' : String(n)),
    more: (n: number) => `and ${n} more`,
    asks: (skills: string) => `Asks for: ${skills}`,
    asksMore: (skills: string, n: number) => `Asks for: ${skills} and ${n} more`,
    needs: 'What all our plans need',
    needBy: (tables: readonly string[], letters = Number.POSITIVE_INFINITY) => `named by ${some(tables, letters)}`,
    needNobody: 'nobody named yet',
    noNeeds: 'The plans need nothing that is not here.',
    votes: 'Which plan would you join?',
    votesWait: 'One vote a table, on your tablet. Not for your own.',
    voteCount: (n: number) => one(n, 'vote', 'votes'),
    asksTitle: 'Anyone?',
    askedBy: (tables: readonly string[], letters = Number.POSITIVE_INFINITY) => `for ${some(tables, letters)}`,
    yes: (table: string) => `${isolate(table)} says\u00a0yes!`,
  },

  // looking back
  summary: {
    nothing: 'No table has planned anything yet.',
    people: (n: number) => one(n, 'person', 'people'),
    room: 'The whole room',
    votes: 'Votes',
  },

  // a spreadsheet
  grid: {
    table: 'Table',
    kind: 'What',
    text: 'In words',
    points: 'Points',
    order: 'Order',
    owner: 'Who takes care',
    first: 'First step',
    date: 'When',
    place: 'Place',
    person: 'Person',
    project: 'Project',
    need: 'Need',
    ask: 'Skill asked for',
    shock: 'Surprise',
    story: 'Story',
    vote: 'Vote for',
    spent: 'Points spent',
    spentOf: (spent: number, of: number) => `${spent} of ${of}`, // no date to a spreadsheet, as 1/10 would be
    people: 'People at the table',
  },

  // what pretend tables say
  pretend: {
    places: [
      {
        name: 'Riverside Hall',
        features: 'A stage with curtains\nA kitchen with a hatch\nA yard that gets the sun',
        strengths: 'Five minutes from the bus\nEverybody has danced here once\nThe cellar is dry',
        troubles: 'The roof leaks over the stage\nSix steps and no ramp\nDark from October to April',
        character: 'Stern outside, and soft when the heating is on.',
      },
      {
        name: 'The Old Laundry',
        features: 'One big tiled room\nA chimney\nTwelve sinks',
        strengths: 'Cool in summer\nThe owner likes us\nA door onto the market',
        troubles: 'Cold in winter\nThe tiles echo\nNobody knows it is open',
        character: 'It smells of soap and remembers everybody.',
      },
      {
        name: 'Kestrel Road School',
        features: 'Four classrooms\nA hall with a climbing frame\nA bell that works',
        strengths: 'Room for everything\nGood light\nGrandparents went there',
        troubles: 'Very small chairs\nTwo windows are boarded up\nThe keys are with three people',
        character: 'Cheerful, and a little too big for its coat.',
      },
    ],
    owners: ['Nadia', 'Tom and Aisha', 'Old Mr Park', 'Jo', 'The Friday group'],
    firsts: ['Ask the school', 'Put up a list', 'Look at it together', 'Ring the owner', 'Borrow a ladder'],
    dates: ['by Friday', 'next week', 'on Saturday morning', 'before the holidays'],
    needs: ['The street fund', 'Two of us, on Sundays', 'The school lends it', 'We write to the owner'],
    answers: [
      'We wait with the dearest one and ask next door.',
      'We move it upstairs and tell everybody by Friday.',
      'Half of us say yes; we try it for a month.',
    ],
    stories: [
      'On Tuesday the door is open before eight. There is soup, and somebody to talk to. What still annoys? The chairs.',
      'In the evening the lights are on. People stay on after the last song and stack the chairs without being asked.',
    ],
    cards: ['A bench by the door', 'A bell that children may ring', 'A shelf for jam'],
  },
}

export type PlanLeadWords = typeof planLead
