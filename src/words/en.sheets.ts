// The words on printed sheets: beside and around the cards, whose own words are the pack's.
import { lasting, one } from './one'

/** What is not here goes by its tag. */
const languages: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  bn: 'Bengali',
  cy: 'Welsh',
  en: 'English',
  pa: 'Punjabi',
  pl: 'Polish',
  ur: 'Urdu',
}

export const sheets = {
  lang: 'en',

  card: {
    fallback: (lang: string) => `no ${languages[lang] ?? lang} text yet`,
    lent: (lang: string) => `not all of it in ${languages[lang] ?? lang} yet`,
    draft: (lang: string) => `draft translation (${languages[lang] ?? lang})`,
    set: (letter: string) => `Set ${letter}`,
    write: {
      skill: 'Write a skill on the lines, verb first',
      plan: 'Write a project of your own. What is there already costs nothing; for something new, agree the points with the facilitator and colour them in.',
      wall: 'One thing on each card, in large letters',
      other: 'Write one of your own on the lines',
    },
    costs: (n: number) => `Costs ${one(n, 'point', 'points')}`,
    takes: (n: number) => `Takes ${one(n, 'point', 'points')}`,
    gives: (n: number) => `Gives ${one(n, 'point', 'points')}`,
    off: 'Each skill you found takes a point off, never the last',
    who: 'Name or table',
    colourIn: 'Up to three points to colour in',
    times: (n: number) => `× ${n}`,
  },

  guide: {
    title: 'Before you print',
    test: 'Print this page first, by itself. Then measure.',
    rule: (cm: number) => `This line is ${cm} cm long.`,
    wrong: 'If it is not, look in the print window for “Actual size” or “100 %” and turn off “Fit to page”.',
    how: 'Print',
    paper: (paper: string) => `Paper: ${paper}. Thick paper (160 to 250 g) feels like cards; plain paper will do.`,
    fronts: 'One side only. Nothing is on the back.',
    long: 'Both sides, flipped on the long edge. Print two sheets first and hold them to the light.',
    short: 'Both sides, flipped on the short edge. Print two sheets first and hold them to the light.',
    manual: (fronts: string, again: string, backs: string, front: number, back: number) =>
      `Your printer prints one side only: print ${fronts}. ${again} Then print ${backs}. Try it with one sheet first: page ${front}, then page ${back} on its back.`,
    fed: {
      last: 'Put the pile back in as it came out, so that the empty sides are printed now and the sheet that was printed last goes in first.',
      first:
        'Turn the whole pile over and put it back in, so that the empty sides are printed now and the sheet that was printed first goes in first again.',
    },
    fold: 'One side only. Fold along the dotted line, glue the halves back to back, then cut.',
    shifted:
      'If the backs sit beside the fronts, print the measuring sheet (an extra) and type in what it says. Half a millimetre is usual.',
    measure: (how: string) =>
      `If the backs sit beside the fronts, print the measuring sheet: ${how}. Hold it to the light, read its two numbers, type them in under “Move the backs” and make this PDF again. Half a millimetre is usual.`,
    both: (front: number, back: number) => `pages ${front} and ${back}, on both sides of one sheet`,
    again: (front: number, back: number) =>
      `page ${front}, then, put back in as the cards will be, page ${back} on its empty side`,
    cut: 'Cut',
    lines: 'Cut along the dashed lines. Scissors do; a paper cutter is quicker.',
    crop: 'Cut between the little marks at the edge of the sheet, longest cuts first.',
    stack:
      'Keep the sheets in order in one pile and cut the pile. Then put the little piles under each other, row by row, the first on top: the deck is in order.',
    lifts: (sheets: number) =>
      `If the pile is too thick for your cutter, cut it in lifts of about ${sheets} sheets, each in the same way, and keep them in order. Then take one place of the sheet after the other: put its little piles of all lifts under each other, the first lift on top, before you go on to the next place.`,
    decks: (cards: number, sets: number) =>
      `Set A is then the first ${one(cards, 'card', 'cards')}, set B the next ${cards}${sets > 2 ? ', and so on' : ''}: part them where the letter changes.`,
    none: 'There are no marks: measure the cards, or cut by eye.',
    stock: 'The sheet is cut already: fold and tear.',
    plainFirst:
      'Perforated paper costs more: print the first sheet on plain paper, lay it on a perforated one and hold both against the light. If the cards lie within the lines, go on.',
    sets: (n: number) =>
      `${one(n, 'set', 'sets')}: every card carries the letter of its set, so that mixed decks can be parted.`,
    takes: (sheets: number, cuts: number, minutes: number) =>
      `The cards take ${one(sheets, 'sheet', 'sheets')} of paper, ${cuts ? `about ${one(cuts, 'cut', 'cuts')}` : 'nothing to cut'}, about ${lasting(minutes)} in all.`,
    play: 'Play',
    pages: (first: number, last: number) => `pages ${first} to ${last}`,
    sample: (size: string) => `A card as it will be: ${size}`,
    behind: 'The back of page 1',
    behindWhat:
      'If this stands upside down when you turn the sheet over like a page in a book, choose the other edge in the print window.',
    layOwn:
      'Write each of these names on a sheet of paper. Lay the sheets in the middle of the table, the deck beside them, face down.',
    lay: 'Lay the pile sheets in the middle of the table and put the deck beside them, face down.',
    layPlan:
      'Give each table a plan sheet, a deck and pens. Tick in pencil the skills that somebody was found for. Keep the crises and the opportunities apart, and hand them out one at a time. On A3, two cards lie in each corner; on A4, write their names, or enlarge the sheet to 141 %.',
    layWall:
      'Hang the headings side by side, where all can reach. Give out the blank cards and felt pens; read the printed prompts aloud where nobody knows how to begin.',
    layOther: 'Put the deck in the middle of the table, face down.',
  },

  plan: {
    title: (pack: string) => `Our plan: ${pack}`,
    place: 'Our place',
    name: 'Name',
    features: 'What is there',
    strengths: 'Its strengths',
    troubles: 'Its troubles',
    budget: 'Budget',
    fill: (choices: readonly number[]) =>
      `Fill in a circle for each point you spend${choices.length > 0 ? `; the facilitator may set ${choices.join(', ')}` : ''}.`,
    skills: 'Each skill you tick takes a point off its project, never the last.',
    circles: (points: number, of: number) => `${of} circles for points, ${points} of them drawn bold`,
    needs: 'What it needs',
    needed: 'Needed',
    have: 'We have',
    find: 'To find',
    seek: 'Skills to find',
    story: 'A person’s story',
    storyWhat: 'It is a year from now. An ordinary day here:',
    near: 'Near: it can be soon',
    far: 'Far: it takes time',
    nearHigh: 'Matters most: begin here',
    farHigh: 'Matters most: prepare now',
    nearLow: 'Matters less: on the way',
    farLow: 'Matters less: perhaps one day',
    steps: 'Who begins with what',
    project: 'Project',
    owner: 'Owner',
    first: 'First step',
    date: 'By when',
  },

  actions: {
    title: (pack: string) => `What we will do: ${pack}`,
    what: 'Find two or more cards that could become something together, and give it a name. One of you looks after it and says yes aloud.',
    name: 'Its name',
    cards: 'The cards in it',
  },

  sorters: { lay: 'Lay this in the middle of the table.' },

  log: {
    title: 'Our table’s sheet',
    table: 'Table',
    people: 'How many are you?',
    guess: 'Our guess, before the first card. Fold it over until the end.',
    result: 'Count the piles at the end.',
    reached: 'Cards you reached',
    shown: 'What somebody showed us',
    gaps: 'Not found yet: who could we ask?',
    wrote: 'Skills we added ourselves',
    reasons: 'Which card, and why',
    better: 'What we would say instead',
    missing: 'What is missing, and what would bring it in',
    added: 'Cards we added ourselves',
    tell: 'Read your numbers to the facilitator, who types them in: the room then counts you with the others.',
  },

  script: {
    title: 'For the facilitator',
    intro: (cards: number) => `One deck of ${cards} cards a table, four to eight people, scissors put away.`,
    steps: [
      { minutes: 2, do: 'Seat people', say: '“One deck in the middle. Everybody can reach it, nobody owns it.”' },
      {
        minutes: 2,
        do: 'Guess',
        say: '“How many of these could the people at your table do between you? Write it down, fold it over, tell nobody.”',
      },
      {
        minutes: 12,
        do: 'Sort',
        say: '“Read each card aloud. If anybody here can, it is We can. If a friend would do it when asked, Our friends can. If not, Not found yet. Don’t look up.”',
      },
      {
        minutes: 1,
        do: 'A third of the way',
        say: '“Pass the deck on. Whoever sees ‘Show me!’ may ask; saying no is fine.”',
      },
      { minutes: 3, do: 'Count', say: '“Count your piles and write them down. Then unfold your guess.”' },
      {
        minutes: 5,
        do: 'Hear the room',
        say: '“One table after another: your guess, then your number.” Let the applause come by itself.',
      },
      { minutes: 5, do: 'Gaps', say: '“Read out one card you did not find. Who in this room can?”' },
    ],
    minutes: (n: number) => one(n, 'minute', 'minutes'),
    inPassing: 'in passing',
    whole: (minutes: number) => `${lasting(minutes)} in all.`,
    careTitle: 'Take care',
    care: {
      all: 'Nobody has to say or show anything. A table of two or three is welcome.',
      sort: 'Cards nobody got to are not a lack: count only what you reached.',
      plan: 'The people on the cards are invented, and nobody has to play one.',
      wall: 'Whoever wrote a card may take it down again, and nobody is asked why.',
      match: 'A match between an offer and an ask is no check either, and no substitute for paid work.',
      check:
        'A claim is not a check: before anyone looks after children, drives others or works on gas or electricity, make the checks you always make.',
    },
  },

  sign: {
    scan: 'Point a phone’s camera here',
    or: (address: string) => `or open ${address}`,
    code: (code: string) => `and type ${code}`,
    local:
      'This address belongs to one laptop on one Wi-Fi. It may be another one next time: print table signs on the night.',
  },

  calibration: {
    title: 'Measuring sheet',
    front: 'Front. Print both sides of this sheet as you print the cards, then hold it to the light.',
    back: 'Back.',
    read: 'The back’s longest line shows the whole millimetres on the front’s scale. From there count the back’s lines, away from 0, to the first that meets a line of the front: those are the tenths. Type in both numbers, with their sign.',
    example: 'For example: the longest line is between 1 and 2, and the third line after it meets one: type in 1.3.',
    across: 'across',
    down: 'down',
  },

  credits: {
    title: 'Credits and licence',
    deck: 'This deck',
    by: (title: string, author: string) => `“${title}” by ${author}`,
    source: (source: string) => `Source: ${source}`,
    licence: (title: string, name: string, url: string) => `Licence: ${title} (${name}), ${url}`,
    noWarranty: 'It comes as it is, with no warranty.',
    may: 'What you may do',
    meaning: 'The text of the licence is what counts; these lines only say what it means.',
    from: 'Made from',
    quoted: 'The skills on its cards',
    changes: 'Changes',
    unchanged: 'None: these are the words its authors published.',
    translated: (lang: string) => `Translated into ${lang}.`,
    translations: 'Languages',
    draft: (lang: string) => `${lang}: a draft that no speaker has checked yet.`,
    checked: (lang: string) => `${lang}: checked by a speaker.`,
    adapted: (cards: number) =>
      `${one(cards, 'card says', 'cards say')} something of the same kind rather than the same thing.`,
    thanks: 'Thanks to',
    pictures: 'Pictures: OpenMoji, https://openmoji.org, CC BY-SA 4.0, black line set, unaltered but recoloured.',
    fonts: 'Fonts',
    openFont: 'All of them under the SIL Open Font License 1.1, https://openfontlicense.org',
    languages,
  },
}

export type SheetWords = typeof sheets
