import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlainDate, Instant } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { auditEntries } from '#modules/audit/server/index.ts'
import { confirmReading, findReading, saveEdits } from '#modules/plans/server/index.ts'
import { listResults, recordResult, withdrawResult } from '#modules/results/server/index.ts'
import { chaseList, chaseSentence } from '#modules/tasks/domain/index.ts'
import { changeTask, taskBoard } from '#modules/tasks/server/index.ts'
import { testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { handIn, untilRead } from '../support/read-plan.ts'

let home: TestCommune
let readingId = ''

beforeAll(async () => {
  home = await testCommune()
})
afterAll(() => home.app.db.destroy())

const sample = readFileSync('samples/plans/suoi-mau-2026.txt')

describe('a plan document becomes a running plan', () => {
  test('the same files handed in twice are one reading', async () => {
    const first = await handIn(home, sample)
    const second = await handIn(home, sample)
    expect(first.isNew).toBe(true)
    expect(second).toEqual({ id: first.id, isNew: false })
    readingId = first.id
    await untilRead(home, readingId)
    const found = await ask(home.app, findReading, { id: readingId }, home.officer)
    expect(found.state).toBe('ready')
    expect(found.reading?.activities).toHaveLength(7)
    expect(found.reading?.number).toBe('17/KH-UBND')
  })

  test('a correction is kept beside what was read', async () => {
    await execute(
      home.app,
      saveEdits,
      { id: readingId, version: 0, edits: { 'activities[4].lead': ['Trung tâm Văn hóa, Thông tin và Thể thao'] } },
      home.officer,
    )
    const found = await ask(home.app, findReading, { id: readingId }, home.officer)
    expect(found.version).toBe(1)
    expect(found.reading?.activities[4]?.lead).toEqual([])
  })

  test('confirmed twice at once it runs once', async () => {
    const [first, second] = await Promise.all([
      execute(home.app, confirmReading, { id: readingId }, home.officer),
      execute(home.app, confirmReading, { id: readingId }, home.officer),
    ])
    expect(first.planId).toBe(second.planId)
    const board = await ask(home.app, taskBoard, {}, home.officer)
    expect(board.tasks).toHaveLength(7)
    const of = (title: RegExp) => board.tasks.find((task) => title.test(task.title))!
    const count = (title: RegExp): number =>
      board.occurrences.filter((occurrence) => occurrence.taskId === of(title).id).length
    expect(count(/truyền thanh/)).toBe(53)
    expect(count(/trang thông tin/)).toBe(12)
    expect(count(/hội viên/)).toBe(4)
    expect(count(/Tập huấn/)).toBe(1)
    expect(of(/hội viên/).assignment).toBe('requested')
    expect(of(/trang thông tin/).units.map((unit) => [unit.part, unit.unitId !== null])).toEqual([
      ['lead', true],
      ['coordinating', true],
      ['coordinating', false],
    ])
    // "Trước ngày 30/4" is due by the end of the 29th.
    expect(board.occurrences.find((occurrence) => occurrence.taskId === of(/băng rôn/).id)?.dueOn).toBe('2026-04-29')
  })

  test('what is late is named with its unit, a request never', async () => {
    home.clock.set('2026-04-10T02:00:00.000Z' as Instant)
    const board = await ask(home.app, taskBoard, {}, home.officer)
    const groups = chaseList(board.tasks, board.occurrences)
    expect(groups.map((group) => group.unit)).not.toContain('Hội Liên hiệp Phụ nữ xã')
    expect(chaseSentence(groups)).toMatch(/việc cần đôn đốc, của 2 đơn vị/)
  })

  test('a result with proof closes its occurrence; pressed twice it counts once; withdrawn it opens again', async () => {
    const board = await ask(home.app, taskBoard, {}, home.officer)
    const task = board.tasks.find((item) => /trang thông tin/.test(item.title))!
    const march = board.occurrences.find((occurrence) => occurrence.taskId === task.id && occurrence.key === '2026-03')!
    expect(march.state).toBe('overdue')
    const input = {
      occurrenceIds: [march.id],
      happenedOn: '2026-03-20' as PlainDate,
      title: 'Đăng 3 bài',
      doneBy: 'Lê Thị Mẫu',
      counts: [{ unit: 'bai' as const, value: 3, source: 'count' as const }],
    }
    await execute(home.app, recordResult, input, home.officer)
    const state = async (): Promise<string | undefined> =>
      (await ask(home.app, taskBoard, {}, home.officer)).occurrences.find((occurrence) => occurrence.id === march.id)
        ?.state
    expect(await state()).toBe('unproven')
    const proven = { ...input, links: ['https://suoimau.example.vn/bai-1'] }
    const key = { idempotencyKey: 'press-0001' }
    const [first, second] = await Promise.all([
      execute(home.app, recordResult, proven, home.officer, key),
      execute(home.app, recordResult, proven, home.officer, key),
    ])
    expect(first.id).toBe(second.id)
    expect(await state()).toBe('done')
    expect(await ask(home.app, listResults, { taskId: task.id }, home.officer)).toHaveLength(2)
    await execute(home.app, withdrawResult, { id: first.id, reason: 'ghi nhầm kỳ' }, home.officer)
    expect(await state()).toBe('unproven')
  })

  test('a result cannot lie in the future', async () => {
    await expect(
      execute(home.app, recordResult, { happenedOn: '2026-12-01' as PlainDate, title: 'Chưa đến' }, home.officer),
    ).rejects.toThrow('results.in-the-future')
  })

  test('an open rhythm is set by the officer and laid out anew', async () => {
    const board = await ask(home.app, taskBoard, {}, home.officer)
    const task = board.tasks.find((item) => /Niêm yết/.test(item.title))!
    await execute(
      home.app,
      changeTask,
      { id: task.id, version: task.version, assignment: 'assigned', every: 'quarter' },
      home.officer,
    )
    const after = await ask(home.app, taskBoard, {}, home.officer)
    expect(
      after.occurrences.filter((occurrence) => occurrence.taskId === task.id).map((occurrence) => occurrence.key),
    ).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
    await expect(
      execute(home.app, changeTask, { id: task.id, version: task.version, assignment: 'assigned' }, home.officer),
    ).rejects.toThrow('tasks.changed-meanwhile')
  })

  test('every act stands in the audit, which cannot be changed', async () => {
    const acts = (await ask(home.app, auditEntries, {}, home.officer)).map((entry) => entry.act)
    expect(acts).toEqual(
      expect.arrayContaining([
        'plans.start-reading',
        'plans.confirm',
        'results.record',
        'results.withdraw',
        'tasks.change',
      ]),
    )
    expect(acts.filter((act) => act === 'plans.confirm')).toHaveLength(1)
  })
})
