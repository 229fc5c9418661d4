import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { lintDraft } from '#modules/plans/domain/index.ts'
import {
  addOriginal,
  beginDuePlans,
  confirmReading,
  findDraft,
  findPlan,
  issueDraft,
  planPackage,
  runIssuedPlan,
  saveDraft,
  startAmendment,
  startReading,
  submitDraft,
  waitingPlans,
} from '#modules/plans/server/index.ts'
import type { TestCommune } from '../support/commune.ts'
import { NOW, codeOf, decision, issuingHome } from '../support/issuing-home.ts'
import { untilRead } from '../support/read-plan.ts'
import { stamped } from '../support/stamp-pdf.ts'

let desk: Awaited<ReturnType<typeof issuingHome>>
let home: TestCommune
beforeAll(async () => {
  desk = await issuingHome()
  home = desk.home
}, 120_000)
afterAll(() => desk.stop())

describe('signed on paper', () => {
  test('issued with number and day typed in; the missing scan is said until it is there, then it stays', async () => {
    const id = await desk.submitted()
    const { planId } = await execute(home.app, issueDraft, decision(id, null, '20'), desk.clerk)
    expect((await desk.look(id)).plan).toMatchObject({ way: 'paper', original: null, number: '20/KH-UBND' })
    expect((await ask(home.app, waitingPlans, {}, desk.clerk)).find((one) => one.id === id)?.waitsFor).toBe('begin')
    await execute(home.app, runIssuedPlan, { id: planId! }, home.officer)
    expect((await ask(home.app, waitingPlans, {}, desk.clerk)).find((one) => one.id === id)?.waitsFor).toBe('original')
    const scan = await stamped(await desk.exported(id), '20', '2027-01-12')
    const readingId = await desk.handBack(id, scan)
    await execute(home.app, addOriginal, { id, readingId }, desk.clerk)
    expect((await desk.look(id)).plan?.original).toMatchObject({ name: 'da-ky.pdf' })
    expect((await ask(home.app, waitingPlans, {}, desk.clerk)).some((one) => one.id === id)).toBe(false)
    expect(await codeOf(desk.handBack(id, await desk.exported(id)))).toBe('database.issued-stays')
  })

  test('on the first day of its period it begins by itself', async () => {
    home.clock.set('2026-12-20T02:00:00.000Z' as Instant)
    const id = await desk.submitted()
    const { planId } = await execute(home.app, issueDraft, decision(id, null, '310', '2026-12-20'), desk.clerk)
    const told = await execute(home.app, runIssuedPlan, { id: planId!, when: 'first-day' }, home.officer)
    expect(told).toMatchObject({ state: 'issued', from: '2027-01-01' })
    await beginDuePlans.run(home.app, {})
    expect((await desk.look(id)).plan?.state).toBe('issued')
    home.clock.set('2026-12-31T17:40:00.000Z' as Instant)
    await beginDuePlans.run(home.app, {})
    expect((await desk.look(id)).plan?.state).toBe('running')
    home.clock.set(NOW)
  })
})

test('a plan that came as a file has its file as original and its first version', async () => {
  const client = new pg.Client({ connectionString: home.ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      'select v.version, v.original_id = p.original_id as same, v.content = p.content as told from plan p join plan_version v on v.plan_id = p.id where p.id = $1',
      [desk.sample.planId],
    )
    expect(rows).toEqual([{ version: 1, same: true, told: true }])
  } finally {
    await client.end()
  }
})

describe('the originals of a plan that came as files', () => {
  const originals = async (planId: string) => {
    const { files } = await ask(home.app, findPlan, { id: planId }, home.officer)
    const sent = await ask(home.app, planPackage, { planId }, home.officer)
    expect(sent.originals.map((file) => file.name)).toEqual(files.map((file) => file.name))
    return files.map((file) => file.name)
  }

  test('are all of them, to be opened and to be sent', async () => {
    const text = readFileSync('samples/plans/suoi-mau-2026.txt', 'utf8').replaceAll('2026', '2025')
    const half = text.indexOf('\n', text.length / 2)
    const files = await Promise.all(
      [text.slice(0, half), text.slice(half)].map(async (part, at) => {
        const bytes = Buffer.from(part)
        return {
          name: `phan-${at + 1}.txt`,
          mediaType: 'text/plain',
          size: bytes.length,
          sha256: await home.store.put(bytes),
        }
      }),
    )
    const { id } = await execute(home.app, startReading, { files }, home.officer)
    expect(await untilRead(home, id)).toBe('ready')
    const { planId } = await execute(home.app, confirmReading, { id, acceptScope: true, same: 'beside' }, home.officer)
    expect(await originals(planId)).toEqual(['phan-1.txt', 'phan-2.txt'])
  })

  test('give way to the paper of a text in its place, and wait for its scan', async () => {
    const { planId } = desk.sample
    expect(await originals(planId)).toEqual(['ke-hoach.txt'])
    const start = { planId, amendment: 'replace' as const, reason: 'Viết lại cả kế hoạch' }
    const { id } = await execute(home.app, startAmendment, start, home.officer)
    const { version, draft, facts } = await ask(home.app, findDraft, { id }, home.officer)
    const leads = lintDraft(draft, facts)
      .filter((notice) => notice.code === 'no-lead')
      .map(({ path }) => ({ op: 'set' as const, path, value: ['Văn phòng HĐND và UBND xã'] }))
    const title = { op: 'set' as const, path: 'title', value: 'Tuyên truyền cải cách hành chính, viết lại' }
    await execute(home.app, saveDraft, { id, version, changes: [...leads, title] }, home.officer)
    await execute(home.app, submitDraft, { id }, home.officer)
    await execute(home.app, issueDraft, decision(id, null, '41'), desk.clerk)
    expect(await originals(planId)).toEqual([])
    const readingId = await desk.handBack(id, await stamped(await desk.exported(id), '41', '2027-01-12'))
    await execute(home.app, addOriginal, { id, readingId }, desk.clerk)
    expect(await originals(planId)).toEqual(['da-ky.pdf'])
  })
})
