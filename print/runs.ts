// Which stretches of a text HarfBuzz gets in one call: those of one direction, one script and one font.
import { fontsOfScript, type Script, type Style, scriptOf, scriptOfCharacter } from './fonts'
import type { FontName } from './ink'

/** How a text is set. */
export interface Kind {
  readonly lang: string // BCP 47
  readonly style: Style
}

export interface Item {
  readonly font: FontName
  readonly script: Script
  readonly level: number // of the bidirectional algorithm; odd runs from right to left
  readonly start: number
  readonly end: number
}

/** A character that is never printed, and why. */
export interface Fault {
  readonly character: string
  readonly why: 'control' | 'lone' | 'missing'
}

/** A base with what hangs on it: marks, joiners, variation selectors. They are never parted. */
const CLUSTER = /[^\p{M}\u200c\u200d][\p{M}\u200c\u200d]*|./gsu
const NEVER = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\ufffc\ufffd]/u
/** Unicode 3.6: a mark belongs to the character before it; a no-break space or U+25CC carries one that is shown alone. */
const LONE = /(?:^|[ \u1680\u2000-\u200b\u202f\u205f\u3000])[\p{Cf}]*(\p{M})/u

/** What is wrong with a text before any font is asked; undefined for nothing. */
export function faultOf(text: string): Fault | undefined {
  const never = NEVER.exec(text)
  if (never) return { character: never[0], why: 'control' }
  const lone = LONE.exec(text)
  return lone?.[1] ? { character: lone[1], why: 'lone' } : undefined
}

/** Latin words and points alone: nothing to sort out between scripts and directions, and no faults. */
export const isPlain = (text: string) => PLAIN.test(text)
const PLAIN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02af\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u214f]*$/

const OPEN = '([{«“‹'
const CLOSE = ')]}»”›' // not ’, which is an apostrophe more often

/**
 * The stretches of text[start, end) from left to right as they are read off the page.
 * @param levels of the whole text, by the bidirectional algorithm (UAX 9)
 * @param has whether a font, if it has been read, draws a cluster
 */
export function itemise(
  text: string,
  levels: Uint8Array,
  { lang, style }: Kind,
  has: (font: FontName, cluster: string) => boolean,
  start = 0,
  end = text.length,
): readonly Item[] {
  const items: Item[] = []
  for (let from = start; from < end; ) {
    const level = levels[from] ?? 0
    let to = from + 1
    while (to < end && levels[to] === level) to++
    for (const { script, cluster, at } of scripts(text.slice(from, to), scriptOf(lang))) {
      const fonts = fontsOfScript(script, lang, style)
      const font = fonts.find(name => has(name, cluster)) ?? fonts[0] ?? ''
      const last = items.at(-1)
      const [begin, stop] = [from + at, from + at + cluster.length]
      if (last && last.font === font && last.script === script && last.level === level && last.end === begin)
        items[items.length - 1] = { ...last, end: stop }
      else items.push({ font, script, level, start: begin, end: stop })
    }
    from = to
  }
  return inOrder(items)
}

/**
 * The script of every cluster. What all scripts share (UAX 24: digits, points, spaces) goes with the letters before it,
 * at the beginning with those after it; a closing bracket goes with its opening one.
 */
function scripts(text: string, own: Script) {
  const clusters = [...text.matchAll(CLUSTER)].map(({ 0: cluster, index: at }) => ({ cluster, at }))
  const scriptIn = (cluster: string) => {
    for (const character of cluster) {
      const script = scriptOfCharacter(character)
      if (script) return script
    }
    return undefined
  }
  let now = clusters.map(({ cluster }) => scriptIn(cluster)).find(script => script !== undefined) ?? own
  const open: Script[] = []
  return clusters.map(({ cluster, at }) => {
    const bracket = cluster[0] ?? ''
    now = scriptIn(cluster) ?? (CLOSE.includes(bracket) ? open.pop() : undefined) ?? now
    if (OPEN.includes(bracket)) open.push(now)
    return { script: now, cluster, at }
  })
}

/** Rule L2 of UAX 9: from the highest level down to the lowest odd one, whatever stands at that level or above is turned. */
function inOrder(items: Item[]): readonly Item[] {
  const highest = Math.max(0, ...items.map(({ level }) => level))
  for (let level = highest; level > 0; level--) {
    for (let i = 0; i < items.length; i++) {
      if ((items[i]?.level ?? 0) < level) continue
      let end = i
      while (end < items.length && (items[end]?.level ?? 0) >= level) end++
      items.splice(i, end - i, ...items.slice(i, end).reverse())
      i = end
    }
  }
  return items
}
