import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testCommune } from './support/commune.ts'
import type { TestCommune } from './support/commune.ts'
import { cookieOf, servePages } from './support/served.ts'
import type { ServedPages } from './support/served.ts'
import { notRun } from './operations/started.ts'

const SENTENCE = 'Ổ đĩa máy chủ đã đầy'
const folder = mkdtempSync(join(tmpdir(), 'loalang-full-'))
const small = (): boolean =>
  process.getuid?.() === 0 &&
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status === 0
const isSmall = small()
if (!isSmall) notRun('a full disk under the running pages (needs root on Linux to make a small one)')

let home: TestCommune
let pages: ServedPages
let cookie: string
let photo: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  if (!isSmall) return
  home = await testCommune()
  pages = await servePages(home.webUrl, folder)
  cookie = await cookieOf(pages, 'dau-moi', 'mat-khau-mau')
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const picture = sharp({ create: { width: 1400, height: 1000, channels: 3, background: '#888', noise } })
  photo = new Uint8Array(await picture.jpeg({ quality: 95 }).toBuffer())
}, 120_000)
afterAll(async () => {
  await pages?.stop()
  await home?.app.db.destroy()
  if (isSmall) spawnSync('umount', ['-l', folder])
})

function post(path: string, body: BodyInit, headers: Record<string, string>): Promise<Response> {
  return fetch(`${pages.url}${path}`, { method: 'POST', headers: { cookie, origin: pages.url, ...headers }, body })
}

test.runIf(isSmall)('a full disk under a photo: the page is told in a sentence, nothing of it stays', async () => {
  expect(photo.length).toBeGreaterThan(300_000)
  const sent = await post('/tep?ten=anh.jpg', photo, { 'content-type': 'application/octet-stream' })
  expect(sent.status).toBe(507)
  expect((await sent.json()).message).toContain(SENTENCE)
  const form = new FormData()
  form.set('happenedOn', '2026-02-01')
  form.set('title', 'Họp thôn Mẫu')
  form.append('files', new Blob([photo], { type: 'image/jpeg' }), 'anh.jpg')
  const page = await post('/lam-viec/ghi-ket-qua', form, { accept: 'text/html' })
  expect(page.status).toBe(507)
  const text = await page.text()
  expect(text).toContain(SENTENCE)
  expect(text).toContain('Họp thôn Mẫu')
  expect(readdirSync(folder).flatMap((shelf) => readdirSync(join(folder, shelf)))).toEqual([])
})

test.runIf(isSmall)('a full disk under a plan, one file at a time or as a plain form', async () => {
  const name = { 'content-type': 'application/pdf', 'x-loalang-name': 'ke-hoach.pdf', accept: 'application/json' }
  const sent = await post('/lam-viec/ke-hoach/doc/tai-len', photo, name)
  expect(sent.status).toBe(507)
  expect((await sent.json()).message).toContain(SENTENCE)
  const form = new FormData()
  form.append('files', new Blob([photo], { type: 'application/pdf' }), 'ke-hoach.pdf')
  const page = await post('/lam-viec/ke-hoach?/read', form, { accept: 'text/html' })
  expect(page.status).toBe(507)
  expect(await page.text()).toContain(SENTENCE)
})

test.runIf(isSmall)('the server stays up, and a smaller file still goes in', async () => {
  expect((await fetch(`${pages.url}/healthz`)).status).toBe(200)
  const little = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#8a6' } })
    .jpeg()
    .toBuffer()
  const sent = await post('/tep?ten=nho.jpg', new Uint8Array(little), { 'content-type': 'application/octet-stream' })
  expect(sent.status).toBe(200)
})
