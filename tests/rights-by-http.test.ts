import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SystemActor } from '#kernel/server/actor.ts'
import { inCommune } from '#kernel/server/database.ts'
import { execute } from '#kernel/server/execute.ts'
import type { Role } from '#modules/access/domain/index.ts'
import { addAccount, changePassword, issueLink } from '#modules/access/server/index.ts'
import { openFeed } from '#modules/calendar/server/index.ts'
import { receiveFile } from '#modules/files/server/index.ts'
import { appointPerson, foundCommune } from '#modules/organisations/server/index.ts'
import { recordResult } from '#modules/results/server/index.ts'
import { actorFor, testCommune } from './support/commune.ts'
import type { TestCommune } from './support/commune.ts'
import { runSamplePlan } from './support/running-plan.ts'
import { cookieOf, servePages } from './support/served.ts'
import type { ServedPages } from './support/served.ts'

/** Two communes behind one running server; what each sign-in gets when it types an address that is not its own. */
let home: TestCommune
let pages: ServedPages
let plan: Awaited<ReturnType<typeof runSamplePlan>>
let own: { task: string; occurrence: string; result: string; photo: string; reading: string }
const cookies = new Map<string, string>()

const PASSWORD = 'con đò qua suối'

beforeAll(async () => {
  home = await testCommune()
  plan = await runSamplePlan(home)
  const { tasks, occurrences } = await plan.board()
  const task = tasks.find((one) => one.units.every((unit) => unit.unitId !== null && !/Kinh tế/.test(unit.name)))!
  const occurrence = occurrences.find((one) => one.taskId === task.id)!
  const photo = await storedPhoto()
  const result = await execute(
    home.app,
    recordResult,
    {
      happenedOn: '2026-01-20',
      title: 'Phát thanh đầu năm',
      unitId: plan.unit(/Văn hóa - Xã hội/),
      occurrenceIds: [occurrence.id],
      receipts: [{ id: photo }],
    },
    home.officer,
  )
  own = { task: task.id, occurrence: occurrence.id, result: result.id, photo, reading: await readingId() }
  const installation: SystemActor = { kind: 'system', communeId: null, name: 'test' }
  await execute(
    home.app,
    foundCommune,
    { name: 'Đồi Mẫu', kind: 'xa', province: 'Mẫu Sơn', login: 'to-mo', displayName: 'Tò Mò Mẫu', password: PASSWORD },
    installation,
  )
  pages = await servePages(home.webUrl, home.filesDir)
  cookies.set('focal-officer', await cookieOf(pages, 'dau-moi', 'mat-khau-mau'))
  cookies.set('stranger', await cookieOf(pages, 'to-mo', PASSWORD))
  for (const role of ['unit-officer', 'viewer-above', 'administrator', 'village-head'] as const) await addPerson(role)
  const { token } = await execute(
    home.app,
    issueLink,
    { unitId: plan.unit(/Thôn Một/), role: 'village-head', label: 'Ông Mẫu' },
    home.officer,
  )
  cookies.set('link', `loalang_link=${token}`)
}, 120_000)

afterAll(async () => {
  await pages?.stop()
  await home?.readings.stop()
  await home?.app.db.destroy()
})

function readingId(): Promise<string> {
  return inCommune(home.app.db, home.officer.communeId, 'read', async (tx) => {
    const { id } = await tx.selectFrom('plan_reading').select('id').executeTakeFirstOrThrow()
    return id
  })
}

async function storedPhoto(): Promise<string> {
  const bytes = await jpeg(64)
  const sha256 = await home.store.put(bytes)
  const file = { name: 'anh.jpg', mediaType: 'image/jpeg', size: bytes.length, sha256 }
  return (await execute(home.app, receiveFile, file, home.officer)).id
}

function jpeg(edge: number): Promise<Buffer> {
  return sharp({ create: { width: edge, height: edge, channels: 3, background: '#88aa66' } })
    .jpeg()
    .toBuffer()
}

async function addPerson(role: Role): Promise<void> {
  const unitId = role === 'village-head' ? plan.unit(/Thôn Hai/) : plan.unit(/Kinh tế/)
  const login = `nguoi-${role}`
  const { password } = await execute(
    home.app,
    addAccount,
    { login, displayName: `${role} Mẫu`, unitId, roles: [role] },
    home.officer,
  )
  await execute(home.app, changePassword, { next: PASSWORD }, await actorFor(home.app, login, password))
  cookies.set(role, await cookieOf(pages, login, PASSWORD))
}

function get(who: string, path: string): Promise<Response> {
  return fetch(`${pages.url}${path}`, {
    headers: { cookie: cookies.get(who) ?? '', accept: 'text/html' },
    redirect: 'manual',
  })
}

function record(who: string, fields: object, path = '/lam-viec/ghi-ket-qua/gui'): Promise<Response> {
  return fetch(`${pages.url}${path}`, {
    method: 'POST',
    headers: { cookie: cookies.get(who) ?? '', origin: pages.url, 'content-type': 'application/json' },
    body: JSON.stringify({ key: crypto.randomUUID(), fields: { happenedOn: '2026-01-21', title: 'Thử', ...fields } }),
  })
}

function form(who: string, path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(`${pages.url}${path}`, {
    method: 'POST',
    headers: { cookie: cookies.get(who) ?? '', origin: pages.url, accept: 'text/html' },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
}

const places = (): string[] => [
  `/tep/${own.photo}`,
  `/tep/${own.photo}?nho`,
  `/lam-viec/ke-hoach/${plan.planId}`,
  `/lam-viec/ke-hoach/${plan.planId}/phieu-giao-viec`,
  `/lam-viec/ke-hoach/${plan.planId}/ca-nam`,
  `/lam-viec/ke-hoach/${plan.planId}/tien-do`,
  `/lam-viec/ke-hoach/${plan.planId}/xuat`,
  `/lam-viec/ke-hoach/doc/${own.reading}`,
  `/lam-viec/ke-hoach/doc/${own.reading}/nguon`,
  `/lam-viec/ke-hoach/doc/${own.reading}/tien-do`,
  `/lam-viec/nhiem-vu/${own.task}`,
]

describe('a curious clerk of another commune, by address', () => {
  test('the own officer sees each of these places', async () => {
    // A reading that was confirmed leads on to its plan.
    for (const path of places()) expect([200, 303], path).toContain((await get('focal-officer', path)).status)
  })

  test('gets 404 for each: to that clerk they do not exist', async () => {
    for (const path of [...places(), `/lam-viec/ke-hoach/doc/${own.reading}/trang/0/1`])
      expect((await get('stranger', path)).status, path).toBe(404)
  })

  test('records nothing for its tasks, withdraws nothing, and no list or file of theirs holds anything of it', async () => {
    expect((await record('stranger', { occurrenceIds: [own.occurrence] })).status).toBe(404)
    expect((await record('stranger', { receipts: [{ id: own.photo }] })).status).not.toBe(200)
    const withdrawn = await form('stranger', '/lam-viec/ket-qua?/withdraw', { id: own.result, reason: 'tò mò' })
    expect(withdrawn.status).toBe(404)
    for (const path of ['/lam-viec/ket-qua', '/lam-viec/ket-qua/xuat', '/lam-viec/nhiem-vu', '/lam-viec/lich/ics']) {
      const answer = await get('stranger', path)
      expect(answer.status, path).toBe(200)
      expect(await answer.text(), path).not.toMatch(/Phát thanh|trang thông tin/)
    }
    expect(await (await get('focal-officer', '/lam-viec/ket-qua')).text()).toContain('Phát thanh đầu năm')
  })
})

describe('least rights, by address', () => {
  test.each(['link', 'village-head'])('%s: the office does not open, nor its papers', async (who) => {
    expect((await get(who, `/tep/${own.photo}`)).status).toBe(404)
    for (const path of [`/lam-viec/ke-hoach/${plan.planId}/xuat`, `/lam-viec/ke-hoach/doc/${own.reading}/tien-do`])
      expect([403, 404], path).toContain((await get(who, path)).status)
    for (const path of ['/lam-viec/ket-qua/xuat', '/lam-viec/tim/goi-y?q=phat%20thanh'])
      expect(await (await get(who, path)).text(), path).not.toContain('Phát thanh đầu năm')
    expect((await record(who, { receipts: [{ id: own.photo }] })).status).not.toBe(200)
    expect((await get(who, '/thon')).status).toBe(200)
  })

  test('a village sees its own photo', async () => {
    const sent = await fetch(`${pages.url}/thon/ghi/tep?ten=hop.jpg`, {
      method: 'POST',
      headers: { cookie: cookies.get('link')!, origin: pages.url, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(await jpeg(80)),
    })
    const { id } = await sent.json()
    expect((await record('link', { title: 'Họp thôn', receipts: [{ id }] }, '/thon/ghi/gui')).status).toBe(200)
    expect((await get('link', `/tep/${id}`)).status).toBe(200)
    expect((await get('village-head', `/tep/${id}`)).status).toBe(404)
  })

  test('a calendar address of a village shows that village only, whatever unit it was asked for', async () => {
    const head = await actorFor(home.app, 'nguoi-village-head', PASSWORD)
    const { token } = await execute(home.app, openFeed, { label: 'điện thoại', unitId: null }, head)
    const text = await (await fetch(`${pages.url}/lich-rieng/${token}.ics`)).text()
    expect(text).toContain('BEGIN:VCALENDAR')
    const { tasks } = await plan.board()
    const village = plan.unit(/Thôn Hai/)
    for (const task of tasks.filter((one) => one.units.every((unit) => unit.unitId !== village)))
      expect(text).not.toContain(task.title.slice(0, 30))
  })

  test('a unit officer finds the own unit and its head above the own work', async () => {
    const head = { unitId: plan.unit(/Kinh tế/), fullName: 'Ngô Văn Mẫu', title: 'Trưởng phòng', isHead: true }
    await execute(home.app, appointPerson, { ...head, from: '2026-01-01' }, home.officer)
    const page = await (await get('unit-officer', '/lam-viec')).text()
    expect(page).toMatch(/Phòng Kinh tế\. Phụ trách: Ngô Văn Mẫu, Trưởng phòng\./)
  })

  test('a unit officer does nothing for another unit', async () => {
    const other = plan.unit(/Văn hóa - Xã hội/)
    expect((await record('unit-officer', { unitId: other })).status).toBe(403)
    expect((await record('unit-officer', { occurrenceIds: [own.occurrence] })).status).toBe(403)
    const link = { id: own.result, link: 'https://xau.example.vn' }
    expect((await form('unit-officer', '/lam-viec/ket-qua?/attach', link)).status).toBe(403)
    const place = `/lam-viec/nhiem-vu/${own.task}`
    const late = await form('unit-officer', `${place}?/late`, { occurrenceId: own.occurrence, reason: 'không rõ' })
    expect(late.status).toBe(403)
  })

  test('who looks from above, and who only administers, read and record nothing', async () => {
    for (const who of ['viewer-above', 'administrator']) {
      expect((await get(who, `/lam-viec/ke-hoach/${plan.planId}`)).status).toBe(200)
      expect((await record(who, {})).status).toBe(403)
      expect((await form(who, '/lam-viec/ket-qua?/withdraw', { id: own.result, reason: 'thử xem' })).status).toBe(403)
    }
    expect((await get('viewer-above', '/lam-viec/cai-dat/tai-khoan')).status).toBe(403)
    expect((await get('viewer-above', '/lam-viec/nhat-ky')).status).toBe(403)
  })
})
