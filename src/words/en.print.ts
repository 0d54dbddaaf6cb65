// The words of the page that prints, in English. What stands on the paper itself is in en.sheets.ts.
import { lasting, one } from './one'

export const en = {
  lang: 'en',
  title: 'Print the cards',
  what: 'A deck on paper for groups with scissors. Choose what you have; the pages on this page are the pages you get.',
  toStart: 'To the start page',
  oneFile: 'This file plays, but does not print. Printing needs Social Spaces from a laptop or a website.',

  deck: 'The deck',
  pack: 'Which cards?',
  cut: 'How many cards?',
  all: (n: number) => `All ${n}`,
  some: (n: string) => `${n}: a shorter deck`,
  lang1: 'Language',
  lang2: 'A second language on each card',
  noSecond: 'None',
  draft: (lang: string) => `${lang} (draft translation)`,
  draftNote:
    'A draft has not been checked by a speaker yet. Every card says so. Ask somebody at your table to read it first.',
  copies: 'How many decks?',
  copiesHint:
    'One a table. With several, every card carries its deck’s letter, and a print shop’s guillotine saves hours: see “How will you cut?”.',

  printer: 'Your printer and paper',
  paper: 'Paper',
  ownPaper: 'Another size…',
  ownPaperHint: 'Width × height, for example 210x330mm or 12x18in',
  sides: 'Can your printer print both sides?',
  side: {
    fronts: ['One side is enough', 'No backs. Quickest, and right for most evenings.'],
    manual: ['It prints one side; I put the paper back in', 'All fronts first, then all backs.'],
    'long-edge': ['It prints both sides', 'Set it to “flip on long edge”.'],
    'short-edge': [
      'Both sides, but it flips on the short edge',
      'If the backs came out upside down with the one above.',
    ],
    fold: ['One side, and I fold and glue', 'Front and back side by side.'],
  },
  fed: 'How do you put the paper back in?',
  feeds: {
    last: ['As it came out', 'The sheet printed last goes in first: many laser printers.'],
    first: ['The whole pile turned over', 'The sheet printed first goes in first again: many inkjet printers.'],
  },
  look: 'Ink',
  looks: {
    'ink-saver': ['Save ink', 'Black outlines, no coloured ground.'],
    colour: ['In colour', 'As on the screen.'],
  },

  cards: 'The cards',
  card: 'Size',
  ownCard: 'Another size…',
  ownCardHint: 'Width × height, for example 70x100mm or 2.5x3.5in',
  large: 'Large print',
  largeHint: 'Nothing smaller than 18 point, on larger cards: the size changes with it.',
  largeCard: (size: string) => `As large print needs them, ${size}`,
  cutting: 'How will you cut?',
  marks: {
    lines: ['Scissors', 'Dashed lines between the cards.'],
    crop: ['A paper cutter', 'Small marks at the edges only.'],
  },
  stack: 'Cut the whole pile at once and keep the decks in order',
  stackHint: 'For a guillotine, at a print shop or a school: each card’s next one lies under it, on the next sheet.',

  extras: 'What to print',
  with: {
    guide: ['How to print and cut', 'The first page, with a line to measure.'],
    script: ['What the facilitator says', 'Step by step, with minutes.'],
    plan: ['The plan sheet', 'One for each table. Best on A3 or A1: choose the paper, and print it by itself.'],
    headings: ['The headings of the wall', 'One sheet each, to be read from four metres.'],
    actions: [
      'A sheet for what comes of it',
      'Which cards belong together, and who looks after that. One for each table.',
    ],
    log: ['A sheet for each table', 'For the results, and the guess where there is one.'],
    sorters: ['Pile sheets', 'To lay in the middle of the table.'],
    cards: ['The cards', 'All of them, with what they cost and need where they do.'],
    blanks: ['Blank cards', 'For what the group adds. For a wall, a sheet under each heading.'],
    credits: ['Credits and licence', 'Keep this page with the cards if you pass them on.'],
    measure: ['A measuring sheet', 'If backs and fronts do not meet.'],
  },
  signs: (code: string) => `Table signs for ${code}`,
  signNames: 'Table names, one a line',
  signHint: 'Each gets a page with its name and a QR code that opens that very table. Leave it empty for no signs.',
  signLocal: 'Print signs on the night: a laptop’s address changes from one Wi-Fi to the next.',
  codes: 'A small code in the corner of every card',
  codesHint: 'So that a pile can be counted from a photograph later.',

  more: 'For print shops, and when the backs are off',
  bleed: 'Bleed in mm (0 to 5)',
  bleedHint: 'Colour that runs over the cut. A print shop asks for 3.',
  cuts: 'Leave a gap between the cards',
  across: 'Move the backs to the right, mm',
  down: 'Move the backs down, mm',

  pages: 'The pages',
  page: (n: number, of: number) => `Page ${n} of ${of}`,
  holds: (n: number, of: number, names: readonly string[]) =>
    `Page ${n} of ${of}: ${names.join('; ') || 'backs, blank cards or an empty side'}`,
  before: 'Previous',
  next: 'Next',
  drawing: 'Drawing the pages…',
  takes: (sheets: number, cuts: number, minutes: number) =>
    `The cards take ${one(sheets, 'sheet', 'sheets')} of paper, ${cuts ? `about ${one(cuts, 'cut', 'cuts')}` : 'nothing to cut'}, about ${lasting(minutes)}.`,
  make: 'Make the PDF',
  making: (done: number, of: number) => `Page ${done} of ${of}…`,
  begun: 'Getting the printer ready…',
  stop: 'Stop',
  again: 'Make it again',
  save: (file: string, size: string) => `Save ${file} (${size})`,
  ready: 'Your PDF is ready.',
  test: 'Print page 1 by itself first, at 100 %, and measure the line on it.',
  failed: 'The pages could not be drawn. Reload this page; if it happens again, choose another paper or language.',
  unfit: (texts: readonly string[], { two, large }: { readonly two: boolean; readonly large: boolean }) =>
    `${texts.map(text => `“${text}”`).join(' and ')} ${texts.length > 1 ? 'do' : 'does'} not fit. Choose larger cards or larger paper${two ? ', or one language on each card' : ''}${large ? ', or leave out large print' : ''}.`,
  noLoad: 'Part of the printing did not load. Check the line and try again.',
  tryAgain: 'Try again',
  credit: (whose: string) => `${whose}. The credits page tells what you may do with them; keep it with the cards.`,
}

export type PrintWords = typeof en
