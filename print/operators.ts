// Inks as the operators of a PDF content stream (ISO 32000-1, 8, 9 and 14.6). Pure; knows no PDF library.
// PDF's y runs upwards from the bottom: the origin is moved to the page's top-left corner once, and every y is negated.
import { type Bounds, grow, join, type Matrix, NOWHERE, pathBox, under } from './bounds'
import type { Box, Ink, Line, Place, Shape, Tag, Text } from './ink'
import { type Fonts, partsWords, showLine } from './lines'
import { mostlyRtl } from './overlay'
import { colour, outline, pen } from './paint'
import { num } from './syntax'

/** What a tag became: kids are marked-content ids or elements, in reading order. */
export interface Element {
  readonly tag: Tag
  readonly lang: string | undefined // where it is not that of what it stands in
  readonly kids: (number | Element)[]
  readonly lines: Line[] // its own, not those of elements in it
  bounds: Bounds // kept for figures, links and what is in them
}

export interface Content {
  readonly operators: string // bytes
  readonly elements: readonly Element[]
}

/** What is drawn onto: a page has a height, a stamp has none and bears no structure. */
export interface Ground {
  readonly lang: string
  readonly height?: number | undefined
  readonly fonts: Fonts
  readonly stamps: ReadonlyMap<string, string> // names in the resources, by the stamps' ids
}

interface Paint {
  fill: string
  stroke: string
  pen: string
  font: string
  rise: number
}

/** A page's own paint, and a stamp's, which starts with whatever it is drawn in. */
const FRESH: Paint = { fill: '0 g\n', stroke: '0 G\n', pen: '', font: '', rise: 0 }
const UNKNOWN: Paint = { fill: '', stroke: '', pen: '', font: '', rise: Number.NaN }

type Mark = Element | 'Artifact'

/** The content stream of a page or a stamp, and the page's part of the structure tree. */
export function content(inks: readonly Ink[], { lang, height, fonts, stamps }: Ground): Content {
  const tagged = height !== undefined
  const rtl = fonts.mute.size > 0 && mostlyRtl(inks)
  const elements: Element[] = []
  let out = tagged ? `1 0 0 1 0 ${num(height, 3)} cm\n` : ''
  let matrix: Matrix = [1, 0, 0, 1, 0, height ?? 0]
  let paint = { ...(tagged ? FRESH : UNKNOWN) }
  let line: { x: number; y: number } | undefined // where the open text object's line starts
  let within: Mark = 'Artifact'
  let marked: Mark | undefined // the open marked content's
  let marks = 0
  let hidden = false // within a tag that screen readers pass over
  let bounding = false
  let spoken = lang

  const endText = () => {
    if (line) out += 'ET\n'
    line = undefined
  }
  const unmark = () => {
    endText()
    if (marked) out += 'EMC\n'
    marked = undefined
  }
  const goingOn = new Set<Text>() // lines whose paragraph has more of them
  const mark = (as: Mark) => {
    if (!tagged || as === marked) return
    unmark()
    if (as === 'Artifact') out += '/Artifact BMC\n'
    else {
      out += `/${as.tag.role}<</MCID ${marks}>>BDC\n`
      as.kids.push(marks++)
    }
    marked = as
  }
  const bound = (boxOf: () => Box) => {
    if (bounding && within !== 'Artifact') within.bounds = grow(within.bounds, matrix, boxOf())
  }
  const set = <K extends 'fill' | 'stroke' | 'pen'>(what: K, operators: string) => {
    if (paint[what] !== operators) out += paint[what] = operators
  }
  /** A stamp is an artifact unless a figure speaks for it. */
  const ofStamp = (): Mark => (within !== 'Artifact' && within.tag.role === 'Figure' ? within : 'Artifact')

  const drawShape = (shape: Shape) => {
    const { fill, stroke, path } = shape
    if (!fill && !stroke) return
    mark(within)
    endText()
    bound(() => pathBox(path))
    if (fill) set('fill', colour(fill, 'g', 'rg'))
    if (stroke) {
      set('stroke', colour(stroke, 'G', 'RG'))
      set('pen', pen(shape))
    }
    out += outline(path, fill ? (stroke ? 'B' : 'f') : 'S')
  }
  const drawPlace = ({ x, y, turn = 0, scale = 1, inks }: Place) => {
    const [cos, sin] = TURNS[turn]
    const moved: Matrix = [scale * cos, -scale * sin, scale * sin, scale * cos, x, -y]
    const before = { matrix, paint }
    const one = inks.every(ink => alike(ink, ofStamp() === within))
    if (one) mark(within)
    else unmark()
    endText()
    out += `q ${moved.map(n => num(n, 3)).join(' ')} cm\n`
    matrix = under(matrix, moved)
    paint = { ...paint }
    draw(inks)
    if (one) endText()
    else unmark()
    out += 'Q\n'
    matrix = before.matrix
    paint = before.paint
  }
  const drawTag = (tag: Tag) => {
    if (hidden) return draw(tag.inks)
    const before = { within, bounding, spoken }
    const lang = tag.lang === spoken ? undefined : tag.lang
    const element: Element = { tag, lang, kids: [], lines: [], bounds: NOWHERE }
    hidden = tag.role === 'Artifact' || (tag.role === 'Figure' && !tag.alt) // of which nothing is said: an ornament
    within = hidden ? 'Artifact' : element
    bounding ||= tag.role === 'Figure' || tag.role === 'Link'
    spoken = tag.lang ?? spoken
    for (const text of hidden ? [] : textsOf(tag.inks).slice(0, -1)) if (partsWords(text.line)) goingOn.add(text)
    draw(tag.inks)
    hidden = false
    ;({ within, bounding, spoken } = before)
    if (element.kids.length === 0) return
    if (within === 'Artifact') elements.push(element)
    else {
      within.kids.push(element)
      within.bounds = join(within.bounds, element.bounds)
    }
  }
  const draw = (inks: readonly Ink[]) => {
    for (const ink of inks) {
      switch (ink.do) {
        case 'text':
          mark(within)
          bound(() => ({ x: ink.x, y: ink.y - ink.size, w: ink.line.width * ink.size, h: ink.size * 1.3 }))
          if (!line) out += 'BT\n'
          set('fill', colour(ink.colour, 'g', 'rg'))
          out += `${num(ink.x - (line?.x ?? 0), 3)} ${num((line?.y ?? 0) - ink.y, 3)} Td\n`
          line = { x: ink.x, y: ink.y }
          if (within !== 'Artifact') within.lines.push(ink.line)
          out += showLine(
            ink.line,
            ink.size,
            { lang: within === 'Artifact' ? undefined : spoken, rtl, goesOn: goingOn.has(ink) },
            fonts,
            paint,
          )
          break
        case 'shape':
          drawShape(ink)
          break
        case 'stamp':
          mark(ofStamp())
          endText()
          bound(() => ink.box)
          out += `/${stamps.get(ink.id)} Do\n`
          break
        case 'place':
          drawPlace(ink)
          break
        case 'tag':
          drawTag(ink)
      }
    }
  }
  draw(inks)
  unmark()
  return { operators: out, elements }
}

/** A tag's own lines of text, those of tags in it not counted. */
const textsOf = (inks: readonly Ink[]): readonly Text[] =>
  inks.flatMap(ink => (ink.do === 'text' ? [ink] : ink.do === 'place' ? textsOf(ink.inks) : []))

const TURNS = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] } as const

/** Whether an ink is drawn under the mark that it stands in, all of it. */
function alike(ink: Ink, stamps: boolean): boolean {
  if (ink.do === 'tag') return false
  if (ink.do === 'place') return ink.inks.every(inner => alike(inner, stamps))
  return ink.do !== 'stamp' || stamps
}
