// The choices of the print page, in plain words: what you have, not what a printer calls it.
import type { ReactNode } from 'react'
import type { Pack } from '../../cards/pack'
import { FED, LOOKS, type Part, partsOf, SIDES, usualCard, usualOf } from '../../print/job'
import { CARD_SIZES, inMm, PAPERS, readCardSize } from '../../print/papers'
import { Choice, Field, Stepper, Switch } from '../ui/Field'
import { Select } from '../ui/Select'
import { printWords } from '../words/print'
import { isDraft, nameOf } from './Language'
import type { Wanted } from './printJob'
import { usePacks } from './useNames'

interface Props {
  readonly packs: readonly string[]
  readonly pack: Pack | undefined
  readonly wanted: Wanted
  readonly onChange: (part: Partial<Wanted>) => void
  readonly children?: ReactNode // what a workshop adds
}

const told = <Value extends string>(all: Readonly<Record<Value, readonly string[]>>, only: readonly Value[]) =>
  only.map(value => ({ value, label: all[value][0] ?? '', hint: all[value][1] ?? '' }))

/** A switch each; signs have a box of their own. */
type Chosen = Exclude<Part, 'signs'>

export function PrintForm({ packs, pack, wanted, onChange, children }: Props) {
  const w = printWords
  const languages = pack?.languages ?? ['en']
  const titles = usePacks(packs, w.lang)
  const named = (lang: string) => ({
    value: lang,
    label: isDraft(wanted.pack, lang) ? w.draft(nameOf(lang)) : nameOf(lang),
  })
  const backs = wanted.sides === 'manual' || wanted.sides === 'long-edge' || wanted.sides === 'short-edge'
  const all = pack ? partsOf(pack).filter((part): part is Chosen => part !== 'signs') : []
  const parts = all.filter(part => part !== 'measure' || backs)
  const chosen = wanted.with ?? (pack ? usualOf(pack) : [])
  const usual = pack && readCardSize(usualCard(pack, [wanted.lang, wanted.second].filter(Boolean), wanted.large))
  const card = wanted.card === 'usual' && CARD_SIZES.some(({ id }) => id === usual?.id) ? usual?.id : wanted.card
  const drafts = [wanted.lang, wanted.second].some(lang => lang && isDraft(wanted.pack, lang))
  return (
    <form className="print-form" onSubmit={event => event.preventDefault()}>
      <section>
        <h2>{w.deck}</h2>
        {packs.length > 1 && (
          <Select
            label={w.pack}
            value={wanted.pack}
            options={packs.map(id => ({ value: id, label: titles[id]?.words.title ?? id }))}
            onChange={pack => onChange({ pack, cut: 'all', lang: 'en', second: '', with: undefined })}
          />
        )}
        <Select
          label={w.cut}
          value={wanted.cut}
          options={[
            { value: 'all', label: w.all(pack?.cards.length ?? 100) },
            ...Object.keys(pack?.cuts ?? {}).map(cut => ({ value: cut, label: w.some(cut) })),
          ]}
          onChange={cut => onChange({ cut })}
        />
        <Select
          label={w.lang1}
          value={wanted.lang}
          options={languages.map(named)}
          onChange={lang => onChange({ lang })}
        />
        <Select
          label={w.lang2}
          value={wanted.second === wanted.lang ? '' : wanted.second}
          options={[{ value: '', label: w.noSecond }, ...languages.filter(lang => lang !== wanted.lang).map(named)]}
          onChange={second => onChange({ second })}
        />
        {drafts && <p className="muted">{w.draftNote}</p>}
        <Stepper label={w.copies} value={wanted.copies} min={1} max={26} onChange={copies => onChange({ copies })} />
        <p className="field-hint">{w.copiesHint}</p>
      </section>
      <section>
        <h2>{w.printer}</h2>
        <Select
          label={w.paper}
          value={wanted.paper}
          options={[...PAPERS.map(({ id, name }) => ({ value: id, label: name })), { value: 'own', label: w.ownPaper }]}
          onChange={paper => {
            const stock = stockOf(paper)
            const left = !stock && isStock(wanted.paper) // whose card would not suit plain paper
            onChange({
              paper,
              ...(stock && { card: cardFor(stock.card), ownCard: inPlain(stock.card), large: false }),
              ...(left && { card: 'usual' }),
            })
          }}
        />
        {wanted.paper === 'own' && (
          <Field
            label={w.ownPaper}
            hint={w.ownPaperHint}
            value={wanted.ownPaper}
            onChange={ownPaper => onChange({ ownPaper })}
          />
        )}
        <Choice
          legend={w.sides}
          value={wanted.sides}
          options={told(w.side, SIDES)}
          onChange={sides => onChange({ sides })}
        />
        {wanted.sides === 'manual' && (
          <Choice legend={w.fed} value={wanted.fed} options={told(w.feeds, FED)} onChange={fed => onChange({ fed })} />
        )}
        <Choice
          legend={w.look}
          value={wanted.look}
          options={told(w.looks, LOOKS)}
          onChange={look => onChange({ look })}
        />
      </section>
      <section>
        <h2>{w.cards}</h2>
        <Select
          label={w.card}
          value={card ?? ''}
          options={[
            ...(card === 'usual' && usual ? [{ value: card, label: w.largeCard(inMm(usual)) }] : []),
            ...CARD_SIZES.map(size => ({ value: size.id, label: `${size.name}, ${inMm(size)}` })),
            { value: 'own', label: w.ownCard },
          ]}
          onChange={card => onChange({ card })}
        />
        {wanted.card === 'own' && (
          <Field
            label={w.ownCard}
            hint={w.ownCardHint}
            value={wanted.ownCard}
            onChange={ownCard => onChange({ ownCard })}
          />
        )}
        <Switch
          label={w.large}
          hint={w.largeHint}
          on={wanted.large}
          onChange={large => onChange({ large, ...(large && !isStock(wanted.paper) && { card: 'usual' }) })}
        />
        <Choice
          legend={w.cutting}
          value={wanted.marks}
          options={told(w.marks, ['lines', 'crop'] as const)}
          onChange={marks => onChange({ marks })}
        />
        <Switch label={w.stack} hint={w.stackHint} on={wanted.stack} onChange={stack => onChange({ stack })} />
        <Switch label={w.codes} hint={w.codesHint} on={wanted.codes} onChange={codes => onChange({ codes })} />
      </section>
      <fieldset>
        <legend>
          <h2>{w.extras}</h2>
        </legend>
        {parts.map(part => (
          <Switch
            key={part}
            label={w.with[part][0] ?? ''}
            hint={w.with[part][1]}
            on={chosen.includes(part)}
            onChange={on => onChange({ with: parts.filter(other => (other === part ? on : chosen.includes(other))) })}
          />
        ))}
      </fieldset>
      {children}
      <details>
        <summary>{w.more}</summary>
        <Field
          label={w.bleed}
          hint={w.bleedHint}
          inputMode="decimal"
          value={wanted.bleed}
          onChange={bleed => onChange({ bleed })}
        />
        <Switch label={w.cuts} on={wanted.gap} onChange={gap => onChange({ gap })} />
        {backs && (
          <>
            <Field
              label={w.across}
              inputMode="decimal"
              value={wanted.across}
              onChange={across => onChange({ across })}
            />
            <Field label={w.down} inputMode="decimal" value={wanted.down} onChange={down => onChange({ down })} />
          </>
        )}
      </details>
    </form>
  )
}

const stockOf = (paper: string) => PAPERS.find(({ id }) => id === paper)?.stock
const isStock = (paper: string) => stockOf(paper) !== undefined

/** The size of a stock's cards: one of the list, or typed. */
const cardFor = ({ id }: { readonly id: string }) => (CARD_SIZES.some(size => size.id === id) ? id : 'own')
const inPlain = ({ w, h }: { readonly w: number; readonly h: number }) => `${w}x${h}mm`
