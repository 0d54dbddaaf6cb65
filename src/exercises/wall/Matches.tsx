// Offers and asks that may fit, by rule: shown to both, and counted when both say yes.
import { useMemo } from 'react'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { noteWords as say } from '../../words/notes'
import { matchesOf } from './match'
import { sideOf } from './rules'
import type { Wall } from './table'

export function Matches({ wall }: { readonly wall: Wall }) {
  const { state, tally, set, me, table, act, open } = wall
  const texts = tally.cards.map(card => wall.say(card)).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: two hundred offers with two hundred asks only when a card or its name has changed
  const found = useMemo(() => {
    const live = tally.cards.filter(({ out }) => !out).map(card => ({ ...card, text: wall.say(card) }))
    return set.match ? matchesOf(live, set.match) : []
  }, [tally, texts, set])
  const isListed = (cards: readonly [string, string]) => found.some(one => one.cards.join() === cards.join())
  const agreed = tally.matches.filter(cards => !isListed(cards)).map(cards => ({ cards, word: undefined }))
  const all = [...agreed, ...found].map(match => ({ ...match, side: sideOf(state, match.cards, me, table) }))
  const ours = (match: { readonly side: 0 | 1 | undefined }) => (match.side === undefined ? 1 : 0)
  return (
    <section className="notes-matches">
      <h1>{say.views.matches}</h1>
      <p className="lead">{all.length === 0 ? say.matchesEmpty : say.matchesHint}</p>
      <ul className="notes-match-list">
        {[...all]
          .sort((a, b) => ours(a) - ours(b))
          .map(({ cards, word, side }) => {
            const yes = state.yes.filter(one => one.cards.join() === cards.join()).map(one => one.side)
            const [one, other] = cards.map(id => wall.card(id))
            if (!one || !other) return null
            const isBoth = yes.includes(0) && yes.includes(1)
            const said = side !== undefined && yes.includes(side)
            const theirs = side !== undefined && yes.includes(side === 0 ? 1 : 0)
            return (
              <li key={cards.join()} className={`notes-match ${isBoth ? 'is-agreed' : ''}`}>
                {[one, other].map(card => (
                  <p key={card.id} className={`note note-card tint-${state.round.piles.indexOf(card.heading) % 10}`}>
                    <bdi className="note-text">{wall.say(card)}</bdi>
                    {card.fields?.limit !== undefined && <span className="note-facts">{card.fields.limit}</span>}
                    {wall.nameOf(card.from) !== '' && (
                      <span className="note-from">{say.from(wall.nameOf(card.from))}</span>
                    )}
                  </p>
                ))}
                <div className="row">
                  {word !== undefined && (
                    <span className="muted">{word === '' ? say.sameCard : say.sharedWord(word)}</span>
                  )}
                  {isBoth && (
                    <b className="notes-agreed">
                      <Icon name="tick" /> {say.bothYes}
                    </b>
                  )}
                  {!isBoth && theirs && <b>{say.theyYes}</b>}
                  {!isBoth && said && <span>{say.waiting}</span>}
                  {side === undefined ? (
                    <span className="muted">{say.notOurs}</span>
                  ) : (
                    <Button
                      className="is-small"
                      icon="tick"
                      aria-pressed={said}
                      aria-label={say.yesOf(wall.say(one), wall.say(other))}
                      disabled={!open}
                      onClick={() => act({ do: 'agree', cards, yes: !said, from: table })}
                    >
                      {say.yes}
                    </Button>
                  )}
                </div>
              </li>
            )
          })}
      </ul>
    </section>
  )
}
