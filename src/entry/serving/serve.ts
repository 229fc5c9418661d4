import { join } from 'node:path'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { readConfig } from '#kernel/server/config.ts'
import type { Config } from '#kernel/server/config.ts'
import { openLog } from '#kernel/server/log.ts'
import { newCode } from '#modules/access/server/index.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { bringUpToDate } from '../bring-up-to-date.ts'
import { webSide } from '../handover.ts'
import { ROOT, dataPlace, openInstallationDatabase } from '../open-database.ts'
import type { OpenedDatabase } from '../open-database.ts'
import { exportSettings, runtimeSettings } from '../settings.ts'
import type { RuntimeSettings } from '../settings.ts'
import type { Background } from './background.ts'
import { figuresText } from './figures.ts'
import { BODY_LIMIT_MB, frontHandler } from './front.ts'
import { Listeners } from './listeners.ts'
import type { Handler } from './listeners.ts'
import { RequestMetrics } from './metrics.ts'
import { TRUSTED_HEADERS, isLoopback } from './origin.ts'
import { OwnConnections } from './own-connections.ts'
import { untilTold } from './until-told.ts'

const EVERYWHERE = '0.0.0.0'
const LOOK_FOR_ACCOUNTS_MS = 2_000

/** Starts the whole installation and prints its address. Resolves with the exit code when it has stopped. */
export async function serve(): Promise<number> {
  const started = performance.now()
  const told = untilTold()
  try {
    const config = readConfig(process.env)
    const place = dataPlace(config)
    if (place.moved)
      print(`Dữ liệu để ở ${place.dataDir} (tài khoản chạy cơ sở dữ liệu không vào được thư mục đã chọn).`)
    const log = openLog(config.LOG_LEVEL ?? 'info')
    const database = await openInstallationDatabase(config, place, (event) =>
      log[event === 'back' ? 'info' : 'warn']({ event }, 'database'),
    )
    try {
      const settings = runtimeSettings(config, place.dataDir, database.webUrl, newCode(2))
      await bringUpToDate(database.ownerUrl, settings, print)
      await run(config, database, settings, { started, told })
    } finally {
      await database.stop()
    }
    return 0
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    process.stderr.write(`${sentenceFor(error.code, error.facts)}\n`)
    return 1
  }
}

async function run(
  config: Config,
  database: OpenedDatabase,
  settings: RuntimeSettings,
  { started, told }: { started: number; told: Promise<void> },
): Promise<void> {
  const connections = new OwnConnections(database.ownerUrl)
  const metrics = new RequestMetrics()
  let background: Background | null = null
  let isOfficeIn = config.HOST !== undefined
  const listeners = new Listeners(
    config,
    frontHandler({
      config,
      metrics,
      pages: await loadPages(settings),
      isUp: () => connections.isUp(),
      figures: async () => figuresText(connections, settings, background?.samples() ?? []),
    }),
    // Until the first account exists nobody but this machine comes in.
    (address) => isOfficeIn || isLoopback(address),
  )
  try {
    const accounts = await connections.accounts()
    isOfficeIn ||= accounts > 0
    await listeners.open(config.HOST ?? EVERYWHERE)
    announce(config, settings, accounts, started)
    const stopLooking = isOfficeIn ? () => undefined : onFirstAccount(connections, () => (isOfficeIn = true))
    // Loaded after the pages answer: nobody waits for it.
    const { startBackground } = await import('./background.ts')
    background = startBackground(database.ownerUrl, settings)
    await told
    stopLooking()
    print('Đang dừng…')
  } finally {
    await listeners.close()
    await Promise.all([webSide()?.close(), background?.stop()])
    await connections.close()
  }
}

async function loadPages(settings: RuntimeSettings): Promise<Handler> {
  exportSettings(process.env, settings)
  Object.assign(process.env, TRUSTED_HEADERS, {
    BODY_SIZE_LIMIT: `${BODY_LIMIT_MB}M`,
    LOALANG_ROOT: ROOT,
    NODE_ENV: 'production',
  })
  const built: { handler: Handler } = await import(join(ROOT, 'build', 'handler.js'))
  return built.handler
}

function announce(config: Config, settings: RuntimeSettings, accounts: number, started: number): void {
  const address = config.PUBLIC_URL ?? `${config.TLS_CERT ? 'https' : 'http'}://localhost:${config.PORT}`
  print(`Loa Làng chạy tại ${address}  (khởi động ${((performance.now() - started) / 1000).toFixed(1)} giây)`)
  if (accounts > 0) return
  const whose = config.HOST ? '' : ', chỉ máy này mở được cho đến khi có tài khoản đầu tiên'
  print(`Lần đầu: mở ${address}/thiet-lap?ma=${settings.setupCode}  (mã cài đặt ${settings.setupCode}${whose})`)
}

function onFirstAccount(connections: OwnConnections, then: () => void): () => void {
  const looking = setInterval(async () => {
    if ((await connections.accounts().catch(() => 0)) === 0) return
    clearInterval(looking)
    then()
  }, LOOK_FOR_ACCOUNTS_MS)
  looking.unref()
  return () => clearInterval(looking)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
