// The exercises there are: one a folder, found and not registered, loaded when a round needs them.
import type { AnyExercise, AnyLedExercise } from '../exercise'

const folders = import.meta.glob<{ exercise: AnyExercise }>('./*/index.ts')
const led = import.meta.glob<{ exercise: AnyLedExercise }>('./*/lead.ts')

async function find<Found>(files: Record<string, () => Promise<{ exercise: Found }>>, id: string, file: string) {
  const load = files[`./${id}/${file}.ts`]
  if (!load) throw new Error(`This page does not know the exercise "${id}". Reload the page.`)
  return (await load()).exercise
}

/** What a table needs of the exercise of that name; rejects when there is none, as when a newer server meets an older page. */
export const loadExercise = (id: string): Promise<AnyExercise> => find(folders, id, 'index')

/** The same with what leading it needs. */
export const loadLedExercise = (id: string): Promise<AnyLedExercise> => find(led, id, 'lead')
