// Full addresses of pages, as other devices can reach them.
import { findServer } from '../apiLead'
import { useLoaded } from '../board/useSeat'

const LOCAL = /^(localhost|127\.|\[::1\])/

/** Turns "/j/K7MPTX" into "http://192.168.1.23:3000/#/j/K7MPTX", also on the laptop that itself says localhost. */
export function usePageUrl(): (path: string) => string {
  const { value } = useLoaded(findServer, 'server')
  const here = document.baseURI.split('#')[0] ?? ''
  const base = LOCAL.test(location.hostname) && value?.url ? `${value.url.replace(/\/$/, '')}/` : here
  return path => `${base}#${path}`
}
