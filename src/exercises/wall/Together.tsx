// While cards are chosen: what can be made of them.
import { Button } from '../../ui/Button'
import { noteWords as say } from '../../words/notes'
import type { Wall } from './table'

export function Together({ wall, chosen }: { readonly wall: Wall; readonly chosen: readonly string[] }) {
  const { set, tally, sheet, setChosen } = wall
  const cards = chosen.filter(id => wall.card(id))
  return (
    <div className="notes-bar" role="toolbar" aria-label={say.together}>
      <p className="notes-bar-said" role="status">
        {chosen.length === 0 ? say.chooseHint : say.chosen(chosen.length)}
      </p>
      {set.link && (
        <Button kind="primary" disabled={cards.length < 2} onClick={() => sheet({ show: 'link' })}>
          {say.linkThem}
        </Button>
      )}
      <Button disabled={chosen.length === 0} onClick={() => sheet({ show: 'group' })}>
        {say.nameGroup}
      </Button>
      {tally.groups.length > 0 && (
        <Button disabled={chosen.length === 0} onClick={() => sheet({ show: 'putInto' })}>
          {say.putInto}
        </Button>
      )}
      <Button kind="quiet" icon="close" onClick={() => setChosen(null)}>
        {say.stop}
      </Button>
    </div>
  )
}
