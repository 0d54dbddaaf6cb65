// CMaps: which glyph a code shows (ISO 32000-1, 9.7.5), and which characters it stands for, so that text can be copied and
// searched (9.10.3).
import { escaped, twoBytes } from './syntax'

/** How many lines a block of bfchar or bfrange may have. */
const BLOCK = 100

/** How many bytes the codes of a font have. */
export type CodeSize = 1 | 2

/** The codes for a list of glyphs, in its order. */
export interface Coding {
  readonly size: CodeSize
  readonly codes: readonly number[]
}

/** One byte each where that is enough, which makes a Latin deck a twentieth smaller; none that a string must escape. */
export function codingFor(count: number): Coding {
  if (count <= UNESCAPED.length) return { size: 1, codes: UNESCAPED.slice(0, count) }
  return { size: 2, codes: Array.from({ length: count }, (_, i) => i + 1) }
}

/** Letters come after capitals in a font, and so share the bytes of digits, which deflate packs in fewer bits than two alphabets. */
const FIRST = 20

/** Neither 0, a carriage return, a bracket nor a backslash. */
const UNESCAPED = Array.from({ length: 256 }, (_, i) => (FIRST + i) & 255).filter(
  code => ![0, 13, 40, 41, 92].includes(code),
)

/** What belongs to a list's glyphs, by their codes. */
export function listed<T>({ codes }: Coding, values: readonly (T | undefined)[]): T[] {
  const byCode: T[] = []
  for (const [i, code] of codes.entries()) {
    const value = values[i]
    if (value !== undefined) byCode[code] = value
  }
  return byCode
}

/** The code of the i-th glyph as a string holds it. */
export function bytesOf({ size, codes }: Coding, i: number): string {
  const code = codes[i] ?? 0
  return size === 1 ? String.fromCharCode(code) : escaped(twoBytes(code))
}

/** Which glyph of a list a code of one byte shows, as `codingFor` gave it; the first is number 1. */
export const ONE_BYTE = cmap(
  ['/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def', '/CMapName/OneByte def', '/CMapType 1 def'],
  1,
  oneByteRanges(),
)

function oneByteRanges(): string {
  const lines: string[] = []
  for (let i = 0; i < UNESCAPED.length; ) {
    const first = UNESCAPED[i] ?? 0
    let length = 1
    while (UNESCAPED[i + length] === first + length) length++
    lines.push(`<${hex(first, 1)}><${hex(first + length - 1, 1)}>${i + 1}`)
    i += length
  }
  return `${lines.length} begincidrange\n${lines.sort().join('\n')}\nendcidrange\n`
}

/** The characters that the texts are listed by; some are several characters, as of "ffi". */
export function toUnicode(texts: readonly string[], size: CodeSize): string {
  const code = (id: number) => hex(id, size)
  const chars: string[] = []
  const ranges: string[] = []
  for (let first = 0; first < texts.length; ) {
    const text = texts[first] ?? ''
    let length = 1
    // Only the last byte of a code may vary within a range.
    while (text.length === 1 && (first + length) & 255 && texts[first + length] === after(text, length)) length++
    if (text !== '') {
      if (length === 1) chars.push(`<${code(first)}><${utf16(text)}>`)
      else ranges.push(`<${code(first)}><${code(first + length - 1)}><${utf16(text)}>`)
    }
    first += length
  }
  return cmap(
    [
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def',
      '/CMapName/Adobe-Identity-UCS def',
      '/CMapType 2 def',
    ],
    size,
    blocks('bfchar', chars) + blocks('bfrange', ranges),
  )
}

function cmap(about: readonly string[], size: CodeSize, map: string): string {
  return `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
${about.join('\n')}
1 begincodespacerange
<${hex(0, size)}><${hex(size === 1 ? 0xff : 0xffff, size)}>
endcodespacerange
${map}endcmap
CMapName currentdict/CMap defineresource pop
end
end`
}

const after = (char: string, by: number) => {
  const code = char.charCodeAt(0) + by
  return code & 255 ? String.fromCharCode(code) : undefined
}

const utf16 = (text: string) => Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i), 2)).join('')

function blocks(name: 'bfchar' | 'bfrange', lines: readonly string[]): string {
  let out = ''
  for (let i = 0; i < lines.length; i += BLOCK) {
    const block = lines.slice(i, i + BLOCK)
    out += `${block.length} begin${name}\n${block.join('\n')}\nend${name}\n`
  }
  return out
}

function hex(x: number, size: CodeSize): string {
  return x
    .toString(16)
    .toUpperCase()
    .padStart(size * 2, '0')
}
