import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { spawnSync } from 'node:child_process'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '#kernel/server/config.ts'
import { cli, freePort, isAlive, openFolder, postmaster, run, start, stop, notRun } from './started.ts'

test('a second start on the same data is refused with one sentence, and the first goes on', async () => {
  const first = await start(join(openFolder(), 'data'))
  const second = run(['src/entry/server.ts'], { LOALANG_DATA: first.dataDir, PORT: String(await freePort()) })
  expect(await second.ended).toBe(1)
  expect(second.said().trim()).toBe(
    `Loa Làng đang chạy trên dữ liệu này rồi (tiến trình ${first.process.pid}). Mở địa chỉ đã in, hoặc dừng tiến trình đó trước.`,
  )
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  const pid = postmaster(first.dataDir)
  expect(await stop(first)).toBe(0)
  expect(isAlive(pid)).toBe(false)
  expect(existsSync(join(first.dataDir, 'owner.json'))).toBe(false)
})

test('a port that is taken is said in one sentence, and no database is left behind', async () => {
  const port = await freePort()
  const taker = createServer().listen(port, '127.0.0.1')
  const dataDir = join(openFolder(), 'data')
  const refused = run(['src/entry/server.ts'], { LOALANG_DATA: dataDir, PORT: String(port), LOG_LEVEL: 'silent' })
  expect(await refused.ended).toBe(1)
  expect(refused.said().trim()).toBe(`Cổng ${port} đang có chương trình khác dùng. Đặt PORT khác, ví dụ PORT=3001.`)
  expect(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false)
  taker.close()
})

test.each([
  [{ PORT: 'ba nghìn' }, 'Thiết lập PORT = “ba nghìn” không dùng được.'],
  [{ DATABASE_URL: 'postgres://nobody:x@127.0.0.1:9/loalang' }, /^Không kết nối được PostgreSQL trong DATABASE_URL/],
])('a bad setting %o is one sentence', async (env, sentence) => {
  const refused = run(['src/entry/server.ts'], { LOALANG_DATA: join(openFolder(), 'data'), ...env })
  expect(await refused.ended).toBe(1)
  expect(refused.said().trim().split('\n')).toHaveLength(1)
  expect(refused.said().trim()).toMatch(sentence)
})

test.each([
  { PORT: '70000' },
  { PORT: '-1' },
  { PUBLIC_URL: 'xa.example.vn' },
  { TRUST_PROXY: 'yes' },
  { LOG_LEVEL: 'loud' },
  { METRICS: 'all' },
  { LOALANG_TIME_ZONE: 'Asia/Mau' },
  { BACKUP_KEEP: 'bảy' },
  { BACKUP_HOUR: '24' },
])('%o names the bad setting', (env) => {
  const [name, value] = Object.entries(env)[0]!
  expect(() => readConfig(env)).toThrow(
    expect.objectContaining({ code: 'installation.bad-setting', facts: { name, value } }),
  )
})

test('a certificate without its key is refused, an empty setting is none', () => {
  expect(() => readConfig({ TLS_CERT: '/c.pem' })).toThrow('installation.bad-setting')
  expect(readConfig({ PORT: '', TRUST_PROXY: '' })).toMatchObject({ PORT: 3000, TRUST_PROXY: false })
})

test.runIf(process.getuid?.() === 0)(
  'below a root-only home the data goes to a state folder that is named',
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'loalang-home-')) // 0700: the database's account cannot enter
    const state = join(openFolder(), 'state')
    const wanted = join(home, 'clone', 'data')
    const started = await start(wanted, { LOALANG_STATE: state })
    const named = /^Dữ liệu để ở (\S+) /m.exec(started.said())?.[1] ?? ''
    expect(named.startsWith(state)).toBe(true)
    expect(existsSync(join(named, 'postgres', 'cluster', 'PG_VERSION'))).toBe(true)
    expect((await fetch(`${started.url}/readyz`)).status).toBe(200)
    // The command line finds it there, too.
    const init = cli(
      ['init', '--name', 'Suối Mẫu', '--province', 'Mẫu Sơn', '--login', 'qt', '--display-name', 'Trần Mẫu'],
      { LOALANG_DATA: wanted, LOALANG_STATE: state },
    )
    expect(init.code).toBe(0)
    await stop(started)
  },
)

test('the first run prints an address with a one-time code; without it nobody founds a commune', async () => {
  const started = await start(join(openFolder(), 'data'))
  expect(started.said()).toMatch(
    /Lần đầu: mở http:\/\/localhost:\d+\/thiet-lap\?ma=[A-Z0-9]{4}-[A-Z0-9]{4} {2}\(mã cài đặt/,
  )
  const page = await fetch(started.url, { redirect: 'follow' })
  expect(page.url).toContain('/thiet-lap')
  await stop(started, 'SIGINT')
})

const openssl = spawnSync('openssl', ['version']).status === 0
test.runIf(openssl)('serves https with a certificate of its own, and says so to browsers', async () => {
  const folder = openFolder()
  const [cert, key] = [join(folder, 'c.pem'), join(folder, 'k.pem')]
  const made = spawnSync('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-keyout',
    key,
    '-out',
    cert,
  ])
  expect(made.status).toBe(0)
  const port = await freePort()
  const started = await start(join(folder, 'data'), { TLS_CERT: cert, TLS_KEY: key, PORT: String(port) })
  expect(started.said()).toContain(`https://localhost:${port}`)
  const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/thiet-lap', rejectUnauthorized: false }, (answer) => {
      answer.resume()
      resolve(answer.headers)
    })
      .once('error', reject)
      .end()
  })
  expect(headers['strict-transport-security']).toMatch(/max-age=\d{7}/)
  await stop(started)
  writeFileSync(key, 'broken')
  const refused = run(['src/entry/server.ts'], {
    LOALANG_DATA: join(folder, 'data'),
    TLS_CERT: cert,
    TLS_KEY: key,
    PORT: String(port),
  })
  expect(await refused.ended).toBe(1)
  expect(refused.said()).toMatch(/^Không dùng được TLS_CERT, TLS_KEY/m)
})
if (!openssl) notRun('https with a certificate of its own (no openssl here)')

test('behind a proxy that is trusted the address and scheme are the proxy’s word; else they count for nothing', async () => {
  const folder = openFolder()
  mkdirSync(join(folder, 'data'), { mode: 0o711 })
  const forwarded = { headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' } }
  const direct = await start(join(folder, 'data'))
  const plain = await fetch(`${direct.url}/thiet-lap`, forwarded)
  expect(plain.headers.get('strict-transport-security')).toBeNull()
  expect((await fetch(`${direct.url}/metrics`, forwarded)).status).toBe(200)
  await stop(direct)
  const proxied = await start(join(folder, 'data'), { TRUST_PROXY: '1' })
  const secure = await fetch(`${proxied.url}/thiet-lap`, forwarded)
  expect(secure.headers.get('strict-transport-security')).not.toBeNull()
  expect((await fetch(`${proxied.url}/metrics`, forwarded)).status).toBe(404)
  await stop(proxied)
})
