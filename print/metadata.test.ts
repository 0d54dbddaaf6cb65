import { expect, it } from 'vitest'
import { metadata } from './metadata'

const packet = (title: string) => metadata({ title, author: '', lang: 'en', duplex: 'none', xmp: '', pages: [] })

it('is XML whatever a pack is called', () => {
  expect(packet('</rdf:li><evil/> & "co."')).toContain('>&#60;/rdf:li&#62;&#60;evil/&#62; &#38; &#34;co.&#34;</rdf:li>')
})

it('puts a mark where XML has no place for a character', () => {
  const marked = '\u00ef\u00bf\u00bd' // U+FFFD in UTF-8, a character a byte
  expect(packet('a\u0000b\ufffec\ud800')).toContain(`>a${marked}b${marked}c${marked}</rdf:li>`)
})
