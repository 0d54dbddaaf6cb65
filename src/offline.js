// The service worker: the app for when there is no line. The build writes VERSION and FILES in front of it. The print page
// registers it where the browser allows one (https, localhost); nothing in a workshop needs it.
/* global VERSION, FILES */
const KEPT = `social-spaces ${VERSION}`

addEventListener('install', event => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then(cache => cache.addAll(['./', ...FILES].map(file => new Request(file, { cache: 'reload' })))) // not an old page that the browser still has
      .then(() => self.skipWaiting()),
  )
})

addEventListener('activate', event => {
  const old = names => names.filter(name => name.startsWith('social-spaces ') && name !== KEPT)
  event.waitUntil(
    caches
      .keys()
      .then(names => Promise.all(old(names).map(name => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

/** The page comes over the line where there is one, so that it is never old; its parts are named by what is in them. */
addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || /\/(api|boards)\//.test(url.pathname)) return
  event.respondWith(
    request.mode === 'navigate'
      ? fetch(request).catch(() => caches.match('./', { cacheName: KEPT }).then(page => page ?? Response.error()))
      : caches.match(request, { cacheName: KEPT }).then(kept => kept ?? fetch(request)),
  )
})
