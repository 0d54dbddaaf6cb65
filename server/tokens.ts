// Random names and tokens. A token is kept only as its hash, so that a stolen store opens no board.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 128 random bits, base64url. */
export const newToken = (): string => randomBytes(16).toString('base64url')

/** A participant's id: it says nothing about them. */
export const newParticipant = (): string => `p${randomBytes(9).toString('hex')}`

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Whether a token has this hash. */
export const isToken = (token: string | undefined, hash: string): boolean => {
  if (token === undefined) return false
  const given = Buffer.from(hashToken(token))
  const kept = Buffer.from(hash)
  return given.length === kept.length && timingSafeEqual(given, kept)
}

/**
 * The key of a row that the server adds itself: the same for the same cause, so that a crash cannot add it twice. No device
 * may send a key with a dot in it, or it could take the place of a row to come: a cause is no secret.
 */
export const causeKey = (...cause: readonly (string | number)[]): string =>
  `.${createHash('sha256').update(JSON.stringify(cause)).digest('base64url').slice(0, 22)}`
