// PDF's own way to write numbers and strings (ISO 32000-1, 7.3). Strings here hold bytes: every character is below 256.

/**
 * A number with at most `places` decimals, as short as PDF allows: ".5", "-3", "0".
 * @throws Error for what is no number: no reader would draw it
 */
export function num(x: number, places: 0 | 1 | 2 | 3 = 2): string {
  if (!Number.isFinite(x)) throw new Error(`A length of the page is ${x}: somebody reckoned without a number.`)
  const unit = UNITS[places]
  const text = String(Math.round(x * unit) / unit)
  if (text.startsWith('0.')) return text.slice(1)
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text
}

const UNITS = [1, 10, 100, 1000] as const

/** Bytes as a literal string. A bare carriage return would be read as a line feed. */
export const literal = (bytes: string) => `(${escaped(bytes)})`

export const escaped = (bytes: string) => (/[\\()\r]/.test(bytes) ? bytes.replace(/[\\()\r]/g, escapeByte) : bytes)

const escapeByte = (byte: string) => (byte === '\r' ? '\\r' : `\\${byte}`)

/** Text for a reader's eyes: as it is where it is ASCII, else UTF-16BE with its mark in front. */
export function textString(text: string): string {
  if (/^[\n -~]*$/.test(text)) return literal(text)
  let bytes = '\xfe\xff'
  for (let i = 0; i < text.length; i++) bytes += twoBytes(text.charCodeAt(i))
  return literal(bytes)
}

export const twoBytes = (x: number) => String.fromCharCode(x >> 8, x & 255)

/** 32 hexadecimal digits that tell bytes apart (FNV-1a in four lanes); they keep no secrets. */
export function digest(bytes: Uint8Array): string {
  const lanes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
  let [a = 0, b = 0, c = 0, d = 0] = lanes
  for (let i = 0; i < bytes.length; i += 4) {
    a = Math.imul(a ^ (bytes[i] ?? 0), 0x01000193)
    b = Math.imul(b ^ (bytes[i + 1] ?? 0), 0x01000193)
    c = Math.imul(c ^ (bytes[i + 2] ?? 0), 0x01000193)
    d = Math.imul(d ^ (bytes[i + 3] ?? 0), 0x01000193)
  }
  return [a, b, c, d].map(lane => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}

/** A file's objects by their references ("12 0 R"); strings hold bytes. */
export interface Objects {
  /** A reference to put an object under later, so that objects can name each other. */
  readonly reserve: () => string
  readonly put: (reference: string, object: string) => void
  readonly add: (object: string) => string
  /** Adds a stream; `about` is what its dictionary says besides length and filter. */
  readonly addStream: (content: string | Uint8Array, about?: string, packed?: boolean) => string
}
