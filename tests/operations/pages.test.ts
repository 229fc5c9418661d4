import { connect } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli, openFolder, ownerUrlOf, start, stop } from './started.ts'
import type { Started } from './started.ts'

let home: Started
let password: string

beforeAll(async () => {
  home = await start(join(openFolder(), 'data'))
  const init = cli(
    [
      'init',
      '--name',
      'Suối Mẫu',
      '--province',
      'Mẫu Sơn',
      '--login',
      'quan-tri-mau',
      '--display-name',
      'Trần Thị Mẫu',
    ],
    { LOALANG_DATA: home.dataDir },
  )
  password = init.out.trim()
})
afterAll(() => stop(home))

function post(path: string, form: Record<string, string>): Promise<Response> {
  return fetch(`${home.url}${path}`, {
    method: 'POST',
    headers: { origin: home.url, accept: 'text/html' },
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
}

test('pages run no inline script of others, and browsers are told what to refuse', async () => {
  const page = await fetch(`${home.url}/dang-nhap`)
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/)
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(policy).toContain("frame-ancestors 'self'")
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(page.headers.get('referrer-policy')).toBe('same-origin')
  expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  expect(page.headers.get('strict-transport-security')).toBeNull()
  expect(page.headers.get('x-request-id')).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  for (const [tag] of (await page.text()).matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`)
})

test('a page that is not there says so in Vietnamese', async () => {
  const page = await fetch(`${home.url}/khong-co-trang-nay`, { headers: { accept: 'text/html' } })
  expect(page.status).toBe(404)
  const text = await page.text()
  expect(text).toContain('Không có trang này')
  expect(text).not.toMatch(/not found|Internal Error/i)
})

test('a body that is too large is a 413 with a sentence, announced or not', async () => {
  const announced = await fetch(`${home.url}/dang-nhap`, {
    method: 'POST',
    headers: { origin: home.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.alloc(66 * 1024 * 1024),
  })
  expect(announced.status).toBe(413)
  expect(await announced.text()).toContain('Gửi lên quá lớn')
  let left = 66
  const stream = new ReadableStream<Uint8Array>({
    pull(out) {
      if (left-- > 0) out.enqueue(new Uint8Array(1024 * 1024))
      else out.close()
    },
  })
  const pieces: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { origin: home.url, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    body: stream,
    duplex: 'half',
  }
  const inPieces = await fetch(`${home.url}/dang-nhap`, pieces)
  expect(inPieces.status).toBe(413)
  expect(await inPieces.text()).toContain('Gửi lên quá lớn')
  expect((await fetch(`${home.url}/healthz`)).status).toBe(200)
})

test('a form sent from another site is refused in Vietnamese, with what to do; a script hears the same', async () => {
  const send = (accept: string): Promise<Response> =>
    fetch(`${home.url}/dang-nhap`, {
      method: 'POST',
      headers: { origin: 'https://noi-khac.example', accept },
      body: new URLSearchParams({ login: 'quan-tri-mau', password }),
      redirect: 'manual',
    })
  const page = await send('text/html')
  expect(page.status).toBe(403)
  const text = await page.text()
  expect(text).toContain(`Mở Loa Làng tại ${home.url}`)
  expect(text).toContain('href="/"')
  expect(text).not.toMatch(/forbidden|cross-site/i)
  expect(page.headers.getSetCookie()).toEqual([])
  const script = await send('application/json')
  expect(script.status).toBe(403)
  expect((await script.json()).message).toContain('địa chỉ khác')
})

test('a sign-in keeps through a restart; its cookie is out of reach of scripts and other sites', async () => {
  const entered = await post('/dang-nhap', { login: 'quan-tri-mau', password })
  const cookie = entered.headers.getSetCookie()[0] ?? ''
  expect(cookie).toMatch(/; HttpOnly/i)
  expect(cookie).toMatch(/; SameSite=Lax/i)
  expect(cookie).toMatch(/; Expires=/i)
  // Plain http in the office network: a cookie for https alone would not come back.
  expect(cookie).not.toMatch(/; Secure/i)
  expect(await stop(home)).toBe(0)
  home = await start(home.dataDir)
  const answer = await fetch(`${home.url}/lam-viec/cai-dat/toi`, {
    headers: { cookie: cookie.split(';')[0] ?? '' },
    redirect: 'manual',
  })
  expect([200, 303]).toContain(answer.status)
  expect(answer.headers.get('location') ?? '').not.toContain('/dang-nhap')
})

test('the code of the first start opens nothing once there is an account, and guessing it is slowed down', async () => {
  const empty = await start(join(openFolder(), 'data'))
  const code = /mã cài đặt ([A-Z0-9-]+)/.exec(empty.said())?.[1] ?? ''
  const found = (setupCode: string, login: string): Promise<Response> =>
    fetch(`${empty.url}/thiet-lap?/found`, {
      method: 'POST',
      // As our own page sends it: the answer tells what became of the act, not of the page behind it.
      headers: { origin: empty.url, accept: 'application/json', 'x-sveltekit-action': 'true' },
      body: new URLSearchParams({
        setupCode,
        login,
        name: 'Đồi Mẫu',
        kind: 'xa',
        province: 'Mẫu Sơn',
        model: 'two-tier',
        displayName: 'Lê Mẫu',
        password: 'con đò qua suối',
      }),
      redirect: 'manual',
    })
  try {
    const became = async (answer: Response): Promise<unknown> => {
      const { type, status }: { type: string; status: number } = await answer.json()
      return `${type} ${status}`
    }
    for (let count = 0; count < 4; count++) expect(await became(await found('SAI-0000', 'a'))).toBe('failure 422')
    expect(await became(await found(code, 'dau-tien'))).toBe('redirect 303')
    const second = await found(code, 'thu-hai')
    expect(await second.text()).toContain('failure')
    expect(second.headers.getSetCookie()).toEqual([])
    expect((await fetch(`${empty.url}/thiet-lap?ma=${code}`, { redirect: 'manual' })).status).toBe(303)
    for (let count = 0; count < 5; count++) await found('SAI-0000', 'a')
    expect(await became(await found('SAI-0000', 'a'))).toBe('failure 429')
    // Printed once for the person at the machine, in no line of the log.
    const log = empty
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    expect(log.length).toBeGreaterThan(0)
    expect(log.filter((line) => line.includes(code))).toEqual([])
  } finally {
    await stop(empty)
  }
})

test('a failed sign-in and an unexpected failure leave no name, number or password in the log', async () => {
  await post('/dang-nhap', { login: '0901234567', password: 'MatKhauBiMat9' })
  await post('/dang-nhap', { login: 'quan-tri-mau', password: 'MatKhauBiMat9' })
  const client = new pg.Client({ connectionString: ownerUrlOf(home.dataDir) })
  await client.connect()
  // A broken table: the page after sign-in fails for a reason nobody foresaw.
  await client.query('alter table session rename to session_away')
  const failed = await post('/dang-nhap', { login: 'quan-tri-mau', password })
  await client.query('alter table session_away rename to session')
  await client.end()
  expect(failed.status).toBe(500)
  const text = await failed.text()
  expect(text).toContain('Có lỗi chưa rõ nguyên nhân')
  const errorId = failed.headers.get('x-request-id') ?? '?'
  expect(text).toContain(errorId)
  const log = home.said()
  expect(log).toContain(errorId)
  expect(log).toMatch(/"level":50/)
  for (const secret of ['0901234567', '901234567', 'MatKhauBiMat9', password, 'quan-tri-mau', 'Trần', 'Thị'])
    expect(log.includes(secret), secret).toBe(false)
  expect((await post('/dang-nhap', { login: 'quan-tri-mau', password })).status).toBe(303)
})

test('the figures tell requests, jobs, readings, connections and the database', async () => {
  const text = await (await fetch(`${home.url}/metrics`)).text()
  for (const name of [
    'loalang_requests_total{status="200"}',
    'loalang_request_seconds_bucket{le="+Inf"}',
    'loalang_jobs_total{outcome="done"}',
    'loalang_database_connections{state="total"}',
    'loalang_database_up 1',
  ])
    expect(text).toContain(name)
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? -?[\d.e+-]+)$/)
})

test('garbage instead of a request neither ends the server nor answers with anything of ours', async () => {
  const { port, hostname } = new URL(home.url)
  const socket = connect(Number(port), hostname)
  socket.write('\x16\x03\x01 không phải HTTP\r\n\r\n')
  let answer = ''
  socket.on('error', () => undefined)
  for await (const chunk of socket) answer += String(chunk)
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect((await fetch(`${home.url}/healthz`)).status).toBe(200)
})
