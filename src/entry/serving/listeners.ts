import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Config } from '#kernel/server/config.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

const GRACE_MS = 10_000

/** The doors pages are served at. Who may not enter yet is shown out before a byte is read; the address never changes. */
export class Listeners {
  readonly #config: Config
  readonly #handler: Handler
  readonly #mayEnter: (address: string) => boolean
  readonly #servers: Server[] = []

  constructor(config: Config, handler: Handler, mayEnter: (address: string) => boolean) {
    this.#config = config
    this.#handler = handler
    this.#mayEnter = mayEnter
  }

  /** Throws `installation.port-taken`, `installation.host-unusable` or `installation.tls-unreadable`. */
  async open(host: string): Promise<void> {
    const server = makeServer(this.#config, this.#handler)
    server.on('connection', (socket: Socket) => {
      if (!this.#mayEnter(socket.remoteAddress ?? '')) socket.destroy()
    })
    await listen(server, this.#config.PORT, host)
    this.#servers.push(server)
  }

  /** Requests that run are finished; idle connections end at once. */
  async close(): Promise<void> {
    await Promise.all(this.#servers.map(finish))
  }
}

function makeServer(config: Config, handler: Handler): Server {
  if (!config.TLS_CERT || !config.TLS_KEY) return createServer(handler)
  const cert = readTls('TLS_CERT', config.TLS_CERT)
  const key = readTls('TLS_KEY', config.TLS_KEY)
  try {
    return createTlsServer({ cert, key }, handler)
  } catch {
    throw new DomainError('installation.tls-unreadable', { name: 'TLS_CERT, TLS_KEY', path: config.TLS_CERT })
  }
}

function readTls(name: string, path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new DomainError('installation.tls-unreadable', { name, path })
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusalOf(error, port, host)))
    server.listen(port, host, resolve)
  })
}

function refusalOf(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') return new DomainError('installation.port-taken', { port })
  if (error.code === 'EACCES') return new DomainError('installation.port-forbidden', { port })
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return new DomainError('installation.host-unusable', { host })
  return error
}

async function finish(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  await Promise.race([closed, new Promise<void>((resolve) => setTimeout(resolve, GRACE_MS).unref())])
  server.closeAllConnections()
}
