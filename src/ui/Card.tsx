// The front of a card, the same on screen and in print: number, suit, picture, words set at the foot.
import type { ReactNode } from 'react'
import { GROUNDS } from '../../cards/grounds'
import { words } from '../words/words'
import './card.css'

/** What is printed on one card. Hrefs point into the pack's art, e.g. "./skills.svg#1FAA1". */
export interface Front {
  readonly text: string
  readonly number?: number
  readonly art?: string | undefined
  readonly glyph?: string | undefined
  readonly suit?: string // its name, for those who cannot see the glyph
  readonly tint?: number // the suit's place in the pack
  readonly lang?: string // of the text, where it differs from the page's
  readonly note?: string | undefined // what a reader should know of the words, e.g. "Not translated yet"
  readonly stamp?: string | undefined // e.g. "Show me!"
}

interface Props {
  readonly front: Front
  readonly size?: 'big' | 'small' | 'row'
  readonly children?: ReactNode
}

export function Card({ front, size = 'big', children }: Props) {
  const { text, number, art, glyph, suit, tint, lang, note, stamp } = front
  return (
    <article className={`card is-${size} tint-${(tint ?? 7) % 10} ${art ? '' : 'is-written'}`}>
      <header className="card-head">
        <span className="card-number" aria-hidden="true">
          {number !== undefined && words.ui.cardNumber(number)}
        </span>
        {note && <span className="card-note">{note}</span>}
        {stamp && <span className="card-stamp">{stamp}</span>}
        {glyph && (
          <span className="card-disc">
            <Art href={glyph} />
            <span className="visually-hidden">{suit}</span>
          </span>
        )}
      </header>
      {art && (
        <div className="card-picture" aria-hidden="true">
          <svg className="card-shape" viewBox="0 0 100 100" aria-hidden="true">
            <path d={GROUNDS[(tint ?? 7) % GROUNDS.length]} />
          </svg>
          <Art href={art} />
        </div>
      )}
      <p className="card-text" lang={lang} dir="auto">
        {text}
      </p>
      {children}
    </article>
  )
}

/** One drawing out of a pack's art. */
export function Art({ href }: { readonly href: string }) {
  return (
    <svg className="art" viewBox="5 5 62 62" aria-hidden="true" focusable="false">
      <use href={href} width="72" height="72" />
    </svg>
  )
}

/** A card lying on others; `left` says how full the deck looks. */
export function Deck({ left, children }: { readonly left: number; readonly children: ReactNode }) {
  return (
    <div className="deck">
      {left > 2 && <span className="deck-back is-third" />}
      {left > 1 && <span className="deck-back is-second" />}
      {children}
    </div>
  )
}
