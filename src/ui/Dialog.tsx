// A native dialog; where the browser has none, the same content in a box over the page.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { words } from '../words/words'
import { Button } from './Button'
import './dialog.css'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Open for as long as it is drawn. */
export function Dialog({ title, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    const before = document.activeElement
    if (typeof dialog.showModal === 'function') {
      if (!dialog.open) dialog.showModal()
    } else {
      dialog.setAttribute('open', '')
      dialog.querySelector<HTMLElement>('button, input')?.focus()
    }
    dialog.querySelector<HTMLElement>('.stack > form:first-child :is(textarea, input:not([type]))')?.focus() // to write in
    return () => {
      if (dialog.open && typeof dialog.close === 'function') dialog.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <header className="dialog-head">
        <h2 id={id} dir="auto">
          {title}
        </h2>
        <Button kind="quiet" icon="close" aria-label={words.ui.close} onClick={onClose} />
      </header>
      <div className="stack">{children}</div>
    </dialog>
  )
}
