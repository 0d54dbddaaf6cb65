// A list on the wall that shows as much of itself as fits, and turns its pages by itself.
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { planLeadWords } from '../../words/planLead'
import { useFit } from './useFit'

const COLUMNS = 3 // as wall.css has them
const TURN = 9_000 // ms, enough to read a page of names twice

interface Props {
  readonly title: string
  readonly note?: string
  readonly className: string
  readonly what: string // changes when what is in the list may need more room
  readonly children: readonly ReactElement[] // its items
}

export function Turning({ title, note, className, what, children }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const left = useFit(list, children.length - 1, what)
  const most = children.length - left
  const pages = Math.max(1, Math.ceil(children.length / most))
  const rows = Math.ceil(children.length / pages / COLUMNS) // the pages are as long as each other
  const size = Math.min(most, rows * COLUMNS)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (pages < 2) return
    const timer = setInterval(() => setTurn(turn => turn + 1), TURN)
    return () => clearInterval(timer)
  }, [pages])
  const page = turn % pages
  return (
    <>
      <header className="wall-head">
        <h1>{title}</h1>
        {pages > 1 && <p className="muted">{planLeadWords.wall.turn(page + 1, pages)}</p>}
      </header>
      {note && <p>{note}</p>}
      <ul ref={list} className={className}>
        {children.slice(page * size, (page + 1) * size)}
      </ul>
    </>
  )
}
