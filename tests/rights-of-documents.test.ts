import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SystemActor } from '#kernel/server/actor.ts'
import { execute } from '#kernel/server/execute.ts'
import type { Role } from '#modules/access/domain/index.ts'
import { addAccount, changePassword, issueLink } from '#modules/access/server/index.ts'
import { recordDocument } from '#modules/legislation/server/index.ts'
import { appointPerson, foundCommune } from '#modules/organisations/server/index.ts'
import { issueDraft } from '#modules/plans/server/index.ts'
import { actorFor } from './support/commune.ts'
import type { TestCommune } from './support/commune.ts'
import { decision, issuingHome } from './support/issuing-home.ts'
import { cookieOf, servePages } from './support/served.ts'
import type { ServedPages } from './support/served.ts'

/** The drafts, signed files, legal documents and forms of one commune, asked for by address by whoever has no business there. */
let desk: Awaited<ReturnType<typeof issuingHome>>
let home: TestCommune
let pages: ServedPages
let own: { draft: string; plan: string; signed: string; papers: string[]; law: string }
const cookies = new Map<string, string>()
const PASSWORD = 'con đò qua suối'

beforeAll(async () => {
  desk = await issuingHome()
  home = desk.home
  const draft = await desk.submitted()
  const readingId = await desk.comesBack(draft, '17')
  const { planId } = await execute(home.app, issueDraft, decision(draft, readingId, '17'), desk.clerk)
  const looked = await desk.look(draft)
  const law = await execute(
    home.app,
    recordDocument,
    {
      kind: 'Quyết định',
      number: '77/QĐ-UBND',
      issuedOn: '2026-12-01',
      issuer: 'UBND tỉnh Mẫu Sơn',
      subject: 'về mẫu',
    },
    home.officer,
  )
  own = {
    draft,
    plan: planId!,
    signed: looked.plan!.original!.id,
    papers: looked.papers.map((paper) => paper.id),
    law: law.id,
  }
  const installation: SystemActor = { kind: 'system', communeId: null, name: 'test' }
  await execute(
    home.app,
    foundCommune,
    { name: 'Đồi Mẫu', kind: 'xa', province: 'Mẫu Sơn', login: 'to-mo', displayName: 'Tò Mò Mẫu', password: PASSWORD },
    installation,
  )
  pages = await servePages(home.webUrl, home.filesDir)
  cookies.set('officer', await cookieOf(pages, 'dau-moi', 'mat-khau-mau'))
  cookies.set('stranger', await cookieOf(pages, 'to-mo', PASSWORD))
  for (const role of ['unit-officer', 'viewer-above', 'village-head', 'contributor'] as const) await addPerson(role)
  const link = { unitId: desk.sample.unit(/Thôn Một/), role: 'village-head' as const, label: 'Ông Mẫu' }
  cookies.set('link', `loalang_link=${(await execute(home.app, issueLink, link, home.officer)).token}`)
}, 120_000)

afterAll(async () => {
  await pages?.stop()
  await desk?.stop()
})

async function addPerson(role: Role): Promise<void> {
  const unitId = desk.sample.unit(role === 'village-head' ? /Thôn Hai/ : /Kinh tế/)
  const person = { login: `nguoi-${role}`, displayName: `${role} Mẫu`, unitId, roles: [role] }
  const { password } = await execute(home.app, addAccount, person, home.officer)
  await execute(home.app, changePassword, { next: PASSWORD }, await actorFor(home.app, person.login, password))
  cookies.set(role, await cookieOf(pages, person.login, PASSWORD))
}

const get = (who: string, path: string): Promise<Response> =>
  fetch(`${pages.url}${path}`, {
    headers: { cookie: cookies.get(who) ?? '', accept: 'text/html' },
    redirect: 'manual',
  })

function post(who: string, path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const cookie = cookies.get(who) ?? ''
  return fetch(`${pages.url}${path}`, {
    method: 'POST',
    headers: { cookie, origin: pages.url, accept: 'text/html', ...headers },
    body,
    redirect: 'manual',
  })
}
const json = (who: string, path: string, body: unknown, origin = pages.url): Promise<Response> =>
  post(who, path, typeof body === 'string' ? body : JSON.stringify(body), {
    'content-type': 'application/json',
    origin,
  })

const PLANS = '/lam-viec/ke-hoach'
const draftPlaces = (): string[] => [
  `${PLANS}/soan/${own.draft}`,
  `${PLANS}/soan/${own.draft}/ban-in`,
  `${PLANS}/soan/${own.draft}/ban-in/pdf`,
  `${PLANS}/soan/${own.draft}/ban-in/docx`,
  `${PLANS}/soan/${own.draft}/ban-in/trang`,
  `${PLANS}/soan/${own.draft}/ban-in/trang/1`,
  `${PLANS}/soan/${own.draft}/noi-dung`,
  `${PLANS}/soan/${own.draft}/can-cu`,
  `${PLANS}/soan/${own.draft}/moi?tu=0&man=a`,
  `${PLANS}/soan/${own.draft}/phat-hanh`,
]
const planPlaces = (): string[] => [
  `${PLANS}/${own.plan}/noi-nhan`,
  `${PLANS}/${own.plan}/noi-nhan/xuat`,
  `${PLANS}/${own.plan}/egov/goi`,
  `/lam-viec/van-ban/${own.law}`,
  ...own.papers.map((id) => `/tep/${id}`),
]

describe('the papers of a plan, by address', () => {
  const all = (): string[] => [...draftPlaces(), ...planPlaces(), `/tep/${own.signed}`]
  test('the officer opens each of them', async () => {
    for (const path of all()) expect((await get('officer', path)).status, path).toBe(200)
  })

  test('to the clerk of another commune none of them exists', async () => {
    for (const path of all()) expect((await get('stranger', path)).status, path).toBe(404)
    for (const path of [
      PLANS,
      `${PLANS}/soan`,
      '/lam-viec/van-ban',
      '/lam-viec/nguoi-ky',
      '/lam-viec/van-ban/chon?q=77',
    ])
      expect(await (await get('stranger', path)).text(), path).not.toMatch(/Suối Mẫu|77\/QĐ-UBND|Trần Văn Mẫu/)
  })

  test.each(['link', 'village-head', 'contributor'])('%s reaches no draft, no paper, no register', async (who) => {
    for (const path of [
      ...draftPlaces(),
      ...planPlaces(),
      '/lam-viec/nguoi-ky',
      '/lam-viec/van-ban/chon?q=77',
      '/lam-viec/van-ban/xuat',
      '/lam-viec/cai-dat/so-van-ban/xuat',
      '/lam-viec/cai-dat/mau-van-ban/vi-du',
      `${PLANS}/cau-mau/tim?q=a`,
    ]) {
      const answer = await get(who, path)
      expect([303, 401, 403, 404], `${path} ${answer.status}`).toContain(answer.status)
      expect(await answer.text(), path).not.toMatch(/17\/KH-UBND|77\/QĐ-UBND/)
    }
  })

  test('a village opens the signed plan that was delivered to it', async () => {
    expect((await get('link', `/tep/${own.signed}`)).status).toBe(200)
  })

  test('the superior sees what is issued, not what is still being written', async () => {
    for (const path of draftPlaces()) expect((await get('viewer-above', path)).status, path).toBe(403)
    expect((await get('viewer-above', `${PLANS}/${own.plan}`)).status).toBe(200)
    expect((await get('viewer-above', '/lam-viec')).status).toBe(200)
  })

  test.each(['link', 'village-head', 'unit-officer', 'viewer-above'])('%s changes nothing of them', async (who) => {
    const change = { key: crypto.randomUUID(), version: 0, changes: [{ op: 'set', path: 'title', value: 'Phá' }] }
    expect((await json(who, `${PLANS}/soan/${own.draft}/luu`, change)).status).toBe(403)
    const law = {
      key: crypto.randomUUID(),
      kind: 'Luật',
      number: '1/2027/QH16',
      issuedOn: null,
      issuer: null,
      subject: null,
    }
    expect((await json(who, '/lam-viec/van-ban/chon', law)).status).toBe(403)
    const table = new FormData()
    table.set('file', new File(['Nội dung\tChủ trì\tHoàn thành'], 'a.txt'))
    expect((await post(who, `${PLANS}/bang`, table)).status).toBe(403)
    expect(await readList(who)).toMatchObject({ type: 'failure', status: 403 })
    for (const [act, fields] of [
      ['takeBack', { reason: 'tò mò xem sao' }],
      ['drop', {}],
      ['issue', { number: '1' }],
      ['run', { planId: own.plan }],
    ] as const) {
      const answer = await post(who, `${PLANS}/soan/${own.draft}/phat-hanh?/${act}`, new URLSearchParams(fields))
      expect([403, 303], act).toContain(answer.status)
    }
    expect((await desk.look(own.draft)).plan?.state).toBe('issued')
  })
})

test('a list of documents is read for nobody who is not signed in', async () => {
  expect(await readList('nobody')).toMatchObject({ type: 'failure', status: 403 })
  expect(await readList('officer')).toMatchObject({ type: 'success' })
})

// As the page's own script sends it: the answer is that of the act, not of the page below it.
async function readList(who: string): Promise<unknown> {
  const list = new FormData()
  list.set('file', new File(['Nghị quyết\t76/NQ-CP\t15/7/2021\tChính phủ'], 'a.txt'))
  const script = { accept: 'application/json', 'x-sveltekit-action': 'true' }
  return (await post(who, '/lam-viec/van-ban/nhap?/read', list, script)).json()
}

describe('what another site or a broken script sends', () => {
  const change = { key: 'a'.repeat(20), version: 0, changes: [] }
  test('a page elsewhere makes nobody write', async () => {
    expect((await json('officer', `${PLANS}/soan/${own.draft}/luu`, change, 'https://xau.example')).status).toBe(403)
    const table = new FormData()
    table.set('file', new File(['a\tb\tc'], 'a.txt'))
    expect((await post('officer', `${PLANS}/bang`, table, { origin: 'https://xau.example' })).status).toBe(403)
  })

  test.each(['{', '[]', '{"key":1}', 'null'])('%s is refused by a sentence', async (body) => {
    for (const path of [`${PLANS}/soan/${own.draft}/luu`, '/lam-viec/van-ban/chon']) {
      const answer = await json('officer', path, body)
      expect(answer.status, path).toBe(422)
      expect((await answer.json()).message).not.toMatch(/undefined|Có lỗi chưa rõ/)
    }
  })

  test('ids that are none, or of nothing, are not found', async () => {
    for (const id of ['1', "x' or 1=1", crypto.randomUUID()])
      for (const path of [`${PLANS}/soan/${encodeURIComponent(id)}`, `/lam-viec/van-ban/${encodeURIComponent(id)}`])
        expect([404, 422], path).toContain((await get('officer', path)).status)
  })

  test('a page of the print runs nothing when it is opened by itself', async () => {
    const answer = await get('officer', `${PLANS}/soan/${own.draft}/ban-in/trang/1`)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(await answer.text()).not.toMatch(/<script|javascript:|\son\w+=/i)
  })

  test('the print bears the number once it is issued', async () => {
    expect(await (await get('officer', `${PLANS}/soan/${own.draft}/ban-in/trang/1`)).text()).toContain('17/KH-UBND')
  })
})

describe('the letter that chases', () => {
  const letter = async (query = ''): Promise<string> =>
    (await get('officer', `/lam-viec/don-doc/cong-van${query}`)).text()

  test('is signed by who holds the post on the day; where nobody does the name stays empty', async () => {
    expect(await letter()).toContain('KT. CHỦ TỊCH, PHÓ CHỦ TỊCH<')
    const post = { unitId: desk.sample.unit(/Lãnh đạo/), title: 'Phó Chủ tịch UBND xã', from: '2026-06-01' }
    await execute(home.app, appointPerson, { ...post, fullName: 'Đỗ Thị Mẫu', isHead: false }, home.officer)
    const page = await letter()
    expect(page).toContain('KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, Đỗ Thị Mẫu')
    const key = /<option value="([^"]*do thi mau[^"]*)"/.exec(page)![1]!
    expect(await letter(`?ky=${encodeURIComponent(key)}`)).toMatch(/Đỗ Thị Mẫu[\s\S]*Đỗ Thị Mẫu/)
  })
})
