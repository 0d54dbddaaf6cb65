// A PDF file being made: objects numbered, packed into object streams and listed in a cross-reference stream (ISO 32000-1,
// 7.5). Written here: pdf-lib lists objects without the predictor that makes the list a third as long.
import { digest, type Objects } from './syntax'

/** Packs bytes as zlib does (RFC 1950). The same bytes, the same answer. */
export type Deflate = (bytes: Uint8Array) => Uint8Array

export interface PdfFile extends Objects {
  /** The file's bytes, given the references of catalog and Info. Its ID is made of them: a date or a die would make two files of one book. */
  readonly save: (catalog: string, info: string) => Uint8Array<ArrayBuffer>
}

/** Object streams of this many: one is smallest, but a reader must unpack all of it for one object. */
const PACKED = 1000

/** Bytes. A shorter stream hardly becomes shorter, and its dictionary longer. */
const WORTH_PACKING = 150

/** Where an object is (7.5.8.3): 0 nowhere, 1 at a byte of the file, 2 in an object stream, whose number and place in it follow. */
type Entry = readonly [kind: 0 | 1 | 2, where: number, place: number]

export function openFile(deflate: Deflate): PdfFile {
  const out = growing()
  const entries: Entry[] = [[0, 0, 0]]
  const objects: string[] = [] // by number, until they are packed
  const reserve = () => entries.push([0, 0, 0]) - 1
  const write = (number: number, about: string, content: Uint8Array) => {
    entries[number] = [1, out.length(), 0]
    out.write(latin(`${number} 0 obj\n<</Length ${content.length}${about}>>stream\n`))
    out.write(content)
    out.write(latin('\nendstream\nendobj\n'))
  }
  const add = (object: string) => {
    const number = reserve()
    objects[number] = object
    return referenceTo(number)
  }
  const pack = () => {
    const waiting = [...objects.entries()].filter(([, object]) => object !== undefined)
    for (let first = 0; first < waiting.length; first += PACKED) {
      const stream = reserve()
      const numbers: string[] = []
      let body = ''
      for (const [place, [number, object]] of waiting.slice(first, first + PACKED).entries()) {
        entries[number] = [2, stream, place]
        numbers.push(`${number} ${body.length} `)
        body += `${object}\n`
      }
      const head = numbers.join('')
      const about = `/Type/ObjStm/N ${numbers.length}/First ${head.length}/Filter/FlateDecode`
      write(stream, about, deflate(latin(head + body)))
    }
  }
  out.write(latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')) // four bytes that no text has (7.5.2)
  return {
    reserve: () => referenceTo(reserve()),
    put(reference, object) {
      objects[Number.parseInt(reference, 10)] = object
    },
    add,
    addStream(content, about = '', packed = true) {
      const number = reserve()
      const bytes = typeof content === 'string' ? latin(content) : content
      if (packed && bytes.length >= WORTH_PACKING) write(number, `/Filter/FlateDecode${about}`, deflate(bytes))
      else write(number, about, bytes)
      return referenceTo(number)
    },
    save(catalog, info) {
      pack()
      const id = digest(out.bytes())
      const list = reserve()
      const start = out.length()
      entries[list] = [1, start, 0]
      const { bytes, parms } = listed(entries, start)
      const said = `/Type/XRef/Size ${entries.length}/Root ${catalog}/Info ${info}/ID[<${id}><${id}>]${parms}`
      write(list, `${said}/Filter/FlateDecode`, deflate(bytes))
      out.write(latin(`startxref\n${start}\n%%EOF\n`))
      return out.bytes().slice()
    },
  }
}

const referenceTo = (number: number) => `${number} 0 R`

/** The cross-reference list, each row as its difference from the one above (PNG's predictor "up": 7.4.4.4). */
function listed(entries: readonly Entry[], last: number): { readonly bytes: Uint8Array; readonly parms: string } {
  const wide = Math.ceil(Math.log2(last + 1) / 8)
  const columns = 1 + wide + 2
  const rows = new Uint8Array(entries.length * (columns + 1))
  const above = new Uint8Array(columns)
  let at = 0
  let column = 0
  const put = (x: number, size: number) => {
    for (let shift = 8 * (size - 1); shift >= 0; shift -= 8) {
      const byte = (x >>> shift) & 255
      rows[at++] = byte - (above[column] ?? 0)
      above[column++] = byte
    }
  }
  for (const [kind, where, place] of entries) {
    rows[at++] = UP
    column = 0
    put(kind, 1)
    put(where, wide)
    put(place, 2)
  }
  return { bytes: rows, parms: `/W[1 ${wide} 2]/DecodeParms<</Predictor 12/Columns ${columns}>>` }
}

const UP = 2

/** The bytes of a string whose characters are below 256. */
function latin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** Bytes that become more. */
function growing() {
  let room = new Uint8Array(1 << 16)
  let length = 0
  return {
    length: () => length,
    bytes: () => room.subarray(0, length),
    write(bytes: Uint8Array) {
      if (length + bytes.length > room.length) {
        const more = new Uint8Array(Math.max(room.length * 2, length + bytes.length))
        more.set(room)
        room = more
      }
      room.set(bytes, length)
      length += bytes.length
    },
  }
}
