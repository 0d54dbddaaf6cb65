// Colours, pens and outlines as PDF's operators (ISO 32000-1, 8.4, 8.5 and 8.6). y is negated, as operators.ts says.
import { type Colour, PrintError, type Shape } from './ink'
import { num } from './syntax'

/** Greys as greys, so that a printer takes its black cartridge alone. */
export function colour(said: Colour, grey: string, rgb: string): string {
  const levels = known.get(said) ?? levelsOf(said)
  known.set(said, levels)
  return `${levels} ${levels.includes(' ') ? rgb : grey}\n`
}
const known = new Map<Colour, string>()

function levelsOf(said: Colour): string {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(said)?.slice(1)
  if (!parts) throw new PrintError(`"${said}" is not a colour: write it as "#1b1a2e".`)
  const [r = '', g, b] = parts.map(part => num(Number.parseInt(part, 16) / 255, 3))
  return r === g && g === b ? r : `${r} ${g} ${b}`
}

/** The pen of a stroke. */
export function pen({ width = 1, round = false, dash = [] }: Shape): string {
  return `${num(width, 3)} w ${round ? '1 J 1 j' : '0 J 0 j'} [${dash.map(n => num(n)).join(' ')}]0 d\n`
}

const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Z: 0 }

/** A path and what is done with it: f fills, S strokes, B does both. */
export function outline(path: string, paint: 'f' | 'S' | 'B'): string {
  const straight = /^M (\S+) (\S+) L (\S+) \2 L \3 (\S+) L \1 \4 Z$/.exec(path)
  if (straight) {
    const [x = 0, y = 0, right = 0, foot = 0] = straight.slice(1).map(Number)
    return `${num(x)} ${num(-foot)} ${num(right - x)} ${num(foot - y)} re ${paint}\n`
  }
  let out = ''
  const words = path.split(' ')
  for (let i = 0; i < words.length; ) {
    const letter = words[i++] as string
    const arity = ARITY[letter]
    if (arity === undefined) throw new Error(`"${letter}" in the path "${path}" is none of M, L, C and Z.`)
    for (let k = 0; k < arity; k++) out += `${num(Number(words[i++]) * (k % 2 === 0 ? 1 : -1))} `
    out += arity === 0 ? 'h\n' : `${letter.toLowerCase()}\n`
  }
  if (!out.endsWith('h\n')) return `${out}${paint}\n`
  return `${out.slice(0, -2)}${paint === 'S' ? 's' : paint === 'B' ? 'b' : 'f'}\n`
}
