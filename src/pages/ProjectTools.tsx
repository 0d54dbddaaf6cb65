// What the projector page offers to a mouse that comes near: light or dark, and the whole screen. The room sees neither.
import { type MouseEvent, useEffect, useState } from 'react'
import { roomWords } from '../words/room'

interface Props {
  readonly night: boolean
  readonly setNight: (night: boolean) => void
}

/** Asks the browser for the whole screen, or gives it back; a browser that refuses changes nothing. */
const toggle = () => {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  done.catch(() => undefined)
}

/** Whether the page fills the screen; undefined where the browser does not let it. F toggles it. */
function useFullScreen(): boolean | undefined {
  const [full, setFull] = useState(false)
  const can = document.fullscreenEnabled === true
  useEffect(() => {
    if (!can) return
    const look = () => setFull(document.fullscreenElement !== null)
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      toggle()
    }
    look()
    document.addEventListener('fullscreenchange', look)
    window.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('fullscreenchange', look)
      window.removeEventListener('keydown', press)
    }
  }, [can])
  return can ? full : undefined
}

export function ProjectTools({ night, setNight }: Props) {
  const full = useFullScreen()
  const then = (act: () => void) => (event: MouseEvent<HTMLButtonElement>) => {
    act()
    event.currentTarget.blur() // the next key is the clicker's
  }
  return (
    <div className="projector-tools">
      {full !== undefined && (
        <button type="button" aria-keyshortcuts="f" onClick={then(toggle)}>
          {full ? roomWords.project.window : roomWords.project.full}
        </button>
      )}
      <button type="button" onClick={then(() => setNight(!night))}>
        {night ? roomWords.project.paper : roomWords.project.night}
      </button>
    </div>
  )
}
