// The metadata stream: what the file is, for catalogues and screen readers (XMP, ISO 16684-1; PDF/UA-1, 5).
import type { Book } from './ink'

/** An XMP packet. Beside title, author and language it says what `book.xmp` says, which must not say these three again. */
export function metadata({ title, author, lang, langs = [lang], xmp }: Book): string {
  const creator = author && `<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>`
  return utf8(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1">
<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>${creator}<dc:language><rdf:Bag>${langs.map(one => `<rdf:li>${xml(one)}</rdf:li>`).join('')}</rdf:Bag></dc:language>
</rdf:Description>
${xmp}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`)
}

/** What XML 1.0 (2.2) has no place for, not even escaped: control characters, half a pair, and two that are none. */
const NO_XML = /[^\P{Cc}\t\n\r\u007f-\u009f]|\p{Cs}|[\ufffe\uffff]/gu

/** Text as it stands in XML, in an element or an attribute. */
export const xml = (text: string) =>
  text.replace(NO_XML, '\ufffd').replace(/[&<>"'\t\n\r]/g, char => `&#${char.charCodeAt(0)};`)

/** As bytes in a string. */
const utf8 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text))
