// A table's own screen at a wall: think alone, the wall, actions, what fits. The part that the room is at opens by itself.
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { own } from '../../json'
import { Button } from '../../ui/Button'
import { Clock } from '../../ui/Clock'
import { Banner } from '../../ui/Signs'
import { noteWords as say } from '../../words/notes'
import { Actions } from './Actions'
import { Cards } from './Cards'
import { useFocus } from './focus'
import { Left } from './Left'
import { Matches } from './Matches'
import { settingsOf, type WallMove } from './moves'
import { lastOfMine, standing } from './past'
import { rules } from './rules'
import { Sheets } from './Sheets'
import { Think } from './Think'
import { Together } from './Together'
import type { Sheet, Table, View, Wall } from './table'
import { keepThoughts, keptThoughts, passOn } from './thoughts'
import './board.css'
import './cards.css'
import './writing.css'

/** The view that a part of the script is played in; `unshared` thoughts of this device are shared where they were thought. */
function viewOf(part: string | null, views: readonly View[], unshared: number): View {
  const wanted: Readonly<Record<string, readonly View[]>> = {
    think: ['think'],
    share: unshared > 0 ? ['think'] : [],
    group: views.includes('actions') ? [] : ['matches'], // what answers each other is read, not put together
    support: ['actions'],
    act: ['actions', 'matches'],
  }
  return (own(wanted, part ?? '') ?? []).find(view => views.includes(view)) ?? 'wall'
}

export default function Board(table: Table) {
  const { state, stage, part, words: pages, me, mine, nameCard, tables, alone } = table
  const { round } = state
  const set = useMemo(() => settingsOf(round), [round])
  const tally = useMemo(() => rules.tally(state), [state])
  const views: readonly View[] = [
    ...(set.think ? (['think'] as const) : []),
    'wall',
    ...(set.link ? (['actions'] as const) : []),
    ...(set.match ? (['matches'] as const) : []),
  ]
  const thoughts = keptThoughts(round.id, me)
  const unshared = thoughts.all.flat().length
  const [view, setView] = useState<View>(() => viewOf(part, views, unshared))
  const [handed, setHanded] = useState(0)
  const [sheet, setSheet] = useState<Sheet>()
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [heading, setHeading] = useState(round.piles[0] ?? '')
  const [picked, setPicked] = useState('')
  const [other, setOther] = useState<boolean>()
  const main = useFocus<HTMLElement>(view, true)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a part opens its view when it comes, and whoever leaves it is left alone
  useLayoutEffect(() => {
    if (part === 'share' && unshared > 0 && thoughts.all.length > 1) {
      keepThoughts(round.id, me, passOn(thoughts)) // all of them share, not only who thought last
      setHanded(handed + 1)
    }
    setView(viewOf(part, views, unshared))
    setChosen(part === 'link' && set.link ? [] : null)
  }, [part])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the room turns to another order, and so does every table
  useEffect(() => setOther(undefined), [tally.order])

  const open = stage !== 'closed'
  const order = other === undefined ? tally.order : other ? 1 : 0
  const headings = set.orders[order - 1] ?? round.piles
  const done = useMemo(() => standing(state, pages, nameCard), [state, pages, nameCard])
  const last = lastOfMine(done, mine)
  const isMany = tally.reached + state.found.length > 1
  const ours = tables.find(({ id }) => id === table.table)
  const act = (move: WallMove) => {
    // on the floor a table says once what it is called: the wall's record outlives the room's
    if (round.scope === 'floor' && ours && own(state.names, ours.id)?.value !== ours.name && 'from' in move)
      table.send({ do: 'named', from: ours.id, name: ours.name })
    table.send(move)
  }
  const wall: Wall = {
    ...table,
    tally,
    set,
    open,
    headings,
    heading,
    setHeading,
    picked,
    pick: heading => {
      setHeading(heading)
      setPicked(heading)
    },
    chosen,
    setChosen,
    sheet: setSheet,
    go: setView,
    act,
    say: ({ text, ref }) => text || (ref && nameCard(ref)) || '…',
    nameOf: id =>
      round.scope === 'floor' ? (tables.find(table => table.id === id)?.name ?? own(tally.names, id) ?? '') : '',
    card: id => tally.cards.find(card => card.id === id),
  }
  return (
    <main className="board notes" ref={main}>
      <header className="notes-top">
        {views.length > 1 && (
          <nav className="notes-views" aria-label={say.viewsLabel}>
            {views.map(one => (
              <button
                key={one}
                type="button"
                className="notes-view"
                aria-current={one === view ? 'page' : undefined}
                onClick={() => setView(one)}
              >
                {say.views[one]}
                {one === 'think' && view !== 'think' && unshared > 0 && <b> {unshared}</b>}
                {one === 'actions' && tally.actions.length > 0 && <b> {tally.actions.length}</b>}
              </button>
            ))}
          </nav>
        )}
        <div className="notes-tools">
          <Clock ends={table.ends} minutes={round.minutes} />
          {set.orders.length > 0 && (
            <Button kind="quiet" aria-pressed={order > 0} onClick={() => setOther(order === 0)}>
              {say.orderOther}
            </Button>
          )}
          {!alone && (
            <Button
              kind="quiet"
              icon="hand"
              className="notes-hand"
              aria-pressed={tally.light === 'help'}
              onClick={() => act({ do: 'light', light: tally.light === 'help' ? null : 'help' })}
            >
              {say.help}
            </Button>
          )}
          <Button kind="quiet" icon="menu" aria-label={say.settings} onClick={() => setSheet({ show: 'settings' })} />
        </div>
      </header>
      {!open && <Banner>{say.closed}</Banner>}
      {stage === 'revealed' && !alone && <Banner>{say.lookUp}</Banner>}
      <Left wall={wall} />
      {view === 'think' && <Think key={handed} wall={wall} />}
      {view === 'wall' && <Cards wall={wall} />}
      {view === 'actions' && <Actions wall={wall} />}
      {view === 'matches' && <Matches wall={wall} />}
      {open && view !== 'think' && (
        <footer className="notes-foot">
          {chosen !== null && view === 'wall' ? (
            <Together wall={wall} chosen={chosen} />
          ) : (
            <div className="notes-bar">
              <Button
                kind={view === 'wall' || !isMany ? 'primary' : 'plain'}
                icon="pen"
                className="notes-write"
                onClick={() => setSheet({ show: 'write' })}
              >
                {say.write}
              </Button>
              {view === 'wall' && isMany && (
                <Button icon="cards" className="notes-together" onClick={() => setChosen([])}>
                  <span>{say.together}</span>
                </Button>
              )}
              {last && (
                <Button
                  kind="quiet"
                  icon="undo"
                  className="notes-undo"
                  aria-label={say.undoThat(last.text)}
                  onClick={() => table.send({ do: 'undo', key: last.key })}
                >
                  <span>{say.undoThat(last.text)}</span>
                </Button>
              )}
            </div>
          )}
        </footer>
      )}
      {sheet && <Sheets wall={wall} sheet={sheet} />}
    </main>
  )
}
