// What browsers of 2020 lack and the app uses: an old tablet with Chrome 87 or Safari 14 must play too.

const define = (on: object, name: string, value: unknown) => {
  if (!(name in on)) Object.defineProperty(on, name, { value, writable: true, configurable: true })
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const n = Math.trunc(index) || 0
  return this[n < 0 ? this.length + n : n]
}

define(Array.prototype, 'at', at)
define(Uint8Array.prototype, 'at', at)
define(Object, 'hasOwn', (on: object, name: PropertyKey) => Object.hasOwn(on, name))
