// What a PDF tells programs of its licence: XMP rights (ISO 16684-1, 8.5) and Creative Commons' own words (ccREL, as in
// wiki.creativecommons.org/XMP). People read the credits page; Creative Commons asks for both.
import { addressIn } from './credits'
import { rules } from './licence'
import { xml } from './metadata'
import { PRIVATE, type Terms } from './terms'

/**
 * The rdf:Description elements for Book.xmp. Title, author and language are not among them: the PDF says these itself. A
 * private adaptation names the licence of its source in words, but carries no cc:license, for it is licensed to nobody.
 */
export function licenceXmp(terms: Terms): string {
  const { licence, rules: own, share } = terms
  const page = licence.source.startsWith('https://') ? licence.source : addressIn(licence.source)
  const free = own.id === 'CC0-1.0'
  const usage = `${free ? 'This work is dedicated to the public domain' : 'This work is licensed to the public'} under ${own.title}`
  return [
    '<rdf:Description rdf:about="" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">',
    text('xmpRights:Marked', free ? 'False' : 'True'),
    text('xmpRights:WebStatement', own.deed),
    inEnglish('xmpRights:UsageTerms', `${share.ok ? usage : `${PRIVATE}. ${share.why} ${share.clause}`} <${own.deed}>`),
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:cc="http://creativecommons.org/ns#">',
    ...(share.ok ? [resource('cc:license', own.deed)] : []),
    text('cc:attributionName', licence.author),
    ...(page === undefined ? [] : [resource('cc:attributionURL', page)]),
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    inEnglish('dc:rights', rights(terms)),
    '</rdf:Description>',
  ].join('\n')
}

/** Title, author, licence and what was changed, in one paragraph: the notices of §3(a)(1). */
function rights({ licence, rules: own, share, translated }: Terms): string {
  const { title, author, from = [], changes = [] } = licence
  const under = own.id === 'CC0-1.0' ? 'dedicated to the public domain under' : 'licensed under'
  return [
    ...(share.ok ? [] : [`${PRIVATE}.`]),
    `“${title}” by ${author}, ${under} ${own.name}.`,
    ...from.map(work => `Made from “${work.title}” by ${work.author}, ${rules(work.id).name}, ${work.source}.`),
    ...changes,
    ...translated.map(lang => `Translated (${lang}).`),
  ].join(' ')
}

const text = (name: string, value: string) => `<${name}>${xml(value)}</${name}>`

/** An address as a resource, which is what ccREL has for a licence and a page. */
const resource = (name: string, url: string) => `<${name} rdf:resource="${xml(url)}"/>`

const inEnglish = (name: string, value: string) =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xml(value)}</rdf:li></rdf:Alt></${name}>`
