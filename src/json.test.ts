import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cleanLine, isCount, isId, isIds, isKey, isObject } from './json'

const NAME = 40 // as for the name of a table

it('keeps a name as it was typed', () => {
  for (const name of [
    'Riverside',
    'Tisch 4',
    'Zoë & Søren',
    'দর্জি',
    'نہر کنارے',
    'ਸਿਲਾਈ',
    'Ἀθῆναι',
    '縫い物',
    'K7M-PTX',
  ])
    expect(cleanLine(name, NAME)).toBe(name)
})

it('makes one trimmed line of many', () => {
  expect(cleanLine('  River\n\r\tside   table\u2028two\u00a0\u3000three ', NAME)).toBe('River side table two three')
  expect(cleanLine('bell\u0007 and \u0000 nothing', NAME)).toBe('bell and nothing')
})

it('takes out what would turn the line round or cannot be seen', () => {
  expect(cleanLine('\u202eedisreviR\u202c', NAME)).toBe('edisreviR')
  expect(cleanLine('\u2066River\u2069\u200e\u200f\u061cside', NAME)).toBe('Riverside')
  expect(cleanLine('Riv\u200ber\u00ads\u2060i\ufeffde\u3164', NAME)).toBe('Riverside')
  expect(cleanLine('Ri\ue000ver\ud800si\uffffde', NAME)).toBe('Riverside')
  expect(cleanLine('River\u{e0041}\u{e0042}side', NAME)).toBe('Riverside')
})

it('keeps emoji whole: joined families, skins, keycaps, flags of countries and of Wales', () => {
  for (const emoji of ['👩‍👩‍👧‍👦', '🧑🏿‍🌾', '❤️', '3️⃣', '🇺🇦', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', '🏳️‍🌈'])
    expect(cleanLine(`Table ${emoji}`, NAME)).toBe(`Table ${emoji}`)
})

it('keeps a character that this machine’s Unicode does not know yet: all devices must read the same line', () => {
  expect(cleanLine('Play \u{1fae9}\u{1faef}\u{1f9ff}\u{323b0} harp', NAME)).toBe(
    'Play \u{1fae9}\u{1faef}\u{1f9ff}\u{323b0} harp',
  )
  expect(cleanLine('\u0378', NAME)).toBe('\u0378') // unassigned to this day
})

it('keeps the joiners that Bengali, Punjabi and Urdu need', () => {
  expect(cleanLine('র‍্যাপ', NAME)).toBe('র‍্যাপ')
  expect(cleanLine('خوش‌آمدید', NAME)).toBe('خوش‌آمدید')
})

it('cuts towers of accents to what a letter can carry, and leaves honest ones alone', () => {
  const tower = `z${'\u0335\u0322\u0361\u0301\u0324'.repeat(6)}o`
  expect([...(cleanLine(tower, NAME) ?? '')].length).toBeLessThanOrEqual(6)
  for (const honest of ['Nguyễn Thị', 'שָׁלוֹם', 'ទឹក', 'กำลังใจ', 'ɔ̃̀'])
    expect(cleanLine(honest, NAME)).toBe(honest.normalize('NFC'))
})

it('keeps markup as the text it is: it is the screen that must not read it', () => {
  const markup = '<img src=x onerror=alert(1)>'
  expect(cleanLine(markup, NAME)).toBe(markup)
  expect(cleanLine('{{7*7}} &amp; %s', NAME)).toBe('{{7*7}} &amp; %s')
})

it('refuses what is too long, counted in characters and not in bytes', () => {
  expect(cleanLine('x'.repeat(200), NAME)).toBeUndefined()
  expect(cleanLine('x'.repeat(41), NAME)).toBeUndefined()
  expect(cleanLine('x'.repeat(40), NAME)).toBe('x'.repeat(40))
  expect(cleanLine('🧵'.repeat(40), NAME)).toBe('🧵'.repeat(40))
  expect(cleanLine('x'.repeat(1_000_000), NAME)).toBeUndefined()
})

it('refuses a name with nothing to see in it', () => {
  for (const nothing of [
    '',
    ' ',
    '\n\t',
    '\u200b',
    '\u200d\u200c\u200d',
    '\u3164',
    '\u2800',
    '\ufe0f',
    '\u202e',
    '\u{e0067}\u{e007f}',
  ])
    expect(cleanLine(nothing, NAME), JSON.stringify(nothing)).toBeUndefined()
})

it('refuses what is no text', () => {
  for (const junk of [undefined, null, 7, true, ['Riverside'], { length: 3 }])
    expect(cleanLine(junk, NAME)).toBeUndefined()
})

it('cleans any text to something clean, once: cleaning again changes nothing', () => {
  const nasty = fc.constantFrom(
    ' ',
    '\n',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u0301',
    '\u0335',
    '\u0344',
    '\ufe0f',
    '\ud800',
    '\udfff',
    '🏴',
    '\u{e0067}',
    '\u{e007f}',
    'e',
    'র',
    '\u2000',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 1 })), { maxLength: 60 })
      .map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(text, typed => {
      const line = cleanLine(typed, NAME)
      if (line === undefined) return
      expect(cleanLine(line, NAME)).toBe(line)
      expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]|^\s|\s$|\s\s/u)
      expect([...line].length).toBeLessThanOrEqual(NAME)
    }),
    { numRuns: 2_000 },
  )
})

it('takes ids for what they are, and never one that could reach a prototype', () => {
  for (const id of ['sew-01', 'A', '9', 'r_1', 'x'.repeat(40)]) expect(isId(id)).toBe(true)
  for (const junk of [
    '',
    '__proto__',
    '-a',
    '_a',
    'a b',
    'a/b',
    'a.b',
    'é',
    'a\n',
    'x'.repeat(41),
    7,
    null,
    ['a'],
    new String('a'),
  ])
    expect(isId(junk), String(junk)).toBe(false)
})

it('takes keys of 16 to 40 characters of base64url', () => {
  for (const key of ['0123456789abcdef', '__proto__-_ABCDE', 'x'.repeat(40)]) expect(isKey(key)).toBe(true)
  for (const junk of ['0123456789abcde', 'x'.repeat(41), '0123456789abcde+', '0123456789abcdef\n', 16, null])
    expect(isKey(junk), String(junk)).toBe(false)
})

it('takes a list of different ids that is not too long', () => {
  expect(isIds([], 3)).toBe(true)
  expect(isIds(['a', 'b', 'c'], 3)).toBe(true)
  for (const junk of [['a', 'b', 'c', 'd'], ['a', 'a'], ['a', 1], 'abc', { length: 0 }, null])
    expect(isIds(junk, 3)).toBe(false)
})

it('takes whole numbers within their bounds', () => {
  expect([0, 5].map(n => isCount(n, 5))).toEqual([true, true])
  for (const junk of [-1, -0, 6, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '3', 3n, null, [3]])
    expect(isCount(junk, 5)).toBe(false)
  expect(isCount(0, 5, 1)).toBe(false)
})

it('never throws, whatever comes', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }), junk => {
      for (const check of [isId, isKey, isObject]) expect(typeof check(junk)).toBe('boolean')
      expect(typeof isIds(junk, 9) && typeof isCount(junk, 9)).toBe('boolean')
      expect(['string', 'undefined']).toContain(typeof cleanLine(junk, 9))
    }),
  )
})
