// Parts of a page that did not all come over the line: what that means, and two ways on.
import { words } from '../words/words'

interface Props {
  readonly again: () => void
  readonly text?: string
  readonly inside?: boolean // a part of a page, not all of it
}

export function Trouble({ again, text = words.trouble.text, inside = false }: Props) {
  const [Frame, Title] = inside ? (['section', 'h2'] as const) : (['main', 'h1'] as const)
  return (
    <Frame className={inside ? 'panel' : 'page notice'}>
      <Title>{words.trouble.title}</Title>
      <p>{text}</p>
      <p className="row">
        <button type="button" className="button is-primary" onClick={again}>
          {words.trouble.again}
        </button>
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.fault.reload}
        </button>
      </p>
    </Frame>
  )
}
