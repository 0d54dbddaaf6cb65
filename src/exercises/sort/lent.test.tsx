// @vitest-environment happy-dom
// A deck that is translated in part: what is lent from English is spoken as English, and the card says so.
import { expect, test } from 'vitest'
import { readPack } from '../../../cards/pack'
import english from '../../../cards/skills/en.json'
import packJson from '../../../cards/skills/pack.json'
import urdu from '../../../cards/skills/ur.json'
import { fillIn, readPackWords } from '../../../cards/words'
import { frontOf } from '../../ui/front'
import { draw, play, settle, sitDown } from './board.builders'

const pack = readPack(packJson)
const SHOW = 'make-01'
const { twin: _, ...told } = urdu.cards[SHOW]
const { guess: __, show: ___, ...rest } = urdu
const lacking = { ...rest, cards: { ...urdu.cards, [SHOW]: told } }
const words = fillIn(readPackWords(lacking, pack), readPackWords(english, pack))
const round = {
  ...{ id: 'r1', exercise: 'sort', pack: 'skills', cards: [SHOW], piles: pack.piles, minutes: 20 },
  settings: {},
}

sitDown(round, pack, words)

test('the note of a card tells whether none or some of it is translated', () => {
  const noteOf = (id: string, page = words) => frontOf(id, { pack, words: page, written: [] }).note
  expect(noteOf(SHOW)).toBe('Partly translated')
  expect(noteOf('make-06')).toBe('Draft translation')
  const { [SHOW]: _, ...others } = lacking.cards
  expect(noteOf(SHOW, fillIn(readPackWords({ ...lacking, cards: others }, pack), readPackWords(english, pack)))).toBe(
    'Not translated yet',
  )
})

test('each text carries its own language', () => {
  play({ do: 'people', people: 4 })
  draw()
  settle()
  expect(languageOf(english.guess)).toBe('en')
  play({ do: 'asked' })
  draw()
  settle()
  expect(languageOf(told.text)).toBe('ur')
  expect(languageOf(english.cards[SHOW].twin)).toBe('en')
  expect(languageOf(english.show)).toBe('en')
})

const languageOf = (text: string) => {
  const found = [...document.querySelectorAll('[lang]')].filter(element => element.textContent?.trim() === text)
  return found.at(-1)?.getAttribute('lang')
}
