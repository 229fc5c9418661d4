import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { join } from 'node:path'
import pg from 'pg'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { readConfig } from '#kernel/server/config.ts'
import type { Config } from '#kernel/server/config.ts'
import { newCode } from '#modules/access/server/index.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { ROOT, openInstallationDatabase } from './open-database.ts'
import type { OpenedDatabase } from './open-database.ts'
import { exportSettings } from './settings.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void
const PROTO = 'x-loalang-proto'
const HOST = 'x-loalang-host'

/** Starts the whole installation and prints its address. Resolves when it has stopped. */
export async function serve(): Promise<number> {
  const started = performance.now()
  try {
    const config = readConfig(process.env)
    const database = await openInstallationDatabase(config)
    if (database.moved)
      print(`Dữ liệu để ở ${database.dataDir} (tài khoản chạy cơ sở dữ liệu không vào được thư mục đã chọn).`)
    await run(config, database, started)
    return 0
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    process.stderr.write(`${sentenceFor(error.code, error.facts)}\n`)
    return 1
  }
}

async function run(config: Config, database: OpenedDatabase, started: number): Promise<void> {
  const setupCode = newCode(2)
  exportSettings(process.env, {
    webUrl: database.webUrl,
    filesDir: join(database.dataDir, 'files'),
    setupCode,
    logLevel: config.LOG_LEVEL,
    timeZone: config.LOALANG_TIME_ZONE,
    smtpUrl: config.SMTP_URL ?? '',
    mailFrom: config.MAIL_FROM ?? '',
  })
  Object.assign(process.env, {
    PROTOCOL_HEADER: PROTO,
    HOST_HEADER: HOST,
    BODY_SIZE_LIMIT: '64M',
    LOALANG_ROOT: ROOT,
    NODE_ENV: 'production',
  })
  const built = (await import(join(ROOT, 'build', 'handler.js'))) as { handler: Handler }
  const handler = handlerOf(config, database, built.handler)
  let accounts = await countAccounts(database.ownerUrl)
  const hostNow = (): string => config.HOST ?? (accounts > 0 ? '0.0.0.0' : '127.0.0.1')
  const listeners = [await listen(config, handler, hostNow())]
  const scheme = config.TLS_CERT ? 'https' : 'http'
  const address = config.PUBLIC_URL ?? `${scheme}://localhost:${config.PORT}`
  print(`Loa Làng chạy tại ${address}  (khởi động ${((performance.now() - started) / 1000).toFixed(1)} giây)`)
  if (accounts === 0)
    print(
      `Lần đầu: mở ${address}/thiet-lap?ma=${setupCode}  (mã cài đặt ${setupCode}, chỉ máy này mở được cho đến khi có tài khoản đầu tiên)`,
    )
  // Once the first account exists the office network may come in.
  const watch = setInterval(async () => {
    if (accounts > 0 || config.HOST) return clearInterval(watch)
    accounts = await countAccounts(database.ownerUrl).catch(() => 0)
    if (accounts === 0) return
    clearInterval(watch)
    // Closing frees the port at once while running requests go on, so nobody is turned away in between.
    listeners[0]!.close()
    listeners.push(await listen(config, handler, hostNow()).catch(() => listen(config, handler, '127.0.0.1')))
  }, 2_000)
  watch.unref()
  await untilTold()
  clearInterval(watch)
  print('Đang dừng…')
  await Promise.all(listeners.map(stop))
  process.emit('loalang:shutdown' as never)
  await new Promise((resolve) => setTimeout(resolve, 50))
  await database.stop()
}

function handlerOf(config: Config, database: OpenedDatabase, pages: Handler): Handler {
  const began = Date.now()
  let requests = 0
  const origin = config.PUBLIC_URL ? new URL(config.PUBLIC_URL) : null
  return (request, response) => {
    requests++
    const path = request.url?.split('?')[0]
    if (path === '/healthz') return plain(response, 200, 'ok\n')
    if (path === '/readyz')
      return void countAccounts(database.ownerUrl).then(
        () => plain(response, 200, 'ready\n'),
        () => plain(response, 503, 'database\n'),
      )
    if (path === '/metrics')
      return plain(
        response,
        200,
        `loalang_uptime_seconds ${Math.round((Date.now() - began) / 1000)}\nloalang_requests_total ${requests}\nloalang_memory_bytes ${process.memoryUsage().rss}\n`,
      )
    // Always overwritten: what a client writes into these headers must not count.
    const forwarded = config.TRUST_PROXY ? request.headers['x-forwarded-proto'] : undefined
    request.headers[PROTO] =
      origin && config.TRUST_PROXY
        ? origin.protocol.slice(0, -1)
        : typeof forwarded === 'string'
          ? forwarded
          : config.TLS_CERT
            ? 'https'
            : 'http'
    request.headers[HOST] = origin && config.TRUST_PROXY ? origin.host : request.headers.host
    pages(request, response)
  }
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(text)
}

function listen(config: Config, handler: Handler, host: string): Promise<Server> {
  const server =
    config.TLS_CERT && config.TLS_KEY
      ? createTlsServer({ cert: readFileSync(config.TLS_CERT), key: readFileSync(config.TLS_KEY) }, handler)
      : createServer(handler)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new DomainError('installation.port-taken', { port: config.PORT }) : error),
    )
    server.listen(config.PORT, host, () => resolve(server))
  })
}

async function countAccounts(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 3_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ count: string }>('select count(*) from account')
    return Number(rows[0]?.count ?? 0)
  } finally {
    await client.end()
  }
}

// Ctrl-C, a signal, or the end of the process that started us (npm does not always pass signals on).
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    process.once('disconnect', () => resolve())
  })
}

// Requests that run are finished; idle connections end at once.
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  await Promise.race([closed, new Promise<void>((resolve) => setTimeout(resolve, 10_000).unref())])
  server.closeAllConnections()
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const code = await serve()
  process.exit(code)
}
