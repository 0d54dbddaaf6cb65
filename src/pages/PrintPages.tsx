// The pages that will be printed, one at a time: the PDF's own inks, drawn as a picture.
import type { Estimate } from '../../print/copies'
import { Button } from '../ui/Button'
import { printWords } from '../words/print'

interface Props {
  readonly shown?:
    | {
        readonly page: number
        readonly of: number
        readonly svg: string
        readonly names: readonly string[]
        readonly estimate: Estimate
      }
    | undefined
  readonly stale: boolean // the choices have changed since, and cannot be drawn
  readonly onTurn: (page: number) => void
}

export function PrintPages({ shown, stale, onTurn }: Props) {
  if (!shown) return <p role="status">{stale ? '' : printWords.drawing}</p>
  const { page, of, svg, names, estimate } = shown
  const { sheets, cuts, minutes } = estimate
  return (
    <>
      <figure className={stale ? 'print-page is-stale' : 'print-page'}>
        <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={printWords.holds(page + 1, of, names)} />
      </figure>
      <nav className="row print-turn" aria-label={printWords.pages}>
        <Button disabled={page === 0} onClick={() => onTurn(page - 1)}>
          {printWords.before}
        </Button>
        <p aria-live="polite">{printWords.page(page + 1, of)}</p>
        <Button disabled={page + 1 >= of} onClick={() => onTurn(page + 1)}>
          {printWords.next}
        </Button>
      </nav>
      {!stale && <p>{printWords.takes(sheets, cuts, minutes)}</p>}
    </>
  )
}
