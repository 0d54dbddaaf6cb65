import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { draw, sprite, symbol } from './draw.mjs'
import { loadPack, packIds } from './packs'

const TINY = { id: 'tiny', suits: [{ id: 'make', art: '1F3A8' }], cards: [{ id: 'make-01', art: '1FAA1' }] }

describe.each(packIds)('the sprite of %s', id => {
  it('has one symbol for each picture of its cards and suits, and no other', async () => {
    const pack = await loadPack(id)
    const symbols = [...sprite(pack).matchAll(/<symbol id="([^"]+)" viewBox="0 0 72 72"/g)].map(([, hex]) => hex)
    expect(symbols.sort()).toEqual([...new Set([...pack.suits, ...pack.cards].map(({ art }) => art))].sort())
  })

  it('is what lies beside its pack.json', async () => {
    expect(readFileSync(new URL(`./${id}/art.svg`, import.meta.url), 'utf8')).toBe(sprite(await loadPack(id)))
  })

  it('leaves every colour to the page, carries no ids of its own and credits OpenMoji', async () => {
    const svg = sprite(await loadPack(id))
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour)
    expect([...new Set(colours)].sort()).toEqual(['currentColor', 'none'])
    expect(svg).not.toMatch(/<(?:g|path|line|rect|circle|title|metadata|style)[^>]* id=|<g[ >]|<style|<script|xlink/)
    expect(svg).toContain('OpenMoji, https://openmoji.org, CC BY-SA 4.0')
  })

  it('has a shape in every symbol', async () => {
    expect(sprite(await loadPack(id))).not.toMatch(/<symbol[^>]*><\/symbol>/)
  })
})

describe('sprite', () => {
  it('names the pack and the card whose picture does not exist, and where to find another', () => {
    const cards = [{ id: 'make-01', art: 'ABCDE' }]
    expect(() => sprite({ ...TINY, cards })).toThrow(
      'pack "tiny", card "make-01": art "ABCDE" is no picture of OpenMoji; look one up on openmoji.org',
    )
  })

  it('names the suit, and follows no path out of the picture folder', () => {
    const suits = [{ id: 'make', art: '../1F3A8' }]
    expect(() => sprite({ ...TINY, suits })).toThrow('pack "tiny", suit "make": art "../1F3A8" is no picture')
  })

  it('draws a picture once that two cards share', () => {
    const cards = [...TINY.cards, { id: 'make-02', art: '1FAA1' }]
    expect(sprite({ ...TINY, cards })).toBe(sprite(TINY))
  })
})

describe('symbol', () => {
  const svg = (shapes: string) =>
    `<svg id="emoji" viewBox="0 0 72 72" xmlns="http://www.w3.org/2000/svg">${shapes}</svg>`
  const shapes = (text: string) => symbol(svg(text), 'X').replace(/^<symbol[^>]*>|<\/symbol>$/g, '')
  const line = 'fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round" stroke-width="2"'

  it('says once what all lines share', () => {
    expect(symbol(svg(`<g id="line"><path ${line} d="M1 2"/></g>`), '2702')).toBe(
      '<symbol id="2702" viewBox="0 0 72 72" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M1 2"/></symbol>',
    )
  })

  it('keeps what differs: a filled shape, a thin line, square ends, a turn', () => {
    expect(shapes('<path d="M1 2"/>')).toBe('<path d="M1 2" fill="currentColor" stroke="none"/>')
    expect(shapes(`<path ${line.replace('"2"', '"1.5"')} d="M1 2"/>`)).toBe('<path d="M1 2" stroke-width="1.5"/>')
    expect(shapes(`<path ${line.replace('round', 'square')} d="M1 2"/>`)).toBe(
      '<path d="M1 2" stroke-linecap="square"/>',
    )
    expect(shapes(`<rect ${line} x="1" y="2" width="3" height="4" transform="rotate(5)"/>`)).toBe(
      '<rect x="1" y="2" width="3" height="4" transform="rotate(5)"/>',
    )
  })

  it('takes from the group what a shape does not say itself', () => {
    expect(shapes(`<g ${line}><path d="M1 2"/><g stroke-width="1"><path d="M3 4"/></g><path d="M5 6"/></g>`)).toBe(
      '<path d="M1 2"/><path d="M3 4" stroke-width="1"/><path d="M5 6"/>',
    )
  })

  it('shortens numbers without running two together', () => {
    expect(shapes(`<path ${line} d="m12.3456.5049-.0012.75,3.999-0.5"/>`)).toBe('<path d="m12.35 .5 0 .75,4-.5"/>')
    expect(shapes(`<path ${line} d="M1.23456a2 2 0 01.5.5"/>`)).toBe('<path d="M1.23456a2 2 0 01.5.5"/>')
  })

  it('refuses what it would lose', () => {
    expect(() => shapes('<text>Hi</text>')).toThrow('a <text>, which draw.mjs does not know')
    expect(() => shapes('<g transform="scale(2)"><path d="M1 2"/></g>')).toThrow('a styled <g>')
  })
})

describe('draw', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cards-'))
    mkdirSync(join(folder, 'tiny'))
    mkdirSync(join(folder, 'no-pack'))
    writeFileSync(join(folder, 'tiny/pack.json'), JSON.stringify(TINY))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('writes a sprite where it is missing or stale, and nothing else', () => {
    const art = join(folder, 'tiny/art.svg')
    expect(draw(folder)).toEqual(['tiny'])
    const before = statSync(art).ino // a file written anew has another
    expect(draw(folder)).toEqual([])
    expect(statSync(art).ino).toBe(before)
    writeFileSync(join(folder, 'tiny/pack.json'), JSON.stringify({ ...TINY, suits: [] }))
    expect(draw(folder)).toEqual(['tiny'])
    expect(readFileSync(art, 'utf8')).not.toContain('1F3A8')
  })

  it('names the pack whose pack.json is no JSON', () => {
    writeFileSync(join(folder, 'tiny/pack.json'), '{')
    expect(() => draw(folder)).toThrow('pack "tiny", pack.json: ')
  })
})
