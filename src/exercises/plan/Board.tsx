// A table's own screen: one part of the plan at a time under a bar of all parts; the points in sight from the projects on, for
// the facilitator may mean to hide them before.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button'
import { Clock } from '../../ui/Clock'
import { Dialog } from '../../ui/Dialog'
import { Banner, Lights } from '../../ui/Signs'
import { planWords as say } from '../../words/plan'
import { words } from '../../words/words'
import { Arrange } from './Arrange'
import { Choose } from './Choose'
import { Meter } from './Meter'
import { Needs } from './Needs'
import { Parts } from './Parts'
import { People } from './People'
import { Place } from './Place'
import { lastOfMine } from './past'
import { Report } from './Report'
import { Shocks } from './Shocks'
import { Steps } from './Steps'
import { Story } from './Story'
import { lightOf, PARTS, type Part, partsOf, personasOf } from './sums'
import type { Table } from './table'
import { useKeptFocus } from './useKeptFocus'
import './board.css'
import './parts.css'
import './cards.css'
import './sheet.css'

const SCREENS = {
  place: Place,
  people: People,
  choose: Choose,
  needs: Needs,
  arrange: Arrange,
  shocks: Shocks,
  story: Story,
  report: Report,
  steps: Steps,
} as const

const isTyping = () => document.activeElement?.matches('input, textarea, select') === true

export default function Board(table: Table) {
  const { state, stage, part, words: pages, mine, send, alone, ends } = table
  const now = PARTS.find(each => each === part) ?? null
  const [open, setOpen] = useState<Part>(now ?? 'place')
  const [menu, setMenu] = useState(false)
  const begun = new Map(partsOf(state))
  const isPeopled = state.settings.personas > 0 && personasOf(state).length > 0
  const parts = PARTS.filter(part => {
    if (part === 'people' || part === 'story') return isPeopled
    return part !== 'needs' || state.settings.resources.length > 0
  }).map(part => ({ part, begun: begun.get(part) === true }))

  const [seen, setSeen] = useState(state.shocks.length) // of what was thrown in
  if (open === 'shocks' && seen < state.shocks.length) setSeen(state.shocks.length)
  useEffect(() => {
    if (now !== null && !isTyping()) setOpen(now) // nobody is pulled away from what they write
  }, [now])
  useEffect(() => {
    if (stage !== 'open') setOpen('report')
  }, [stage])

  const main = useFocus(open)
  useKeptFocus(main)
  const Screen = SCREENS[open]
  const last = stage === 'closed' ? undefined : lastOfMine(state, pages, mine)
  const light = lightOf(state)
  return (
    <main className="plan-board" ref={main}>
      <div className="plan-top">
        <Parts parts={parts} open={open} now={now} go={setOpen} />
        <div className="plan-tools">
          {open !== 'place' && open !== 'people' && <Meter state={state} words={pages} />}
          <Clock ends={ends} minutes={state.round.minutes} />
          {!alone && (
            <Button
              kind="quiet"
              icon="hand"
              aria-pressed={light === 'help'}
              aria-label={words.ui.lightAsk.help}
              onClick={() => send({ do: 'light', light: light === 'help' ? null : 'help' })}
            />
          )}
          <Button kind="quiet" icon="menu" aria-label={say.settings} onClick={() => setMenu(true)} />
        </div>
      </div>
      {stage === 'revealed' && !alone && <Banner>{say.lookUp}</Banner>}
      {stage === 'closed' && <Banner>{say.closed}</Banner>}
      {seen < state.shocks.length && stage !== 'closed' && (
        <Banner live>
          <b>{say.shockCame}</b>
          <Button className="is-small" onClick={() => setOpen('shocks')}>
            {say.shockSee}
          </Button>
        </Banner>
      )}
      {now !== null && now !== open && stage === 'open' && (
        <p className="plan-where">
          {say.roomIsAt(say.parts[now])}
          <Button kind="quiet" onClick={() => setOpen(now)}>
            {say.goThere}
          </Button>
        </p>
      )}
      <Screen key={open} {...table} />
      {last && (
        <Button kind="quiet" icon="undo" className="plan-undo" onClick={() => send({ do: 'undo', key: last.key })}>
          {say.undo(last.text)}
        </Button>
      )}
      {menu && (
        <Dialog title={say.table} onClose={() => setMenu(false)}>
          {!alone && <Lights light={light} onLight={light => send({ do: 'light', light })} />}
          {table.settings}
        </Dialog>
      )}
    </main>
  )
}

/** Another part is read from its heading and its top; the first one leaves the focus where it is. */
function useFocus(open: Part) {
  const main = useRef<HTMLElement>(null)
  const before = useRef(open)
  useLayoutEffect(() => {
    if (before.current === open) return
    before.current = open
    const heading = main.current?.querySelector('h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [open])
  return main
}
