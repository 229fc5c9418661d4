import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDocx } from '#adapters/docx-out/write-docx.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { inCommune } from '#kernel/server/database.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import {
  draftDocument,
  lintDraft,
  mergeDraft,
  parsePlanDraft,
  readingOfDraft,
  valueAt,
} from '#modules/plans/domain/index.ts'
import type { DraftChange, PlanDraft } from '#modules/plans/domain/index.ts'
import {
  confirmReading,
  countNotices,
  draftChangesSince,
  dropDraft,
  findDraft,
  keepSuperiorPlan,
  listDrafts,
  restoreDraft,
  saveDraft,
  startDraft,
  takeBackDocx,
} from '#modules/plans/server/index.ts'
import { testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { handIn, untilRead } from '../support/read-plan.ts'

let home: TestCommune
const SAMPLE = readFileSync('samples/plans/suoi-mau-2026.txt', 'utf8')
const PROVINCE = readFileSync('samples/superior/tinh-tuyen-truyen-mau-2027.txt', 'utf8')

beforeAll(async () => {
  home = await testCommune()
})
afterAll(async () => {
  await home.readings.stop()
  await home.app.db.destroy()
})

type Start = Parameters<typeof startDraft.input.parse>[0]
const start = async (input: Start = { origin: 'blank' }): Promise<string> =>
  (await execute(home.app, startDraft, startDraft.input.parse(input), home.officer)).id
const find = (id: string) => ask(home.app, findDraft, { id }, home.officer)
const save = (id: string, version: number, changes: DraftChange[], editor: string) =>
  execute(home.app, saveDraft, { id, version, changes, editor }, home.officer)
const set = (path: string, value: unknown): DraftChange => ({ op: 'set', path, value })

let planId: string | null = null
async function lastYear(): Promise<string> {
  if (planId) return planId
  const { id } = await handIn(home, SAMPLE)
  expect(await untilRead(home, id)).toBe('ready')
  planId = (await execute(home.app, confirmReading, { id }, home.officer)).planId
  return planId
}

describe('a draft begins', () => {
  test('blank: the commune’s own names and units, nothing invented', async () => {
    const found = await find(await start({ origin: 'blank', year: 2027 }))
    expect(found.draft.issuer).toBe('Ủy ban nhân dân xã Suối Mẫu')
    expect(found.draft.title).toContain('năm 2027')
    expect(found.draft.period).toEqual({ from: '2027-01-01', to: '2027-12-31' })
    expect(found.draft.number).toBeNull()
    const units = found.draft.sections.at(-1)!.parts.map(({ heading }) => heading)
    expect(units).toContain('Phòng Văn hóa - Xã hội')
    expect(units).toContain('Các thôn')
    expect(found.draft.sections.flatMap(({ parts }) => parts.flatMap(({ clauses }) => clauses))).toEqual([])
    expect(lintDraft(found.draft, found.facts).map(({ code }) => code)).toContain('no-work')
  })

  test('from last year’s plan: every year of work moved and told, the cited ones not, number and day empty', async () => {
    const found = await find(await start({ origin: 'plan', fromPlanId: await lastYear(), year: 2027 }))
    const { draft, moved } = found
    expect(draft).toMatchObject({ number: null, issuedOn: null, period: { from: '2027-01-01', to: '2027-12-31' } })
    expect(draft.title).toContain('2027')
    expect(moved.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['title', 'number', 'issuedOn', 'period.from']),
    )
    for (const { path, to } of moved) if (to !== '') expect(JSON.stringify(valueAt(draft, path))).toContain(to)
    expect(draft.bases.map(({ sentence }) => sentence).join()).toMatch(/20(?:1\d|2[0-6])/)
    expect(lintDraft(draft, found.facts).filter(({ code }) => code === 'other-year')).toEqual([])
    const before = found.draft.sections.flatMap(({ parts }) => parts).filter(({ kind }) => kind === 'activity')
    expect(before.length).toBeGreaterThan(4)
    expect(readingOfDraft(draft).activities.filter(({ origin }) => origin === 'form')).toHaveLength(before.length)
    expect(found.fromPlan?.id).toBe(planId)
  })

  test('for a superior’s plan: it is cited, and the chosen items stand as work that says so', async () => {
    home.clock.set('2027-01-11T02:00:00.000Z' as Instant)
    const reading = await handIn(home, PROVINCE)
    await untilRead(home, reading.id)
    const superior = await execute(
      home.app,
      keepSuperiorPlan,
      { readingId: reading.id, arrivedOn: '2027-01-08' },
      home.officer,
    )
    const id = await start({ origin: 'superior', superiorId: superior.id, year: 2027, take: ['a0', 'a1'] })
    const { draft, superiorId } = await find(id)
    expect(superiorId).toBe(superior.id)
    expect(draft.bases).toHaveLength(1)
    const work = draft.sections.flatMap(({ parts }) => parts.flatMap((part) => part.work?.carriesOut ?? []))
    expect(work).toEqual(['a0', 'a1'])
    await expect(start({ origin: 'superior', superiorId: superior.id, take: ['zz'] })).rejects.toMatchObject({
      code: 'plans.no-such-superior-item',
    })
  })

  test('not without what it is to begin from', async () => {
    await expect(start({ origin: 'plan' })).rejects.toMatchObject({ code: 'plans.draft-needs-plan' })
    await expect(start({ origin: 'superior' })).rejects.toMatchObject({ code: 'plans.draft-needs-superior' })
    await expect(start({ origin: 'plan', fromPlanId: '0198b2c4-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      code: 'record.not-found',
    })
  })
})

describe('two officers on one draft', () => {
  test('different places go together, at once too, and each hears of the other', async () => {
    const id = await start()
    await Promise.all([
      save(id, 0, [set('title', 'Tên do người thứ nhất sửa')], 'một'),
      save(id, 0, [set('closing', 'Lời kết của người thứ hai')], 'hai'),
    ])
    const { draft, version } = await find(id)
    expect(draft).toMatchObject({ title: 'Tên do người thứ nhất sửa', closing: 'Lời kết của người thứ hai' })
    expect(version).toBe(2)
    const news = await ask(home.app, draftChangesSince, { id, version: 0, editor: 'một' }, home.officer)
    expect(news.news.map(({ change }) => change)).toEqual([set('closing', 'Lời kết của người thứ hai')])
  })

  test('one place at once: one is kept, the other is told both, nothing is lost', async () => {
    const id = await start()
    const saved = await Promise.all(
      ['một', 'hai', 'ba'].map((who) => save(id, 0, [set('title', `Tên của ${who}`), set('place', 'Suối Mẫu')], who)),
    )
    const told = saved.flatMap(({ conflicts }) => conflicts)
    const { draft } = await find(id)
    expect(told).toHaveLength(2)
    for (const conflict of told) {
      expect(conflict.theirs).toBe(draft.title)
      expect(conflict.change).toMatchObject({ op: 'set', path: 'title' })
    }
  })

  test('a place that no draft has is refused, and nothing of that save is kept', async () => {
    const id = await start()
    const bad = save(id, 0, [set('title', 'Tên khác'), set('colour', 'x')], 'một')
    await expect(bad).rejects.toMatchObject({ code: 'plans.bad-change' })
    expect((await find(id)).version).toBe(0)
  })

  test('a save of a large draft is cheap', async () => {
    const id = await start({ origin: 'plan', fromPlanId: await lastYear(), year: 2027 })
    const rows = Array.from({ length: 60 }, (_, at): DraftChange => {
      const value = {
        title: `Việc mẫu số ${at}`,
        lead: ['Phòng Kinh tế'],
        coordinating: [],
        start: '',
        finish: 'Quý II/2027',
        products: ['Báo cáo'],
        channels: [],
        note: '',
        assignment: null,
        carriesOut: [],
      }
      return { op: 'add', list: 'annexes[a1].rows', key: `r9${at}`, after: null, value }
    })
    const annex: DraftChange = {
      op: 'add',
      list: 'annexes',
      key: 'a1',
      after: null,
      value: { title: 'Phụ lục', rows: [] },
    }
    await save(id, 0, [annex, ...rows], 'một')
    await save(id, 1, [set('annexes[a1].rows[r959].note', 'lần một')], 'một')
    const { draft } = await find(id)
    const json: unknown = JSON.parse(JSON.stringify(draft))
    const mark = { version: 3, editor: 'hai', by: '', at: '2026-02-02T02:00:00.000Z' }
    const took = Array.from({ length: 20 }, () => {
      const began = performance.now()
      mergeDraft(parsePlanDraft(json), {}, [set('annexes[a1].rows[r959].note', 'lần hai')], 2, mark)
      return performance.now() - began
    }).sort((one, other) => one - other)
    // What the save itself works out; the rest is the database's.
    expect(took[10]).toBeLessThan(20)
  })
})

describe('a draft that is out of hand', () => {
  const inState = (id: string, state: string) =>
    inCommune(home.app.db, home.officer.communeId, 'write', (tx) =>
      tx.updateTable('plan_draft').set({ state }).where('id', '=', id).execute(),
    )

  test('with the leader it is not written in, neither by the act nor in the database', async () => {
    const id = await start()
    await inState(id, 'for-signature')
    await expect(save(id, 0, [set('title', 'x')], 'một')).rejects.toMatchObject({ code: 'plans.draft-not-open' })
    const past = inCommune(home.app.db, home.officer.communeId, 'write', (tx) =>
      tx.updateTable('plan_draft').set({ content: '{}' }).where('id', '=', id).execute(),
    )
    await expect(past).rejects.toThrow('draft-not-open')
    await expect(execute(home.app, dropDraft, { id }, home.officer)).rejects.toMatchObject({
      code: 'plans.draft-not-open',
    })
  })

  test('signs that no database keeps are left out of what is typed', async () => {
    const id = await start()
    await save(id, 0, [set('title', 'Kế hoạch\u0000 mẫu \ud83d')], 'một')
    expect((await find(id)).draft.title).toBe('Kế hoạch mẫu \ufffd')
  })

  test('the list says of each draft in work what its own screen says', async () => {
    const ids = [
      await start({ origin: 'plan', fromPlanId: await lastYear(), year: 2027 }),
      await start({ origin: 'blank', year: 2028 }),
    ]
    const counted = await ask(home.app, countNotices, {}, home.officer)
    for (const id of ids) {
      const { draft, facts } = await find(id)
      const notices = lintDraft(draft, facts)
      const must = notices.filter(({ severity }) => severity === 'must').length
      expect(counted.get(id)).toEqual({ must, should: notices.length - must })
    }
  })

  test('dropped and taken back; never deleted', async () => {
    const id = await start()
    await execute(home.app, dropDraft, { id }, home.officer)
    await execute(home.app, dropDraft, { id }, home.officer)
    const ids = async (all: boolean): Promise<string[]> =>
      (await ask(home.app, listDrafts, { all }, home.officer)).map((draft) => draft.id)
    expect(await ids(false)).not.toContain(id)
    expect(await ids(true)).toContain(id)
    await expect(save(id, 0, [set('title', 'x')], 'một')).rejects.toMatchObject({ code: 'plans.draft-not-open' })
    await execute(home.app, restoreDraft, { id }, home.officer)
    expect((await save(id, 0, [set('title', 'Tên mới')], 'một')).version).toBe(1)
    const gone = inCommune(home.app.db, home.officer.communeId, 'write', (tx) =>
      tx.deleteFrom('plan_draft').where('id', '=', id).execute(),
    )
    await expect(gone).rejects.toThrow('draft-is-kept')
  })
})

describe('a Word file that was changed outside', () => {
  const keep = async (draft: PlanDraft): Promise<string> =>
    home.store.put(await writeDocx(draftDocument(draft, { commune: { isSample: false } })))

  test('is laid beside the draft; the changes are taken over by a save', async () => {
    const id = await start({ origin: 'plan', fromPlanId: await lastYear(), year: 2027 })
    const { draft, version } = await find(id)
    const sha256 = await keep({ ...draft, title: `${draft.title} (bản sửa)` })
    const found = await ask(home.app, takeBackDocx, { id, name: 'du-thao.docx', sha256 }, home.officer)
    expect(found).toEqual({ version, changes: [set('title', `${draft.title} (bản sửa)`)] })
    await save(id, found.version, found.changes, 'một')
    expect((await find(id)).draft.title).toBe(`${draft.title} (bản sửa)`)
  })

  test('of another plan is refused', async () => {
    const id = await start({ origin: 'plan', fromPlanId: await lastYear(), year: 2027 })
    const sha256 = await home.store.put(Buffer.from('KẾ HOẠCH\nMua sắm bàn ghế năm 2027\nI. DANH MỤC\n1. Bàn họp\n'))
    await expect(ask(home.app, takeBackDocx, { id, name: 'khac.txt', sha256 }, home.officer)).rejects.toMatchObject({
      code: 'plans.not-this-draft',
    })
  })
})

test.each(['leader', 'clerk'] as const)('a %s reads a draft and writes nothing', async (role) => {
  const id = await start()
  const other = { ...home.officer, roles: [role] }
  expect((await ask(home.app, findDraft, { id }, other)).id).toBe(id)
  await expect(execute(home.app, saveDraft, { id, version: 0, changes: [] }, other)).rejects.toMatchObject({
    code: 'access.denied',
  })
  await expect(execute(home.app, startDraft, { origin: 'blank' }, other)).rejects.toMatchObject({
    code: 'access.denied',
  })
})
