// The exercises there are: one a folder, found and not registered, loaded when a round needs them.
import type { AnyExercise } from '../exercise'

const folders = import.meta.glob<{ exercise: AnyExercise }>('./*/index.ts')

/** The exercise of that name; rejects with its name when there is none, as when a newer server meets an older page. */
export async function loadExercise(id: string): Promise<AnyExercise> {
  const load = folders[`./${id}/index.ts`]
  if (!load) throw new Error(`This page does not know the exercise "${id}". Reload the page.`)
  return (await load()).exercise
}
