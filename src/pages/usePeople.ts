// How many people sit at each table, as it was last counted: not every round asks.
import { useEffect, useState } from 'react'
import type { TableProgress } from '../board/wire'
import type { TableId } from '../exercise'
import { isCount, isObject, own } from '../json'
import { keepHere, keptHere } from '../kept'

const PEOPLE_MAX = 500

type People = Readonly<Record<TableId, number>>

const peopleIn = (json: unknown): People =>
  isObject(json)
    ? Object.fromEntries(
        Object.entries(json).filter((pair): pair is [TableId, number] => isCount(pair[1], PEOPLE_MAX, 1)),
      )
    : {}

/** The last count of each table that this tab has heard of; undefined of one that was never counted. */
export function usePeople(code: string, progress: readonly TableProgress[]): (table: TableId) => number | undefined {
  const [known, setKnown] = useState(() => peopleIn(keptHere(`people/${code}`)))
  const told = progress.flatMap(({ id, people }) => (people ? [[id, people] as const] : []))
  const isNew = told.some(([id, people]) => own(known, id) !== people)
  useEffect(() => {
    if (!isNew) return
    const all = { ...known, ...Object.fromEntries(told) }
    keepHere(`people/${code}`, all)
    setKnown(all)
  })
  return table => own(known, table)
}
