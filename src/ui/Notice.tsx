// A page that says one thing and the way on.
interface Props {
  readonly title: string
  readonly text: string
  readonly way?: { readonly href: string; readonly text: string }
}

export function Notice({ title, text, way }: Props) {
  return (
    <main className="page notice">
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {way && (
        <p>
          <a className="button" href={way.href}>
            {way.text}
          </a>
        </p>
      )}
    </main>
  )
}
