import { describe, expect, it } from 'vitest'
import type { Licence } from '../cards/licence'
import { rules } from './licence'
import { termsOf } from './terms'
import { licenceXmp } from './xmp'

const work = (id: string) => ({
  id,
  url: rules(id).legalCode,
  title: 'Quay deck',
  author: 'Ann Mole',
  source: 'https://example.org/quay',
})
const terms = (id: string, langs: readonly string[], more: Partial<Licence> = {}) =>
  termsOf({ id: 'quay', languages: ['en', 'cy'], licence: { ...work(id), credits: [], ...more } }, langs)

/** As a strict reader sees it: what each element says, or points at; it trips over anything that is not well-formed. */
function read(xmp: string): Readonly<Record<string, string>> {
  const token = /<(\/?)([\w:]+)((?: [\w:]+="(?:[^"<&]|&#\d+;)*")*)(\/?)>|((?:[^<>&]|&#\d+;)+)/y
  const plain = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
  const open: string[] = []
  const said: Record<string, string> = {}
  while (token.lastIndex < xmp.length) {
    const at = token.lastIndex
    const [, closing, name = '', attributes = '', empty, words] = token.exec(xmp) ?? expect.fail(xmp.slice(at))
    const property = open.find(name => !name.startsWith('rdf:'))
    if (words !== undefined && property) said[property] = plain(words)
    else if (words !== undefined) expect(words.trim()).toBe('')
    else if (closing) expect(open.pop()).toBe(name)
    else if (empty) said[name] = plain(attributes.match(/^ rdf:resource="(.*)"$/)?.[1] ?? '?')
    else open.push(name)
  }
  expect(open).toEqual([])
  return said
}

describe('licenceXmp', () => {
  it('says of a pack under a licence whose it is and what holds', () => {
    expect(licenceXmp(terms('CC-BY-SA-4.0', ['en']))).toMatchInlineSnapshot(`
      "<rdf:Description rdf:about="" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
      <xmpRights:Marked>True</xmpRights:Marked>
      <xmpRights:WebStatement>https://creativecommons.org/licenses/by-sa/4.0/</xmpRights:WebStatement>
      <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">This work is licensed to the public under Creative Commons Attribution-ShareAlike 4.0 International &#60;https://creativecommons.org/licenses/by-sa/4.0/&#62;</rdf:li></rdf:Alt></xmpRights:UsageTerms>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:cc="http://creativecommons.org/ns#">
      <cc:license rdf:resource="https://creativecommons.org/licenses/by-sa/4.0/"/>
      <cc:attributionName>Ann Mole</cc:attributionName>
      <cc:attributionURL rdf:resource="https://example.org/quay"/>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">“Quay deck” by Ann Mole, licensed under CC BY-SA 4.0.</rdf:li></rdf:Alt></dc:rights>
      </rdf:Description>"
    `)
  })

  it('says of CC0 that it is dedicated, and not marked as under copyright', () => {
    expect(read(licenceXmp(terms('CC0-1.0', ['en'])))).toMatchObject({
      'xmpRights:Marked': 'False',
      'xmpRights:UsageTerms':
        'This work is dedicated to the public domain under Creative Commons CC0 1.0 Universal <https://creativecommons.org/publicdomain/zero/1.0/>',
      'cc:license': 'https://creativecommons.org/publicdomain/zero/1.0/',
      'dc:rights': '“Quay deck” by Ann Mole, dedicated to the public domain under CC0 1.0.',
    })
  })

  it('marks a private adaptation, says why, and licenses it to nobody', () => {
    const said = read(licenceXmp(terms('CC-BY-ND-4.0', ['cy'])))
    expect(said).not.toHaveProperty('cc:license')
    expect(said).toMatchObject({
      'xmpRights:Marked': 'True',
      'xmpRights:UsageTerms':
        'Private adaptation, not for sharing. You may translate it for yourselves; you may not share the translation. CC BY-ND 4.0 §1(a), §2(a)(1)(B), §3(a)(1) <https://creativecommons.org/licenses/by-nd/4.0/>',
      'dc:rights':
        'Private adaptation, not for sharing. “Quay deck” by Ann Mole, licensed under CC BY-ND 4.0. Translated (cy).',
    })
  })

  it('says of an adaptation that may be shared what it was made from and what was changed', () => {
    const from = [{ ...work('CC-BY-4.0'), title: 'Harbour deck', author: 'Bo Lee' }]
    const said = read(licenceXmp(terms('CC-BY-SA-4.0', ['en'], { from, changes: ['Ten cards rewritten.'] })))
    expect(said['dc:rights']).toBe(
      '“Quay deck” by Ann Mole, licensed under CC BY-SA 4.0. Made from “Harbour deck” by Bo Lee, CC BY 4.0, https://example.org/quay. Ten cards rewritten.',
    )
    expect(said['cc:license']).toBe(rules('CC-BY-SA-4.0').deed)
  })

  it('names a page to credit only where the source is one', () => {
    const said = read(licenceXmp(terms('CC-BY-4.0', ['en'], { source: 'cards/quay in Social Spaces' })))
    expect(said).not.toHaveProperty('cc:attributionURL')
  })

  it('finds that page within the words of a source', () => {
    const source = 'Social Spaces (https://example.org/quay), the quay deck'
    const said = read(licenceXmp(terms('CC-BY-4.0', ['en'], { source })))
    expect(said['cc:attributionURL']).toBe('https://example.org/quay')
  })

  it.each(['</rdf:li><evil/>', '"\'&amp; <b> ]]> & <?xpacket end="w"?> --> <!-- ', 'ذیشان 🧵 \t\n\r\u0085 Ó'])(
    'keeps %j as it is written',
    hostile => {
      const source = `https://example.org/${hostile}`
      const said = read(licenceXmp(terms('CC-BY-4.0', ['en'], { title: hostile, author: hostile, source })))
      expect(Object.keys(said)).toHaveLength(7)
      expect(said).toMatchObject({
        'cc:attributionName': hostile,
        'cc:attributionURL': source,
        'dc:rights': `“${hostile}” by ${hostile}, licensed under CC BY 4.0.`,
      })
    },
  )

  it('puts a mark where XML has no place for a character', () => {
    const said = read(licenceXmp(terms('CC-BY-4.0', ['en'], { author: 'A\u0000n\u001bn\ud800 \ufffe\uffff 🧵\u007f' })))
    expect(said['cc:attributionName']).toBe('A\ufffdn\ufffdn\ufffd \ufffd\ufffd 🧵\u007f')
  })
})
