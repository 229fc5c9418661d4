import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { exportSettings } from '#entry/settings.ts'
import { frontHandler } from '#entry/serving/front.ts'
import { RequestMetrics } from '#entry/serving/metrics.ts'
import { TRUSTED_HEADERS } from '#entry/serving/origin.ts'
import { webSide } from '#entry/handover.ts'
import { readConfig } from '#kernel/server/config.ts'
import type { Handler } from '#entry/serving/listeners.ts'

export interface ServedPages {
  url: string
  stop(): Promise<void>
}

/** The built pages over a database and a folder of files that a test already filled; once for each test file. */
export async function servePages(webUrl: string, filesDir: string): Promise<ServedPages> {
  exportSettings(process.env, {
    webUrl,
    filesDir,
    backupsDir: join(filesDir, '..', 'backups'),
    backupHour: 2,
    keep: { daily: 1, weekly: 1, monthly: 1 },
    setupCode: 'THU-MAU',
    logLevel: 'silent',
    timeZone: 'Asia/Ho_Chi_Minh',
    smtpUrl: '',
    mailFrom: '',
    publicUrl: null,
  })
  Object.assign(process.env, TRUSTED_HEADERS, {
    BODY_SIZE_LIMIT: '64M',
    LOALANG_ROOT: resolve('.'),
    NODE_ENV: 'production',
  })
  const built: { handler: Handler } = await import(resolve('build/handler.js'))
  const server = createServer(
    frontHandler({
      config: readConfig({}),
      metrics: new RequestMetrics(),
      pages: built.handler,
      isUp: async () => true,
      figures: async () => '',
    }),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await webSide()?.close()
    },
  }
}

/** Signs in as the page does; returns the cookie. Throws when the page does not let in. */
export async function cookieOf(pages: ServedPages, login: string, password: string): Promise<string> {
  const answer = await fetch(`${pages.url}/dang-nhap`, {
    method: 'POST',
    headers: { origin: pages.url, accept: 'text/html' },
    body: new URLSearchParams({ login, password }),
    redirect: 'manual',
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (answer.status !== 303 || !cookie) throw new Error(`not let in: ${answer.status}`)
  return cookie
}
