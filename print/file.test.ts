// What readers find in our files: qpdf reads each object by the list, pdf-lib only one after another.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFRef } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed } from './builders'
import { openFile } from './file'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const deflate = (bytes: Uint8Array) => new Uint8Array(deflateSync(bytes))

/** A file of one page and this many other objects, which the catalog names. */
function made(more: number, words = 'no marks') {
  const file = openFile(deflate)
  const tree = file.reserve()
  const contents = file.addStream(`% ${words}\n`)
  const page = file.add(`<</Type/Page/Parent ${tree}/MediaBox[0 0 100 100]/Contents ${contents}>>`)
  file.put(tree, `<</Type/Pages/Count 1/Kids[${page}]>>`)
  const others = Array.from({ length: more }, (_, i) => file.add(`<</Number ${i}>>`))
  const long = file.addStream('% many words\n'.repeat(100), '/Long true')
  const catalog = file.add(`<</Type/Catalog/Pages ${tree}/Others[${others.join(' ')}]/Last ${long}>>`)
  return { bytes: file.save(catalog, file.add('<</Title(A file)>>')), others, long, contents }
}

const number = (reference: string) => Number.parseInt(reference, 10)

describe('a file', () => {
  it('is read with all of its objects', async () => {
    const { bytes, others } = made(3)
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(document.getTitle()).toBe('A file')
    expect(others.map(other => document.context.lookup(PDFRef.of(number(other)))?.toString())).toEqual(
      [0, 1, 2].map(i => `<<\n/Number ${i}\n>>`),
    )
  })

  it.runIf(installed('qpdf')).each([0, 3, 999, 1000, 2500, 30_000])(
    'lists each of its objects: here %i and a few',
    more => {
      const { bytes, others, long } = made(more)
      const path = join(folder, `${more}.pdf`)
      writeFileSync(path, bytes)
      const qpdf = (...args: string[]) => execFileSync('qpdf', [...args, path], { encoding: 'latin1', maxBuffer: 1e8 })
      expect(qpdf('--check')).toContain('No syntax or stream encoding errors')
      expect(qpdf('--show-xref').trimEnd().split('\n').length).toBe(more + 6 + Math.ceil((more + 4) / 1000) + 1)
      for (const i of [0, more >> 1, more - 1].filter(i => i in others))
        expect(qpdf(`--show-object=${number(others[i] ?? '')}`).trim()).toBe(`<< /Number ${i} >>`)
      expect(qpdf(`--show-object=${number(long)}`, '--filtered-stream-data')).toBe('% many words\n'.repeat(100))
    },
  )

  it('packs long streams, and leaves short ones as they are', () => {
    const text = Buffer.from(made(0).bytes).toString('latin1')
    expect(text).toContain('% no marks\n')
    expect(text).not.toContain('% many words\n')
  })

  it('bears an ID that is its own', () => {
    const id = (words: string) =>
      /\/ID\[(<[0-9a-f]{32}>)\1\]/.exec(Buffer.from(made(3, words).bytes).toString('latin1'))?.[1]
    expect(id('one')).toBeDefined()
    expect(id('one')).toBe(id('one'))
    expect(id('one')).not.toBe(id('two'))
  })
})
