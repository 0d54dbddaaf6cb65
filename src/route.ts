// Which page the fragment names: "#/play/K7MPTX/token" → ["play", "K7MPTX", "token"]. Fragments reach no server and no log.
import { useSyncExternalStore } from 'react'

const listen = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

const decode = (part: string) => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // a stray % in a link that somebody typed
  }
}

export function useRoute(): readonly string[] {
  const hash = useSyncExternalStore(listen, () => location.hash)
  return hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode)
}
