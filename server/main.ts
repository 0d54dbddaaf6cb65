// Starts the server that was built: reads the environment, says where it is, stops when it is told to.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deal } from '../cards/deal'
import { loadPack, packIds } from '../cards/packs'
import { lanAddresses } from './address'
import { readConfig } from './config'
import { StartError } from './file'
import { startServer } from './serve'
import { welcome } from './welcome'

const STOP_WITHIN = 1800 // ms; then it ends whatever is left to do

try {
  const config = readConfig(process.env)
  const app = join(dirname(fileURLToPath(import.meta.url)), '../app')
  const running = await startServer({
    ...config,
    ...(existsSync(app) && { app }),
    packs: { ids: packIds, load: loadPack, deal },
  })
  console.log(welcome(running.port, lanAddresses(config.host), config.publicUrl))

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), STOP_WITHIN).unref()
    void running.close().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exit(1)
}
