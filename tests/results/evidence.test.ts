import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { receiveFile, sweepOrphans } from '#modules/files/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { totalsOf } from '#modules/results/domain/index.ts'
import {
  attachEvidence,
  countResults,
  listResults,
  recordResult,
  restoreEvidence,
  restoreResult,
  withdrawEvidence,
  withdrawResult,
} from '#modules/results/server/index.ts'
import { testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { runSamplePlan, taskOf } from '../support/running-plan.ts'

let home: TestCommune

beforeAll(async () => {
  home = await testCommune()
  await runSamplePlan(home)
  home.clock.set('2026-04-10T02:00:00.000Z' as Instant)
})
afterAll(() => home.app.db.destroy())

async function photo(content: string): Promise<{ id: string }> {
  const bytes = new TextEncoder().encode(content)
  const sha256 = await home.store.put(bytes)
  return execute(
    home.app,
    receiveFile,
    { name: 'anh.jpg', mediaType: 'image/jpeg', size: bytes.length, sha256 },
    home.officer,
  )
}

const state = async (title: RegExp, key: string): Promise<string | undefined> =>
  (await taskOf(home, title)).occurrences.find((occurrence) => occurrence.key === key)?.state

describe('a result and what proves it', () => {
  test('what was recorded without proof waits for it; the proof that the task asks for closes it, another does not', async () => {
    const task = await taskOf(home, /trang thông tin/)
    const march = task.occurrences.find((occurrence) => occurrence.key === '2026-03')!
    const { id, closed } = await execute(
      home.app,
      recordResult,
      { occurrenceIds: [march.id], happenedOn: plainDate('2026-03-20'), title: 'Đăng bài' },
      home.officer,
    )
    expect(closed).toBe(false)
    expect(await state(/trang thông tin/, '2026-03')).toBe('unproven')
    const picture = await photo('a picture of a page')
    await execute(home.app, attachEvidence, { id, receipts: [{ id: picture.id, kind: 'photo' }] }, home.officer)
    expect(await state(/trang thông tin/, '2026-03')).toBe(task.contract.kinds.includes('photo') ? 'done' : 'unproven')
    await execute(home.app, attachEvidence, { id, links: ['https://suoimau.example.vn/1'] }, home.officer)
    expect(await state(/trang thông tin/, '2026-03')).toBe('done')
    const [result] = await ask(home.app, listResults, { id }, home.officer)
    const link = result!.evidence.find((item) => item.kind === 'link')!
    for (const item of result!.evidence)
      await execute(home.app, withdrawEvidence, { evidenceId: item.id, reason: 'nhầm bài' }, home.officer)
    expect(await state(/trang thông tin/, '2026-03')).toBe('unproven')
    await execute(home.app, restoreEvidence, { evidenceId: link.id }, home.officer)
    expect(await state(/trang thông tin/, '2026-03')).toBe('done')
    expect((await ask(home.app, listResults, { id }, home.officer))[0]!.evidence).toHaveLength(2)
  })

  test('one happening serves two tasks and is counted once; villages are n of N', async () => {
    const one = await taskOf(home, /truyền thanh/)
    const two = await taskOf(home, /hội viên/)
    const villages = (await ask(home.app, listUnits, {}, home.officer)).filter((unit) => unit.kind === 'village')
    const before = totalsOf(
      (await ask(home.app, listResults, {}, home.officer)).map((row) => ({
        ...row,
        isWithdrawn: row.withdrawnReason !== null,
      })),
    )
    expect(before).toEqual([])
    await execute(
      home.app,
      recordResult,
      {
        occurrenceIds: [one.occurrences[0]!.id, two.occurrences[0]!.id],
        happenedOn: plainDate('2026-03-02'),
        title: 'Họp thôn lồng ghép',
        villageIds: villages.map((village) => village.id),
        counts: [{ unit: 'luot-nguoi', value: 45, source: 'list' }],
        topics: ['T06'],
        audiences: ['DAN'],
      },
      home.officer,
    )
    const rows = await ask(home.app, listResults, {}, home.officer)
    expect(totalsOf(rows.map((row) => ({ ...row, isWithdrawn: row.withdrawnReason !== null })))).toEqual([
      { unit: 'luot-nguoi', value: 45, estimated: 0, results: 1 },
    ])
    expect(rows.find((row) => row.title === 'Họp thôn lồng ghép')).toMatchObject({
      villages: [{ name: 'Thôn Một' }, { name: 'Thôn Hai' }],
      topics: ['T06'],
      audiences: ['DAN'],
    })
    for (const filter of [
      { topic: 'T06' },
      { audience: 'DAN' },
      { villageId: villages[0]!.id },
      { taskId: two.id },
      { unproven: true },
    ])
      expect(
        (await ask(home.app, listResults, filter, home.officer)).map((row) => row.title),
        JSON.stringify(filter),
      ).toEqual(['Họp thôn lồng ghép'])
    expect(await ask(home.app, countResults, { to: plainDate('2026-03-10') }, home.officer)).toEqual({
      all: 1,
      standing: 1,
    })
    expect(await ask(home.app, countResults, { from: plainDate('2026-03-10') }, home.officer)).toEqual({
      all: 1,
      standing: 1,
    })
  })

  test('the same picture under two results is noticed by its content', async () => {
    const day = plainDate('2026-03-05')
    for (const title of ['Buổi sáng', 'Buổi chiều']) {
      const { id } = await photo('the same meeting hall')
      await execute(home.app, recordResult, { happenedOn: day, title, receipts: [{ id }] }, home.officer)
    }
    const rows = await ask(home.app, listResults, { from: day, to: day }, home.officer)
    expect(rows.map((row) => [row.title, row.evidence[0]!.twins.map((twin) => twin.title)])).toEqual([
      ['Buổi chiều', ['Buổi sáng']],
      ['Buổi sáng', ['Buổi chiều']],
    ])
    await execute(home.app, withdrawResult, { id: rows[0]!.id, reason: 'ảnh trùng' }, home.officer)
    expect((await ask(home.app, listResults, { id: rows[1]!.id }, home.officer))[0]!.evidence[0]!.twins).toEqual([])
    await execute(home.app, restoreResult, { id: rows[0]!.id }, home.officer)
    expect((await ask(home.app, listResults, { id: rows[1]!.id }, home.officer))[0]!.evidence[0]!.twins).toHaveLength(1)
  })

  test('pictures of children need consent', async () => {
    const input = { happenedOn: plainDate('2026-03-06'), title: 'Hội thi ở trường', shows: 'minors' as const }
    await expect(execute(home.app, recordResult, input, home.officer)).rejects.toThrow('results.minors-need-consent')
    await execute(home.app, recordResult, { ...input, hasConsent: true }, home.officer)
  })
})

test('an upload whose form never came goes after a week, what is named stays', async () => {
  const lost = await photo('lost on the way')
  const again = await photo('lost on the way')
  expect(again.id).toBe(lost.id)
  expect(await sweepOrphans(home.app)).toEqual({ rows: 0, files: 0 })
  home.clock.set('2027-01-10T02:00:00.000Z' as Instant)
  const swept = await sweepOrphans(home.app)
  expect(swept.rows).toBe(1)
  expect(swept.files).toBe(1)
  expect(await sweepOrphans(home.app)).toEqual({ rows: 0, files: 0 })
  home.clock.set('2026-04-10T02:00:00.000Z' as Instant)
})
