import { connect } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli, openFolder, ownerUrlOf, start, stop } from './started.ts'
import type { Started } from './started.ts'

let home: Started
let password: string

beforeAll(async () => {
  // A host of its own: the door is not moved to the office network in the middle of a test.
  home = await start(join(openFolder(), 'data'), { HOST: '127.0.0.1' })
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
