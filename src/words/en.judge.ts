// The words of a table that judges cards: words for people, principles for a plan. Loaded with such packs alone.
import { isolate } from './one'

export const judge = {
  why: (card: string) => `Why does “${isolate(card)}” go there?`,
  whyShort: 'Why? (if you like)',
  better: (card: string) => `A better word for “${isolate(card)}”`,
  betterShort: 'A better word',
  about: {
    plan: 'Your plan:',
    action: 'What you mean to do:',
    other: 'What you found:',
  },
  said: 'What you said',
  edit: 'To say more, go back over a pile.',
  resultLabel: (piles: readonly string[]) => `${piles.join(', ')}.`,
  quote: (text: string) => `“${isolate(text)}”`,
  instead: (text: string) => `Better: “${isolate(text)}”`,
  look: 'Look through your piles',
}

export type JudgeWords = typeof judge
