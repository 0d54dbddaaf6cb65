// A page whose parts did not all come over the line: what that means, and two ways on.
import { words } from '../words/words'

export function Trouble({ again }: { readonly again: () => void }) {
  return (
    <main className="page notice">
      <h1>{words.trouble.title}</h1>
      <p>{words.trouble.text}</p>
      <p className="row">
        <button type="button" className="button is-primary" onClick={again}>
          {words.trouble.again}
        </button>
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.fault.reload}
        </button>
      </p>
    </main>
  )
}
