// A surprise on the wall: what has come up, and which tables have answered it.
import { useRef } from 'react'
import type { ProjectorProps } from '../../exercise'
import { own } from '../../json'
import { Art } from '../../ui/Card'
import { frontOf } from '../../ui/front'
import { planWords } from '../../words/plan'
import { planLeadWords } from '../../words/planLead'
import type { Surprise } from './room'
import { settingsOf } from './settings'
import type { PlanTally } from './tally'
import { useFit } from './useFit'
import './wallshock.css'

type Props = ProjectorProps<PlanTally> & { readonly surprise: Surprise }

export function WallShock({ surprise, round, pack, words }: Props) {
  const say = planLeadWords.wall
  const { card, answered, open } = surprise
  const facts = own(settingsOf(round).cards, card)
  const { text, art, tint, lang } = frontOf(card, { pack, words, written: [] })
  const page = own(words.cards, card)
  const box = useRef<HTMLDivElement>(null)
  const left = useFit(box, Math.max(0, answered.length - 1), answered.join())
  const points = facts && 'points' in facts ? facts.points : 0
  return (
    <section className="plan-wall wall-shock">
      {art && (
        <span className={`wall-picture tint-${(tint ?? 7) % 10}`}>
          <Art href={art} />
        </span>
      )}
      <div ref={box} className="wall-shock-words">
        <p className="wall-shock-kind">
          {facts && 'points' in facts && <b>{say.surprise[facts.kind]}</b>}
          {points !== 0 && <b className="wall-cost">{planWords.shockPoints(points)}</b>}
        </p>
        <h1 lang={lang} dir="auto">
          {text}
        </h1>
        {page?.more && (
          <p lang={page.lent?.more ?? page.lang ?? words.lang} dir="auto">
            {page.more}
          </p>
        )}
        <p className="wall-answered" role="status">
          <b>{say.answered(answered.length, answered.length + open.length)}</b>
          {answered.length > 0 && ` ${say.names(answered.slice(0, answered.length - left))}`}
          {left > 0 && ` ${say.more(left)}`}
        </p>
      </div>
    </section>
  )
}
