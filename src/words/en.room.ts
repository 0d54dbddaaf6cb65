// The words of the pages that lead a workshop or look at its results: start, run, project, review. Loaded with those pages
// alone, so that joining stays small. Another language is other files like this one and the two it takes in.
import { grid, judged, project, projector, summary } from './en.projector'
import { run } from './en.run'

export const en = {
  start: {
    title: 'What can we do together?',
    what: 'A hundred cards, a few tables, a quarter of an hour. People sort what they can do, and what their friends can, and are usually surprised.',
    noServer:
      'This page runs without a server, so it plays one table on this device. For several tables, run “npm start” in the folder of Social Spaces on a laptop that has Node.js, and open the address that it prints.',
    more: 'More ways to play',
    alone: 'Play one table on this device',
    review: 'Open a saved workshop',
    print: 'Print the cards',
    oneFile: 'Take it with you in one file',
    join: 'Join a workshop',
    tryIt: 'Try it first',
    tryItWhat: 'Three pretend tables play along, so that you can practise every step. Nothing is kept.',
    tryItGo: 'Try it with three pretend tables',
    practice: 'Practice run',
    new: 'Start a workshop',
    workshopTitle: 'What is it called?',
    workshopTitleHint: 'Everybody sees this, for example “Riverside open evening”.',
    untitled: 'Our workshop',
    place: 'Place (if you like)',
    date: 'Date (if you like)',
    howLong: 'How long have you got in all?',
    agendas: {
      short: { label: '15 minutes', hint: 'Skills: 50 cards' },
      long: { label: '25 minutes or more', hint: 'Skills: all 100 cards' },
      dots: { label: '45 minutes', hint: 'Connect the dots alone' },
      evening: { label: 'An evening', hint: '75 minutes: skills, then connect the dots' },
      plan: { label: '90 minutes', hint: 'Community spaces: a plan alone' },
      halfDay: {
        label: 'Half a day',
        hint: 'Three and a half hours, and a break where you like: skills, connect the dots, barriers, a plan, principles',
      },
    },
    own: { label: 'Put your own together', hint: 'Begin with any game; add others on the next page' },
    beginWith: 'What do you begin with?',
    translating: 'We translate as we go',
    translatingHint: '30 cards of skills in the same time',
    go: 'Get the code',
    starting: 'Getting your code…',
    ahead: 'You can do this days ahead: the code stays the same, and what you play can still be changed.',
  },

  alone: {
    title: 'Play one table on this device',
    what: 'No server, no Wi-Fi, no account. Pass the device round and read each card aloud.',
    table: 'Our table',
    goOn: 'Go on where we stopped',
    keepsNothing: 'This browser keeps nothing. Do not close or reload this page before you have finished.',
    anew: 'Starting anew gives up the game you stopped. Start anew?',
    anewYes: 'Start anew',
    anewNo: 'Keep the game we stopped',
    cut: (cards: number, minutes: number) => `${cards} cards, about ${minutes} minutes`,
    stop: 'Stop',
  },

  review: {
    title: 'Open a saved workshop',
    open: 'Choose the file',
    openHint: 'The one you kept with “Save this workshop”. It stays on this device.',
    trouble: 'The cards of this workshop did not come over the line. Check the network, then try again.',
    notOurs: (file: string) =>
      `“${file}” is not a saved workshop, or it was changed. Choose the file that “Save this workshop” made.`,
  },

  run,
  project,
  projector,
  judged,
  summary,
  grid,
}

export type RoomWords = typeof en
