// The words of what a table may do besides sorting: set up how it plays, look through its piles, show a card, write one.
export const after = {
  // settings
  shortcuts: 'Keys 1, 2 and 3 put the card on a pile, S comes back to it, U takes the last one back.',
  together: 'All together',
  togetherHint: 'Every device shows the same card. The first answer counts.',
  dealt: 'Dealt out',
  dealtHint: (devices: number) => `Each of the ${devices} devices gets different cards.`,
  mode: 'How do you want to play?',
  dealAgain: (devices: number) => `Deal again, to ${devices} devices`,
  keys: 'Keys for quick answers',

  // looking through
  reviewTitle: 'Your piles',
  reviewHint: 'Tap a card to move it.',
  emptyPile: 'No cards here.',
  moveTo: (card: string) => `Where does “${card}” go?`,
  backToCards: 'Back to the cards',
  backToResult: 'Back to your result',

  // showing
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
}

export type AfterWords = typeof after
