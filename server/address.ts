// Where a request came from, and where this server can be reached.
import type { IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'

/**
 * The address that limits are counted by: that of the socket, or what the proxy says when PUBLIC_URL tells that one stands
 * in front. An IPv6 network (/64) is one address, as its owner may use all of it.
 */
export function addressOf(request: IncomingMessage, publicUrl: string | undefined): string {
  const peer = plain(request.socket.remoteAddress ?? '')
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return publicUrl !== undefined && isNear(peer) && forwarded ? plain(forwarded) : peer
}

const plain = (address: string): string => {
  const v4 = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return v4.includes(':') ? v4.split(':').slice(0, 4).join(':') : v4
}

/** This machine or its own network: where a proxy is. */
const isNear = (address: string): boolean => /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|:|f[cd])/i.test(address)

/** Whether it is this very machine that asks. */
export const isOwn = (address: string): boolean =>
  address === '127.0.0.1' ||
  address === '::1' ||
  Object.values(networkInterfaces()).some(list => list?.some(own => !own.internal && plain(own.address) === address))

/** The addresses that other devices may reach a server by that listens on this host; the likeliest first. */
export function lanAddresses(host: string): readonly string[] {
  if (/^(localhost$|127\.|::1$)/.test(host)) return []
  if (host !== '0.0.0.0' && host !== '::') return [host]
  const found = Object.values(networkInterfaces())
    .flat()
    .filter(address => address !== undefined && address.family === 'IPv4' && !address.internal)
    .map(address => address?.address ?? '')
  const likely = (address: string) => (address.startsWith('192.168.') ? 0 : address.startsWith('10.') ? 1 : 2)
  return found.sort((one, other) => likely(one) - likely(other))
}
