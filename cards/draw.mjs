// Draws cards/<pack>/art.svg, one sprite with a <symbol> for every picture that a pack names, out of OpenMoji's black line set.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const CARDS = dirname(fileURLToPath(import.meta.url))
const PICTURES = join(dirname(createRequire(import.meta.url).resolve('openmoji/package.json')), 'black/svg')

// What a shape inherits when nothing is said, and what nearly every line of the set says: only the difference is written.
const SVG = { fill: '#000', stroke: 'none', 'stroke-width': '1', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter' }
const LINE = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
}
const LINES = Object.entries(LINE) // on every symbol, for a <use> inherits nothing from the sprite's root
  .map(([key, value]) => `${key}="${value}"`)
  .join(' ')
const INK = new Set(['#000', '#000000', 'black'])
const KEPT = new Set(['opacity', 'transform', 'fill-rule', 'clip-rule', 'stroke-dasharray', 'stroke-miterlimit'])
const SHAPES = {
  path: ['d'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
}

/** Numbers to a hundredth of a 72nd of the picture; arcs are left alone, for their flags may be written without a space. */
const shorten = text => {
  const line = text.trim().replace(/\s+/g, ' ')
  if (/[aA]/.test(line)) return line
  return line.replace(/-?(?:\d+\.\d+|\.\d+)(?:e-?\d+)?/g, (digits, at) => {
    const short = String(Math.round(Number(digits) * 100) / 100).replace(/^(-?)0\./, '$1.')
    // "1.5.5" is two numbers: what began with a dot may now begin with a digit, or follow a number that lost its own dot
    return /^[\d.]/.test(short) && /[\d.]/.test(line[at - 1] ?? '') ? ` ${short}` : short
  })
}

const attributes = text =>
  Object.fromEntries([...text.matchAll(/([\w:-]+)\s*=\s*"([^"]*)"/g)].map(([, k, v]) => [k, v]))

/** One shape with only those attributes that differ from LINE. */
function shape(name, said, inherited) {
  const style = { ...inherited, ...said }
  const parts = SHAPES[name].filter(key => said[key] !== undefined).map(key => `${key}="${shorten(said[key])}"`)
  const round = name === 'circle' || name === 'ellipse'
  for (const key of Object.keys(LINE)) {
    if (key.startsWith('stroke-') && style.stroke === 'none') continue // no line, so no width, ends or corners
    if (key.startsWith('stroke-line') && round) continue // neither ends nor corners
    if (key === 'fill' && name === 'line') continue // nothing to fill
    const value = INK.has(style[key]) ? 'currentColor' : style[key]
    if (value !== LINE[key]) parts.push(`${key}="${value}"`)
  }
  for (const key of KEPT) {
    if (style[key] === undefined || (key === 'stroke-miterlimit' && (round || style['stroke-linejoin'] !== 'miter')))
      continue
    parts.push(`${key}="${style[key]}"`)
  }
  return `<${name} ${parts.join(' ')}/>`
}

/**
 * A picture as a symbol: its shapes alone, in the colour of the text around it.
 * @param {string} svg the text of an OpenMoji file
 * @param {string} id the symbol's name
 * @throws Error for anything but groups and shapes, so that nothing is lost unseen
 */
export function symbol(svg, id) {
  const box = svg.match(/viewBox="([^"]+)"/)?.[1] ?? '0 0 72 72'
  const inherited = [SVG]
  const shapes = []
  const body = svg.replace(/<(\?|!)[^>]*>/g, '').replace(/<(title|desc|metadata)\b[\s\S]*?<\/\1>/g, '')
  for (const [, close, name, text, empty] of body.matchAll(/<(\/?)([\w:]+)((?:[^>"]|"[^"]*")*?)(\/?)>/g)) {
    const said = attributes(text ?? '')
    if (Object.hasOwn(SHAPES, name)) {
      if (!close) shapes.push(shape(name, said, inherited.at(-1)))
    } else if (name !== 'g' && name !== 'svg') throw new Error(`a <${name}>, which draw.mjs does not know`)
    else if (said.style || said.class || said.opacity || (name === 'g' && said.transform))
      throw new Error(`a styled <${name}>, which draw.mjs does not know`)
    else if (close) inherited.pop()
    else if (!empty) {
      const style = Object.fromEntries(Object.entries(said).filter(([key]) => key in SVG || KEPT.has(key)))
      inherited.push({ ...inherited.at(-1), ...style })
    }
  }
  return `<symbol id="${id}" viewBox="${box}" ${LINES}>${shapes.join('')}</symbol>`
}

/**
 * The sprite of a pack.
 * @param {{id: string, suits: {id: string, art: string}[], cards: {id: string, art: string}[]}} pack
 * @throws Error naming the pack and the card or suit whose picture does not exist or cannot be drawn
 */
export function sprite(pack) {
  const wanted = new Map()
  for (const [kind, pieces] of [
    ['suit', pack.suits ?? []],
    ['card', pack.cards ?? []],
  ])
    for (const { id, art } of pieces) {
      const file = join(PICTURES, `${art}.svg`)
      const where = `pack "${pack.id}", ${kind} "${id}": art "${art}"`
      if (!/^[0-9A-F-]+$/.test(art) || !existsSync(file))
        throw new Error(`${where} is no picture of OpenMoji; look one up on openmoji.org and take its hexcode`)
      try {
        if (!wanted.has(art)) wanted.set(art, symbol(readFileSync(file, 'utf8'), art))
      } catch (error) {
        throw new Error(`${where} has ${error instanceof Error ? error.message : error}`)
      }
    }
  const credit = '<!-- OpenMoji, https://openmoji.org, CC BY-SA 4.0: black line set, recoloured -->'
  return `<svg xmlns="http://www.w3.org/2000/svg">${credit}\n${[...wanted.values()].join('\n')}\n</svg>\n`
}

function readJson(file, folder) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`pack "${folder}", pack.json: ${error instanceof Error ? error.message : error}`)
  }
}

/** Writes art.svg in the folder of every pack where it is missing or stale; gives back the ids of those it wrote. */
export function draw(cards = CARDS) {
  const drawn = []
  for (const folder of readdirSync(cards)) {
    const file = join(cards, folder, 'pack.json')
    if (!existsSync(file)) continue
    const art = join(cards, folder, 'art.svg')
    const svg = sprite(readJson(file, folder))
    if (existsSync(art) && readFileSync(art, 'utf8') === svg) continue
    writeFileSync(`${art}.${process.pid}`, svg) // renamed, so that a test beside a build never reads half a file
    renameSync(`${art}.${process.pid}`, art)
    drawn.push(folder)
  }
  return drawn
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(`drawn: ${draw().join(', ') || 'nothing new'}`)
