// The shell of a page.
import type { ReactNode } from 'react'

interface Props {
  readonly width?: 'column' | 'wide'
  readonly children: ReactNode
}

export function Page({ width = 'column', children }: Props) {
  return <main className={`page is-${width}`}>{children}</main>
}
