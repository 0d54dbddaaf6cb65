// @vitest-environment happy-dom
// What the facilitator's page gives to say, as rounds go on to their reveal.
import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { readPack } from '../../cards/pack'
import { readPackWords } from '../../cards/words'
import { aRound, aRow } from '../board/builders'
import { currentRound, foldStage } from '../board/stage'
import type { Phase } from './phase'
import type { RunProps } from './RunProps'
import { RunLine, RunSay } from './RunSay'
import { turnOf } from './turn'

/** The room at a line of this pack's script, two tables sitting. */
function at(id: string, name: string, minutes = 90): RunProps {
  const read = (file: string): unknown => JSON.parse(readFileSync(`cards/${id}/${file}.json`, 'utf8'))
  const pack = readPack(read('pack'))
  const words = readPackWords(read('en'), pack)
  const at = pack.script?.findIndex(({ id }) => id === name) ?? -1
  const moves = [
    { do: 'round', round: aRound({ id: 'r1', pack: id, minutes }) },
    ...['Oak', 'Elm'].map((name, n) => ({ do: 'table', id: `t${n}`, name, pretend: false })),
    { do: 'line', round: 'r1', line: at },
  ]
  const stage = foldStage(moves.map((move, seq) => aRow(seq, move, { round: 'stage' })))
  const round = currentRound(stage)
  const line = pack.script?.[at]
  if (!round || !line) throw new Error(`${id} has no line ${name}`)
  const turn = turnOf(stage, round, line)
  const room = {
    stage,
    round,
    turn,
    line: words.script?.[name],
    part: line.part,
    steps: ['one'],
    shown: { pack, words },
  }
  return { room } as unknown as RunProps
}
const texts = (html: string) => new DOMParser().parseFromString(html, 'text/html').body
const say = (phase: Phase, ...line: Parameters<typeof at>) =>
  texts(renderToStaticMarkup(<RunSay {...at(...line)} phase={phase} />)).textContent
const buttons = (phase: Phase, ...line: Parameters<typeof at>) =>
  [...texts(renderToStaticMarkup(<RunLine {...at(...line)} phase={phase} />)).querySelectorAll('button')].map(
    ({ textContent, className }) => `${textContent?.replace(/:.*/, '')}: ${/is-(\w+)/.exec(className)?.[1]}`,
  )

test('while a line is played its own words are to be said, also when its time is up', () => {
  expect(say('play', 'community-spaces', 'people')).toMatch(/^Now meet the people .* from now on\.$/)
  expect(say('next', 'community-spaces', 'people')).toMatch(/^Now meet the people .*The time for this is up\.$/)
  expect(say('late', 'community-spaces', 'steps')).toBe('“Finish what is in your hands. Then look up.”')
})

test('the next line is the black button once the time of this one is up, but a table’s turn comes first', () => {
  expect(buttons('play', 'community-spaces', 'people')).toEqual(['One line back: quiet', 'Next line: plain'])
  expect(buttons('next', 'community-spaces', 'people')).toEqual(['One line back: quiet', 'Next line: primary'])
  expect(buttons('next', 'community-spaces', 'report')).toEqual(['One line back: quiet', 'Next line: plain'])
})

test('at the reveal the last line that was played is over; one that the reveal leads to has words of its own', () => {
  expect(say('reveal', 'community-spaces', 'steps')).toMatch(/^“Look up together\./)
  expect(buttons('reveal', 'community-spaces', 'steps')).toEqual([])
  expect(say('reveal', 'principles', 'result')).toMatch(/^Look at your gaps/)
})
