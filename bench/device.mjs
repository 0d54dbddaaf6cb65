// One device on a raw socket, its frames decoded by hand: thousands of them must cost less than the server under test.
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

/** Every socket reads into this one buffer; what is not yet a whole frame is copied out of it. */
const SHARED = Buffer.allocUnsafe(256 * 1024)
const NONE = Buffer.alloc(0)

/**
 * A message as a device sends it: one whole binary frame. The mask is zero, which servers undo like any other.
 * @param {Uint8Array} message
 */
export function framed(message, opcode = 2) {
  const { length } = message
  const head = length < 126 ? Buffer.from([0x80 | opcode, 0x80 | length]) : Buffer.alloc(4)
  if (length >= 126) {
    head[0] = 0x80 | opcode
    head[1] = 0x80 | 126
    head.writeUInt16BE(length, 2)
  }
  return Buffer.concat([head, Buffer.alloc(4), message])
}

export class Device {
  /**
   * @param {{ port: number, path: string, protocol?: string }} at
   * @param {(message: Buffer, device: Device) => void} hear the message is only good until it returns
   */
  constructor(at, hear) {
    this.at = at
    this.hear = hear
    this.rest = NONE
    this.isOpen = false
    this.isLeaving = false
    this.opened = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }))
    const callback = size => {
      this.take(SHARED.subarray(0, size))
      return true
    }
    this.socket = connect({ port: at.port, host: '127.0.0.1', noDelay: true, onread: { buffer: SHARED, callback } })
    this.socket.on('connect', () => this.knock())
    this.socket.on('error', error => this.fail(error.message))
    this.socket.on('close', () => this.fail('the server hung up'))
  }

  knock() {
    const { path, protocol } = this.at
    const lines = [
      `GET ${path} HTTP/1.1`,
      'Host: 127.0.0.1',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      ...(protocol ? [`Sec-WebSocket-Protocol: ${protocol}`] : []),
    ]
    this.socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  }

  /** @param {Buffer} frame made by `framed` */
  send(frame) {
    this.socket.write(frame)
  }

  leave() {
    this.isLeaving = true
    this.socket.destroy()
  }

  fail(why) {
    if (this.isLeaving) return
    this.isLeaving = true
    const error = new Error(`${this.at.path}: ${why}`)
    if (this.isOpen) throw error // a device that drops out spoils the measurement
    this.reject(error)
  }

  take(bytes) {
    const all = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes
    let at = this.isOpen ? 0 : this.handshake(all)
    for (let end = frameEnd(all, at); this.isOpen && end > 0; end = frameEnd(all, at)) {
      this.frame(all, at, end)
      at = end
    }
    this.rest = at === all.length ? NONE : Buffer.from(all.subarray(at))
  }

  /** How many bytes the server's answer to the knock took; 0 while it is not whole. */
  handshake(bytes) {
    const end = bytes.indexOf('\r\n\r\n')
    if (end === -1) return 0
    const line = bytes.toString('latin1', 0, bytes.indexOf('\r\n'))
    if (!line.startsWith('HTTP/1.1 101')) this.fail(line)
    else {
      this.isOpen = true
      this.resolve(this)
    }
    return end + 4
  }

  frame(bytes, at, end) {
    const opcode = bytes[at] & 15
    const message = bytes.subarray(at + headOf(bytes, at), end)
    if (opcode === 2) this.hear(message, this)
    else if (opcode === 9) this.send(framed(message, 10))
    else if (opcode === 8) this.fail(`closed with ${message.readUInt16BE(0)} ${message.toString('utf8', 2)}`)
  }
}

const headOf = (bytes, at) => (bytes[at + 1] < 126 ? 2 : bytes[at + 1] === 126 ? 4 : 10)

/** Where the frame that begins at `at` ends; 0 while it is not whole. Servers do not mask. */
function frameEnd(bytes, at) {
  const left = bytes.length - at
  if (left < 2 || left < headOf(bytes, at)) return 0
  const short = bytes[at + 1]
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
  const end = at + headOf(bytes, at) + length
  return end <= bytes.length ? end : 0
}
