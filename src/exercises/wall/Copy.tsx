// Words to take away: copied, or marked to be copied by hand where the browser will not.
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { noteWords as say } from '../../words/notes'

/** Copies without the clipboard, which browsers keep from pages that came over plain HTTP: as those of a hall do. */
function copyOld(text: string, beside: HTMLElement): boolean {
  const field = document.createElement('textarea')
  field.value = text
  beside.append(field)
  field.select()
  const isDone = document.execCommand?.('copy') ?? false
  field.remove()
  return isDone
}

export function Copy({ text }: { readonly text: string }) {
  const [done, setDone] = useState<boolean>()
  return (
    <>
      <Button
        kind="quiet"
        aria-label={say.copyOf(text)}
        onClick={async ({ currentTarget }) => {
          const beside = currentTarget.parentElement ?? document.body
          const isCopied = await navigator.clipboard?.writeText(text).then(
            () => true,
            () => false,
          )
          setDone(isCopied || copyOld(text, beside))
        }}
      >
        {say.copy}
      </Button>
      <span role="status" className="muted">
        {done === undefined ? '' : done ? say.copied : say.copyByHand}
      </span>
    </>
  )
}
