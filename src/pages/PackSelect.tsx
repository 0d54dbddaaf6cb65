// One pack out of all there are, with what it is for.
import type { Pack } from '../../cards/pack'
import { own } from '../json'
import { Select } from '../ui/Select'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import type { PacksShown } from './useNames'

const USUAL = 25 // minutes of a pack that has no script, or has not come yet

/** The minutes that a pack's script takes. */
export const minutesOf = (pack: Pack | undefined): number =>
  pack?.script?.reduce((sum, { minutes }) => sum + minutes, 0) || USUAL

interface Props {
  readonly label: string
  readonly packs: PacksShown
  readonly value: string // a pack's id; '' for none yet
  readonly onChange: (id: string) => void
}

export function PackSelect({ label, packs, value, onChange }: Props) {
  const chosen = own(packs, value)
  const known = Object.values(packs)
    .map(({ pack, words }) => ({ value: pack.id, label: words.title }))
    .sort((a, b) => a.label.localeCompare(b.label, words.lang))
  return (
    <Select
      label={label}
      value={value}
      options={chosen ? known : [{ value, label: roomWords.run.choosePack }, ...known]}
      onChange={onChange}
    >
      {chosen && (
        <p lang={chosen.words.lang} dir="auto">
          {chosen.words.what ?? chosen.words.question}
        </p>
      )}
    </Select>
  )
}
