// What cannot be printed, as the page says it: the card by its words, and what there is to choose here. The command line is precise.
import type { Answer } from '../../print/worker'
import { printWords } from '../words/print'
import type { Wanted } from './printJob'

type Refusal = Extract<Answer, { readonly has: 'problem' | 'fault' }>

/** The files and ids before a message, which are nothing to whoever prints. */
const WHERE = /^pack "[^"]*"(?:, [^:"]*(?:"(?:[^"\\]|\\.)*")?)*: /

/** What a volunteer is told of a refusal. */
export function sayingOf(refusal: Refusal, { second, lang, large }: Pick<Wanted, 'second' | 'lang' | 'large'>): string {
  if (refusal.has === 'problem' && refusal.unfit.length > 0)
    return printWords.unfit(refusal.unfit, { two: second !== '' && second !== lang, large })
  const text = refusal.text.replace(WHERE, '')
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
