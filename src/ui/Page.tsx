// The shell of a page: the way past the header, the header, the content.
import type { ReactNode } from 'react'
import { words } from '../words/words'

interface Props {
  readonly header?: ReactNode
  readonly width?: 'column' | 'wide' | 'full'
  readonly children: ReactNode
}

export function Page({ header, width = 'column', children }: Props) {
  return (
    <>
      <button
        type="button"
        className="skip visually-hidden"
        onClick={() => document.getElementById('main')?.focus()} // no link: the fragment names the page
      >
        {words.ui.skip}
      </button>
      {header && <header className="bar">{header}</header>}
      <main id="main" tabIndex={-1} className={`page is-${width}`}>
        {children}
      </main>
    </>
  )
}
