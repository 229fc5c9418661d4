import type { IncomingMessage } from 'node:http'
import type { Config } from '#kernel/server/config.ts'

const PROTO = 'x-loalang-proto'
const HOST = 'x-loalang-host'
const ADDRESS = 'x-loalang-address'

/** What the page handler is told to trust: headers that only this process writes. */
export const TRUSTED_HEADERS = { PROTOCOL_HEADER: PROTO, HOST_HEADER: HOST, ADDRESS_HEADER: ADDRESS } as const

/**
 * Writes how a request really came: scheme, host and sender. Always overwritten, so that what a client writes into these
 * headers does not count; a proxy's word counts only where the settings say that one stands before us.
 */
export function markOrigin(request: IncomingMessage, config: Config): void {
  const direct = config.TLS_CERT ? 'https' : 'http'
  const publicUrl = config.PUBLIC_URL && config.TRUST_PROXY ? new URL(config.PUBLIC_URL) : null
  const forwarded = config.TRUST_PROXY ? last(request.headers['x-forwarded-proto']) : undefined
  const came = forwarded === 'https' || forwarded === 'http' ? forwarded : direct
  const host = browserHost(request, config) ?? publicUrl?.host
  request.headers[PROTO] = publicUrl?.host === host ? (publicUrl?.protocol.slice(0, -1) ?? came) : came
  request.headers[HOST] = host ?? request.headers.host ?? `localhost:${config.PORT}`
  request.headers[ADDRESS] = senderOf(request, config)
}

/** The address at which a marked request came, as the browser writes it into `Origin`. */
export function cameAt(request: IncomingMessage): string {
  return `${String(request.headers[PROTO])}://${String(request.headers[HOST])}`
}

/**
 * Behind a proxy an office may be reached by more addresses than the public one, by its number in the network for one.
 * The host that the browser itself names both as where it is (`Origin`) and as where it asks (`Host`, or the proxy's
 * `X-Forwarded-Host`) is the one its page has; a page of another site cannot write either.
 */
function browserHost(request: IncomingMessage, config: Config): string | null {
  const { origin } = request.headers
  if (!config.TRUST_PROXY || origin === undefined || !URL.canParse(origin)) return null
  const from = new URL(origin).host
  return from === last(request.headers['x-forwarded-host']) || from === request.headers.host ? from : null
}

/** The sender's network address; behind a trusted proxy the last one that it wrote down. */
export function senderOf(request: IncomingMessage, config: Config): string {
  const forwarded = config.TRUST_PROXY ? last(request.headers['x-forwarded-for']) : undefined
  return forwarded || request.socket.remoteAddress || 'unknown'
}

/** True for an address of this very machine. */
export function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(address)
}

function last(header: string | string[] | undefined): string | undefined {
  return [header].flat().join(',').split(',').at(-1)?.trim()
}
