// A draft as a form holds it.
import { useState } from 'react'
import { type Draft, draftName, draftOf, keepDraft, keptDrafts } from './drafts'
import type { Wall } from './table'
import { keptThoughts } from './thoughts'

/** What was typed here before by whoever has the device, over tabs and reloads; undefined forgets it. */
export function useDraft({ state, me }: Pick<Wall, 'state' | 'me'>, what: string) {
  const round = state.round.id
  const [name] = useState(() => draftName(keptThoughts(round, me).who, what))
  const [draft, set] = useState(() => draftOf(keptDrafts(round, me), name))
  const keep = (draft: Draft | undefined) => {
    keepDraft(round, me, name, draft)
    set(draft)
  }
  return [draft, keep] as const
}
