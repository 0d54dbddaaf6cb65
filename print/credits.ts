// Whose the cards are, on paper: a short line at the foot of each card, and a page with everything else to go with them.
import type { Licence, Work } from '../cards/licence'
import type { PackWords } from '../cards/pack'
import type { SheetWords } from '../src/words/en.sheets'
import { FONTS, type Font, fontsOfScript, scriptOf } from './fonts'
import type { Page } from './ink'
import { rules } from './licence'
import { baseOf, columnOf, type Setting } from './setting'
import { PRIVATE, type Terms } from './terms'

export interface CreditLine {
  readonly text: string
  readonly href?: string | undefined // the whole line leads there; the address can be read on paper too
  readonly lang?: string | undefined // where it is not that of the words around it
  readonly strong?: boolean
}

export interface CreditSection {
  readonly heading: string
  readonly lines: readonly CreditLine[]
}

/** Title and licence, for a card's foot: "Social Spaces skills deck · CC BY-SA 4.0". The rest is on the credits page (§3(a)(2)). */
export const shortCredit = ({ title, id }: Licence): string => `${title} · ${rules(id).name}`

/**
 * What the credits page says: title, author, source, licence and changes (§3(a)(1)), what one may do, the state of the
 * translations, whose pictures, method and fonts these are.
 * @param said the words that are printed, one for each language
 * @param works other packs, whose words some cards quote
 */
export function credits(
  terms: Terms,
  said: readonly PackWords[],
  { credits: words, lang }: Pick<SheetWords, 'credits' | 'lang'>,
  works: readonly Work[] = [],
): readonly CreditSection[] {
  const { licence, rules: own } = terms
  const of = (tag: string) => Object.entries(words.languages).find(([key]) => key === tag)?.[1] ?? tag
  const named = ({ title, author, source, id }: Work): readonly CreditLine[] => {
    const { title: long, name, deed } = rules(id)
    return [
      { text: words.by(title, author) },
      linked(words.source(source)),
      { text: words.licence(long, name, deed), href: deed },
    ]
  }
  const english = (text: string): CreditLine => ({ text, lang: 'en' })
  const refused = !terms.share.ok
  const changes: readonly CreditLine[] = [
    ...(licence.changes ?? []).map(text => ({ text, lang: terms.lang })),
    ...terms.translated.map(tag => ({ text: words.translated(of(tag)) })),
  ]
  const checks = said.filter(one => one.draft || one.lang !== terms.lang)
  const sections: readonly CreditSection[] = [
    {
      heading: words.deck,
      lines: [
        ...(refused
          ? [{ ...english(PRIVATE), strong: true }, english(`${terms.share.why} (${terms.share.clause})`)]
          : []),
        ...named(licence),
        { text: words.noWarranty },
      ],
    },
    {
      heading: words.may,
      lines: refused
        ? [] // said above
        : [
            ...Object.values({ ...own.may, sell: terms.sell }).map(({ why }) => english(why)), // they say what else it asks
            ...[own.must.credit, own.must.changes].flatMap(duty => (duty ? english(duty.why) : [])),
            { text: words.meaning },
          ],
    },
    { heading: words.from, lines: (licence.from ?? []).flatMap(named) },
    { heading: words.quoted, lines: works.flatMap(named) },
    { heading: words.changes, lines: changes.length > 0 ? changes : licence.from ? [] : [{ text: words.unchanged }] },
    {
      heading: words.translations,
      lines: checks.map(({ lang, draft, adapted = {} }) => {
        const count = Object.keys(adapted).length
        const state = draft ? words.draft(of(lang)) : words.checked(of(lang))
        return { text: count > 0 ? `${state} ${words.adapted(count)}` : state }
      }),
    },
    {
      heading: words.thanks,
      lines: [
        ...licence.credits.map(text => ({ ...linked(text), lang: terms.lang })),
        ...(licence.credits.some(credit => /openmoji/i.test(credit)) ? [] : [linked(words.pictures)]),
      ],
    },
    {
      heading: words.fonts,
      lines: [
        ...fontsOfLanguages([lang, ...said.map(one => one.lang)]).map(font => linked(`${font.family}: ${font.credit}`)),
        linked(words.openFont),
      ],
    },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

/** A line that leads to the first address in it. */
const linked = (text: string): CreditLine => ({ text, href: addressIn(text) })

/** The first address in some words. */
export const addressIn = (text: string): string | undefined => text.match(/https:\/\/[^\s)]*[^\s).,;:]/)?.[0]

/** One font of each family that texts in these languages are set in. */
function fontsOfLanguages(langs: readonly string[]): readonly Font[] {
  const styles = ['display', 'text'] as const
  const names = ['en', ...langs].flatMap(lang =>
    styles.flatMap(style => fontsOfScript(scriptOf(lang), lang, style).slice(0, 1)),
  )
  const families = names.flatMap(name => FONTS.get(name) ?? []).map(font => [font.family, font] as const)
  return [...new Map(families).values()]
}

/** The credits page, or pages. */
export function creditPages(
  setting: Setting,
  terms: Terms,
  said: readonly PackWords[],
  works: readonly Work[] = [],
): readonly Page[] {
  const { words } = setting
  const col = columnOf(setting)
  const size = Math.max(baseOf(setting) * 0.85, setting.look.least) // there is much to say
  col.heading(words.credits.title, 'H1')
  for (const { heading, lines } of credits(terms, said, words, works)) {
    col.heading(heading)
    for (const { text, href, lang, strong } of lines)
      col.text(text, {
        size,
        style: strong ? 'strong' : 'text',
        ...(href !== undefined && { href }),
        ...(lang !== undefined && { lang }),
      })
  }
  return col.pages()
}
