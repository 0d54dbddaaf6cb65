// What the environment sets: PORT, HOST, DATA_DIR, PUBLIC_URL, RETENTION_DAYS.
import { resolve } from 'node:path'
import { StartError } from './file'

export interface Config {
  readonly port: number
  readonly host: string
  readonly folder: string
  readonly publicUrl: string | undefined
  readonly retentionDays: number
}

function whole(text: string | undefined, name: string, usual: number, least: number, most: number): number {
  if (text === undefined || text === '') return usual
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new StartError(
    `${name} must be a whole number from ${least} to ${most}, not "${text}". Usual: ${name}=${usual}`,
  )
}

function httpUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '')
  throw new StartError(`PUBLIC_URL must be an address such as https://skills.example.org, not "${text}".`)
}

/** @throws StartError naming the variable that cannot be read */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => ({
  port: whole(env.PORT, 'PORT', 3000, 0, 65_535),
  host: env.HOST || '0.0.0.0',
  folder: resolve(env.DATA_DIR || './data'),
  publicUrl: httpUrl(env.PUBLIC_URL),
  retentionDays: whole(env.RETENTION_DAYS, 'RETENTION_DAYS', 30, 1, 3650),
})
