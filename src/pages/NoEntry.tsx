// Why a page that leads did not open: the server said no, or its answer did not come.
import { Refusal } from '../api'
import { Notice } from '../ui/Notice'
import { roomWords } from '../words/room'
import { Trouble } from './Trouble'

export function NoEntry({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  return error instanceof Refusal && error.message ? (
    <Notice title={roomWords.run.noEntry} text={error.message} way={{ href: '#/', text: roomWords.run.toStart }} />
  ) : (
    <Trouble again={again} text={roomWords.run.noLine} />
  )
}
