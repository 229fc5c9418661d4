import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { auditEntries } from '#modules/audit/server/index.ts'
import { recordResult } from '#modules/results/server/index.ts'
import {
  addRows,
  addTask,
  assignLead,
  assignTask,
  cancelOccurrence,
  cancelTask,
  editRow,
  extendOccurrence,
  lastChange,
  listObstacles,
  listReminders,
  listSheetsSent,
  mergeRows,
  noteReminder,
  noteSheetSent,
  orderRows,
  raiseObstacle,
  reopenOccurrence,
  reopenTask,
  scheduleTask,
  setContract,
  settleByContract,
  settleObstacle,
  splitRow,
  tableVersion,
  undoChange,
} from '#modules/tasks/server/index.ts'
import { inCommune } from '#kernel/server/database.ts'
import { testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { runSamplePlan } from '../support/running-plan.ts'

let home: TestCommune
let plan: Awaited<ReturnType<typeof runSamplePlan>>
const day = plainDate

beforeAll(async () => {
  home = await testCommune()
  plan = await runSamplePlan(home)
})
afterAll(() => home.app.db.destroy())

const version = () => ask(home.app, tableVersion, { planId: plan.planId }, home.officer)
const undoLast = async (): Promise<void> => {
  const last = await ask(home.app, lastChange, { planId: plan.planId }, home.officer)
  await execute(home.app, undoChange, { groupId: last!.groupId }, home.officer)
}

describe('who does it', () => {
  test('a task without lead gets one, the plan’s words stay, and it can be taken back', async () => {
    const before = await plan.task(/băng rôn/)
    expect(before.units).toEqual([])
    await execute(
      home.app,
      assignTask,
      {
        id: before.id,
        version: before.version,
        leadUnitIds: [plan.unit(/Văn hóa - Xã hội/)],
        coordinatingNames: ['Ban quản lý chợ'],
        assignment: 'assigned',
      },
      home.officer,
    )
    const after = await plan.task(/băng rôn/)
    expect(after.units.map((unit) => [unit.part, unit.name, unit.unitId !== null])).toEqual([
      ['lead', 'Phòng Văn hóa - Xã hội', true],
      ['coordinating', 'Ban quản lý chợ', false],
    ])
    await undoLast()
    expect((await plan.task(/băng rôn/)).units).toEqual([])
  })

  test('several at once; the second officer on an old version is told', async () => {
    const [one, two] = [await plan.task(/băng rôn/), await plan.task(/Đối thoại/)]
    await execute(
      home.app,
      assignLead,
      { ids: [one.id, two.id], unitId: plan.unit(/Phòng Kinh tế/), keepFormer: true },
      home.officer,
    )
    const moved = await plan.task(/Đối thoại/)
    expect(moved.units.map((unit) => [unit.part, unit.name])).toEqual([
      ['lead', 'Phòng Kinh tế'],
      ['coordinating', 'Văn phòng HĐND và UBND'],
      ['coordinating', 'Ủy ban MTTQ Việt Nam xã'],
    ])
    await expect(
      execute(home.app, cancelTask, { id: two.id, version: two.version, reason: 'trùng' }, home.officer),
    ).rejects.toThrow('tasks.changed-meanwhile')
    await undoLast()
    expect((await plan.task(/Đối thoại/)).units[0]?.name).toBe('Văn phòng HĐND và UBND')
  })
})

describe('when it falls due', () => {
  test('a changed rule lays the open times anew and loses none that is done', async () => {
    const task = await plan.task(/trang thông tin/)
    const [january] = await plan.times(task.id)
    await execute(
      home.app,
      recordResult,
      {
        occurrenceIds: [january!.id],
        happenedOn: day('2026-01-20'),
        title: 'Đăng bài',
        links: ['https://suoimau.example/bai-1'],
      },
      home.officer,
    )
    const seen = await plan.task(/trang thông tin/)
    await execute(
      home.app,
      scheduleTask,
      { id: task.id, version: seen.version, schedule: { kind: 'recurring', every: 'quarter' } },
      home.officer,
    )
    const times = await plan.times(task.id)
    expect(times.map((time) => [time.key, time.state])).toEqual([
      ['2026-01', 'done'],
      ['2026-Q1', 'running'],
      ['2026-Q2', 'upcoming'],
      ['2026-Q3', 'upcoming'],
      ['2026-Q4', 'upcoming'],
    ])
    await undoLast()
    expect(await plan.times(task.id)).toHaveLength(12)
    expect((await plan.times(task.id))[0]?.state).toBe('done')
  })

  test('more time needs a later day and a reason; a time called off opens again', async () => {
    const task = await plan.task(/băng rôn/)
    const [time] = await plan.times(task.id)
    const extend = (to: string, reason: string) =>
      execute(home.app, extendOccurrence, { occurrenceId: time!.id, to: day(to), reason }, home.officer)
    await expect(extend('2026-04-01', 'mưa bão')).rejects.toThrow('tasks.extension-not-later')
    await expect(extend('2026-05-15', '')).rejects.toThrow('input.invalid')
    await extend('2026-05-15', 'chờ cấp kinh phí')
    expect((await plan.times(task.id))[0]).toMatchObject({
      extendedTo: '2026-05-15',
      extensionReason: 'chờ cấp kinh phí',
    })
    await execute(
      home.app,
      cancelOccurrence,
      { occurrenceId: time!.id, reason: 'không còn trụ sở cũ', decidedBy: 'Chủ tịch' },
      home.officer,
    )
    expect((await plan.times(task.id))[0]).toMatchObject({ state: 'cancelled', decidedBy: 'Chủ tịch' })
    await expect(extend('2026-06-15', 'thêm nữa')).rejects.toThrow('tasks.occurrence-closed')
    await execute(home.app, reopenOccurrence, { occurrenceId: time!.id }, home.officer)
    expect((await plan.times(task.id))[0]?.state).toBe('running')
  })

  test('a continuous duty is never late; with a minimum its months are counted', async () => {
    const task = await plan.task(/Niêm yết/)
    expect((await plan.times(task.id)).map((time) => time.state)).toEqual(['running'])
    await execute(
      home.app,
      scheduleTask,
      { id: task.id, version: task.version, schedule: { kind: 'continuous', every: 'month', least: 2 } },
      home.officer,
    )
    const times = await plan.times(task.id)
    expect(times).toHaveLength(12)
    expect(times[0]).toMatchObject({ state: 'overdue', least: 2, brought: 0 })
    const settle = (results: number) =>
      inCommune(home.app.db, home.officer.communeId, 'write', (tx) =>
        settleByContract(
          tx,
          times[0]!.id,
          Array.from({ length: results }, () => ({ happenedOn: day('2026-01-28'), kinds: ['photo'], counts: [] })),
          null,
        ),
      )
    expect(await settle(1)).toEqual({ isDone: false, missing: ['1 lần nữa (đã có 1 trên 2)'] })
    expect(await settle(2)).toEqual({ isDone: true, missing: [] })
    expect(await settle(1)).toMatchObject({ isDone: false })
    await undoLast()
  })

  test('a contract that wants everything names what is missing', async () => {
    const task = await plan.task(/Tập huấn/)
    await execute(
      home.app,
      setContract,
      {
        id: task.id,
        version: task.version,
        contract: {
          kinds: ['photo', 'attendance-list', 'document'],
          count: 'luot-nguoi',
          mode: 'all',
          counts: ['luot-nguoi'],
        },
      },
      home.officer,
    )
    const [time] = await plan.times(task.id)
    const answer = await inCommune(home.app.db, home.officer.communeId, 'write', (tx) =>
      settleByContract(tx, time!.id, [{ happenedOn: day('2026-01-28'), kinds: ['photo'], counts: [] }], null),
    )
    expect(answer).toEqual({ isDone: false, missing: ['danh sách ký tên', 'văn bản', 'số lượt người'] })
  })

  test('a task called off and taken up again keeps its times', async () => {
    const task = await plan.task(/Vận động/)
    await execute(
      home.app,
      cancelTask,
      { id: task.id, version: task.version, reason: 'Hội đã có kế hoạch riêng' },
      home.officer,
    )
    expect(await plan.task(/Vận động/)).toBeUndefined()
    await execute(home.app, reopenTask, { id: task.id, version: task.version + 1 }, home.officer)
    expect((await plan.times(task.id)).map((time) => time.state)).toEqual(Array(4).fill('requested'))
  })
})

describe('the assignment table', () => {
  test('a row is edited in its columns, a new one added after it, the order turned, all taken back', async () => {
    const task = await plan.task(/Tập huấn/)
    const row = {
      title: 'Tập huấn nộp hồ sơ trực tuyến',
      products: ['Danh sách tham dự'],
      start: 'Tháng 3',
      finish: 'Trước 30/5',
      leadUnitIds: [plan.unit(/Văn hóa - Xã hội/)],
      note: 'mời Sở',
    }
    await execute(home.app, editRow, { id: task.id, version: task.version, row }, home.officer)
    const edited = await plan.task(/Tập huấn/)
    expect(edited).toMatchObject({ start: 'Tháng 3', finish: 'Trước 30/5', note: 'mời Sở' })
    expect((await plan.times(task.id)).map((time) => time.dueOn)).toEqual(['2026-05-29'])
    const at = await version()
    const added = await execute(
      home.app,
      addTask,
      {
        planId: plan.planId,
        tableVersion: at,
        after: task.id,
        row: { title: 'Làm video hướng dẫn', finish: 'Quý III', leadNames: ['Tổ truyền thông'] },
      },
      home.officer,
    )
    const titles = async () => (await plan.board()).tasks.map((one) => one.title.slice(0, 8))
    expect((await titles()).slice(3, 5)).toEqual(['Tập huấn', 'Làm vide'])
    await expect(
      execute(home.app, orderRows, { planId: plan.planId, tableVersion: at, ids: [added.id] }, home.officer),
    ).rejects.toThrow('tasks.table-changed-meanwhile')
    await execute(
      home.app,
      orderRows,
      {
        planId: plan.planId,
        tableVersion: at + 1,
        ids: [added.id, ...(await plan.board()).tasks.map((one) => one.id).filter((id) => id !== added.id)],
      },
      home.officer,
    )
    expect((await titles())[0]).toBe('Làm vide')
    await undoLast()
    expect(await titles()).toHaveLength(7)
  })

  test('pasted rows come together, know their units and times, and go together', async () => {
    const before = (await plan.board()).tasks.length
    const rows = [
      { title: 'Phát tờ rơi', finish: 'Trước 30/5', leadNames: ['Tổ truyền thông'] },
      { title: 'Nói chuyện ở chợ', finish: 'Hằng tháng' },
    ]
    const at = await version()
    await execute(home.app, addRows, { planId: plan.planId, tableVersion: at, rows }, home.officer)
    const tasks = (await plan.board()).tasks
    expect(tasks.slice(before).map((one) => one.title)).toEqual(['Phát tờ rơi', 'Nói chuyện ở chợ'])
    expect(tasks.at(-2)!.units.map((unit) => unit.name)).toEqual(['Tổ truyền thông'])
    await expect(
      execute(home.app, addRows, { planId: plan.planId, tableVersion: at, rows }, home.officer),
    ).rejects.toThrow('tasks.table-changed-meanwhile')
    await undoLast()
    expect((await plan.board()).tasks).toHaveLength(before)
  })

  test('a split makes two, a merge makes one of them, and neither loses a unit', async () => {
    const task = await plan.task(/băng rôn/)
    const split = await execute(
      home.app,
      splitRow,
      {
        id: task.id,
        version: task.version,
        tableVersion: await version(),
        first: 'Treo băng rôn tại trụ sở',
        second: 'Treo băng rôn tại nhà văn hóa',
      },
      home.officer,
    )
    expect((await plan.board()).tasks).toHaveLength(8)
    expect(await plan.times(split.id)).toHaveLength(1)
    await execute(home.app, mergeRows, { into: task.id, from: split.id, tableVersion: await version() }, home.officer)
    expect((await plan.board()).tasks.map((one) => one.ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7])
    const served = await plan.task(/trang thông tin/)
    await expect(
      execute(home.app, mergeRows, { into: task.id, from: served.id, tableVersion: await version() }, home.officer),
    ).rejects.toThrow('tasks.merge-has-results')
  })
})

describe('what was said to whom', () => {
  test('the second reminder about the same work knows it is the second', async () => {
    const task = await plan.task(/truyền thanh/)
    const [time] = await plan.times(task.id)
    const unitId = plan.unit(/Trung tâm Văn hóa/)
    const remind = (text: string) =>
      execute(home.app, noteReminder, { unitId, text, occurrenceIds: [time!.id], way: 'zalo' }, home.officer)
    expect(await remind('lần một')).toEqual({ ordinal: 1 })
    expect(await remind('lần hai')).toEqual({ ordinal: 2 })
    const [latest] = await ask(home.app, listReminders, {}, home.officer)
    expect(latest).toMatchObject({ ordinal: 2, way: 'zalo', text: 'lần hai', sentBy: 'Trần Thị Mẫu' })
  })

  test('a sheet was handed over, not in the future', async () => {
    const sent = { planId: plan.planId, unitName: 'Phòng Kinh tế', way: 'paper' as const }
    await execute(home.app, noteSheetSent, sent, home.officer)
    await expect(
      execute(home.app, noteSheetSent, { ...sent, sentOn: day('2026-03-01') }, home.officer),
    ).rejects.toThrow('tasks.sent-in-the-future')
    expect(await ask(home.app, listSheetsSent, { planId: plan.planId }, home.officer)).toMatchObject([
      { unitName: 'Phòng Kinh tế', sentOn: '2026-02-02' },
    ])
  })

  test('a unit’s wish for more time, typed for it, is granted with the answer', async () => {
    const task = await plan.task(/Đối thoại/)
    const [time] = await plan.times(task.id)
    const unitId = plan.unit(/Văn phòng HĐND/)
    const { id } = await execute(
      home.app,
      raiseObstacle,
      {
        taskId: task.id,
        occurrenceId: time!.id,
        kind: 'extension',
        text: 'Chưa có lịch của lãnh đạo',
        wantedUntil: day('2027-01-15'),
        unitId,
      },
      home.officer,
    )
    const [open] = await ask(home.app, listObstacles, { onlyOpen: true }, home.officer)
    expect(open).toMatchObject({ unit: 'Văn phòng HĐND và UBND', typedBy: 'Trần Thị Mẫu' })
    await execute(home.app, settleObstacle, { id, answer: 'Đồng ý', grantUntil: day('2027-01-15') }, home.officer)
    expect((await plan.times(task.id))[0]?.extendedTo).toBe('2027-01-15')
    expect(await ask(home.app, listObstacles, { onlyOpen: true }, home.officer)).toEqual([])
  })

  test('every act left its line in the log', async () => {
    const acts = (await ask(home.app, auditEntries, {}, home.officer)).map((entry) => entry.act)
    for (const act of ['tasks.assign', 'tasks.undo', 'tasks.merge', 'tasks.remind', 'tasks.settle-obstacle'])
      expect(acts).toContain(act)
  })
})
