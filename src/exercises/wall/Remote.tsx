// What the facilitator has of their own at a wall: the order in which its headings are read.
import { useEffect, useState } from 'react'
import type { RemoteProps } from '../../exercise'
import { own } from '../../json'
import { Choice } from '../../ui/Field'
import { noteLeadWords as say } from '../../words/notes.lead'
import { settingsOf } from './moves'
import type { WallTally } from './tally'

export function Remote({ round, words: pages, tables, cue }: RemoteProps<WallTally>) {
  const now = String(tables[0]?.tally.order ?? 0)
  const [asked, ask] = useState(now) // what was pressed stays pressed until the walls have heard of it
  useEffect(() => ask(now), [now])
  const orders = [round.piles, ...settingsOf(round).orders]
  if (orders.length < 2) return null
  const name = (pile: string) => own(pages.piles, pile)?.name ?? pile
  return (
    <Choice
      legend={say.order}
      value={asked}
      options={orders.map((order, n) => ({ value: String(n), label: order.map(name).join(', ') }))}
      onChange={order => {
        ask(order)
        cue({ do: 'order', order: Number(order) })
      }}
    />
  )
}
