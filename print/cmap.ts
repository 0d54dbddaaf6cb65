// ToUnicode: which characters a glyph's code stands for, so that text can be copied and searched (ISO 32000-1, 9.10.3).
import { hex4 } from './syntax'

/** How many lines a block of bfchar or bfrange may have. */
const BLOCK = 100

/** The CMap for two-byte codes; texts may be several characters, as of "ffi". */
export function toUnicode(texts: ReadonlyMap<number, string>): string {
  const chars: string[] = []
  const ranges: string[] = []
  const codes = [...texts].filter(([, text]) => text !== '').sort(([a], [b]) => a - b)
  for (let i = 0; i < codes.length; ) {
    const [first, text] = codes[i] as [number, string]
    let length = 1
    while (text.length === 1 && follows(codes[i + length], first + length, text.charCodeAt(0) + length)) length++
    if (length === 1) chars.push(`<${hex4(first)}><${utf16(text)}>`)
    else ranges.push(`<${hex4(first)}><${hex4(first + length - 1)}><${utf16(text)}>`)
    i += length
  }
  return `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${blocks('bfchar', chars)}${blocks('bfrange', ranges)}endcmap
CMapName currentdict/CMap defineresource pop
end
end`
}

/** Whether this code goes on with a range; only a code's last byte may vary within one. */
function follows(next: readonly [number, string] | undefined, code: number, char: number): boolean {
  return next?.[0] === code && (code & 255) !== 0 && (char & 255) !== 0 && next[1] === String.fromCharCode(char)
}

const utf16 = (text: string) => Array.from({ length: text.length }, (_, i) => hex4(text.charCodeAt(i))).join('')

function blocks(name: 'bfchar' | 'bfrange', lines: readonly string[]): string {
  let out = ''
  for (let i = 0; i < lines.length; i += BLOCK) {
    const block = lines.slice(i, i + BLOCK)
    out += `${block.length} begin${name}\n${block.join('\n')}\nend${name}\n`
  }
  return out
}
