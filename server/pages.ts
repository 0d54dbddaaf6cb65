// The built app, held in memory and compressed once.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { readCode } from './codes'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
}

/** Already compressed: gzip only costs time. */
const DENSE: ReadonlySet<string> = new Set(['.png', '.woff2', '.ico'])

interface Page {
  readonly bytes: Buffer
  readonly type: string
  readonly tag: string
  readonly isHashed: boolean // its name changes with what is in it
  zipped: Buffer | null | undefined // null: not worth it
}

function readPages(folder: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    const ending = extname(entry.name)
    const bytes = readFileSync(file)
    pages.set(path, {
      bytes,
      type: TYPES[ending] ?? 'application/octet-stream',
      tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 20)}"`,
      isHashed: path.startsWith('/assets/'),
      zipped: DENSE.has(ending) || bytes.length < 512 ? null : undefined,
    })
  }
  return pages
}

/** Serves the app from its folder; `folder` is read when the server starts. */
export function pages(folder: string): Hono {
  const found = readPages(folder)
  const app = new Hono()
  // pages live in the fragment, which a typed or printed address may lack
  app.get('/j/:code', context => {
    const code = readCode(context.req.param('code'))
    return context.redirect(code ? `/#/j/${code}` : '/', 302)
  })
  app.get('*', context => {
    const { path } = context.req
    const page = found.get(path === '/' ? '/index.html' : path)
    if (!page) return context.text('There is no such page. Start at /', 404)
    context.header('Cache-Control', page.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    context.header('ETag', page.tag)
    context.header('Vary', 'Accept-Encoding')
    if (context.req.header('if-none-match') === page.tag) return context.body(null, 304)
    context.header('Content-Type', page.type)
    if (page.zipped === undefined) page.zipped = gzipSync(page.bytes, { level: 9 })
    const zipped = page.zipped
    if (zipped === null || !/\bgzip\b/.test(context.req.header('accept-encoding') ?? ''))
      return context.body(new Uint8Array(page.bytes))
    context.header('Content-Encoding', 'gzip')
    return context.body(new Uint8Array(zipped))
  })
  return app
}
