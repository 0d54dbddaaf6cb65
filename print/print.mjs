// `npm run print -- …`: installs if needed, builds if stale, then runs the command line.
import { pathToFileURL } from 'node:url'
import { buildIfNeeded, installIfNeeded, ROOT } from '../server/start.mjs'

installIfNeeded()
buildIfNeeded()
await import(pathToFileURL(`${ROOT}/dist/print/cli.js`).href)
