// The shell of a page.
import type { ReactNode } from 'react'

interface Props {
  readonly width?: 'column' | 'wide'
  readonly name?: string // by which a style sheet knows it
  readonly children: ReactNode
}

export function Page({ width = 'column', name = '', children }: Props) {
  return <main className={`page is-${width} ${name}`}>{children}</main>
}
