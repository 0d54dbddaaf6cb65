// One kept round, as it is looked back on: its summary, and its table for a spreadsheet.
import type { Pack, PackWords } from '../../cards/pack'
import { loadPack, loadPackWords } from '../../cards/packs'
import { csvOf } from '../board/csv'
import { type RoundRecord, recordTallies } from '../board/record'
import { useLoaded } from '../board/useSeat'
import type { AnyLedExercise, NameCard, Revealed } from '../exercise'
import { loadLedExercise } from '../exercises/exercises'
import { Button } from '../ui/Button'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { fileName, saveFile } from './saveFile'
import { Trouble } from './Trouble'

interface Loaded {
  readonly pack: Pack
  readonly words: PackWords
  readonly exercise: AnyLedExercise
}

/** A round as its exercise shows it, out of the record. */
export function Record({ record, nameCard }: { readonly record: RoundRecord; readonly nameCard: NameCard }) {
  const { round } = record
  const { value, error, again } = useLoaded<Loaded>(async () => {
    const [pack, exercise] = await Promise.all([loadPack(round.pack), loadLedExercise(round.exercise)])
    return { pack, exercise, words: await loadPackWords(pack, words.lang) }
  }, `${round.pack} ${round.exercise}`)
  if (error) return <Trouble again={again} text={roomWords.review.trouble} inside />
  if (!value) return <p>{words.loading}</p>
  const names = new Map(record.tables.map(({ id, name }) => [id, name]))
  const claims = Object.fromEntries(Object.entries(record.claims).map(([card, id]) => [card, names.get(id) ?? id]))
  const shown: Revealed = {
    round,
    pack: value.pack,
    words: value.words,
    tables: recordTallies(value.exercise.roundRules, record),
    nameCard,
    claims,
  }
  return (
    <>
      <value.exercise.Summary {...shown} />
      <p className="not-printed">
        <Button onClick={() => saveCsv(record.title, value.words.title, csvOf(value.exercise.grid(shown)))}>
          {roomWords.run.saveCsv}
        </Button>
      </p>
    </>
  )
}

/** One file a round, for a spreadsheet holds one table. */
export const saveCsv = (workshop: string, round: string, csv: string) =>
  saveFile(`${fileName(workshop)}-${fileName(round)}.csv`, 'text/csv', csv)
