import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, execute } from '#kernel/server/execute.ts'
import { listClauses, markClause, saveOwnClause, withdrawClause } from '#modules/plans/server/index.ts'
import { testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { runSamplePlan } from '../support/running-plan.ts'

let home: TestCommune
beforeAll(async () => {
  home = await testCommune()
})
afterAll(async () => {
  await home.readings.stop()
  await home.app.db.destroy()
})
const list = async (asked: Parameters<typeof listClauses.run>[1]) =>
  (await ask(home.app, listClauses, asked, home.officer)).clauses

describe('sentences to write with', () => {
  test('before any plan there are the suggested ones, marked as such', async () => {
    const objectives = await list({ partKind: 'objectives' })
    const requirements = await list({ partKind: 'requirements' })
    expect([objectives.length, requirements.length]).toEqual([15, 18])
    expect(
      [...objectives, ...requirements].every((clause) => clause.origin === 'suggested' && clause.times === 0),
    ).toBe(true)
    expect((await list({ limit: 500 })).length).toBeGreaterThanOrEqual(40)
  })

  test('a running plan gives its own, with where they were used; the same sentence is one', async () => {
    const { planId } = await runSamplePlan(home)
    const [first] = await list({ partKind: 'requirements' })
    expect(first).toMatchObject({ origin: 'plan', times: 1, lastUse: { planId, number: '17/KH-UBND' } })
    const duties = await list({ partKind: 'unit', unit: 'Phòng Văn hóa - Xã hội' })
    expect(duties[0]).toMatchObject({ unit: 'Phòng Văn hóa - Xã hội', origin: 'plan' })
  })

  test('found without diacritics, by any of its words', async () => {
    const found = await list({ partKind: 'objectives', query: 'ho so LE PHI' })
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]?.text).toMatch(/hồ sơ, lệ phí/)
    expect(await list({ partKind: 'objectives', query: 'khong co cau nay' })).toEqual([])
  })

  test('a starred sentence stands first, a hidden one is gone from the list', async () => {
    const all = await list({ partKind: 'objectives' })
    const last = all.at(-1)!
    await execute(home.app, markClause, { partKind: 'objectives', text: last.text, starred: true }, home.officer)
    await execute(
      home.app,
      markClause,
      { partKind: 'objectives', text: all[0]!.text.toUpperCase(), hidden: true },
      home.officer,
    )
    const after = await list({ partKind: 'objectives' })
    expect(after[0]).toMatchObject({ text: last.text, starred: true })
    expect(after).toHaveLength(all.length - 1)
    expect(await list({ partKind: 'objectives', withHidden: true })).toHaveLength(all.length)
  })

  test('an own sentence is kept once, changed, taken out and put back', async () => {
    const text = 'Mỗi cán bộ tiếp dân biết hướng dẫn nộp hồ sơ trên điện thoại.'
    const { id } = await execute(home.app, saveOwnClause, { partKind: 'objectives', text }, home.officer)
    expect(
      (await execute(home.app, saveOwnClause, { partKind: 'objectives', text: text.toLowerCase() }, home.officer)).id,
    ).toBe(id)
    const isThere = async (words: string) =>
      (await list({ partKind: 'objectives', query: words })).some((one) => one.ownId === id)
    expect(await isThere('can bo tiep dan')).toBe(true)
    await execute(
      home.app,
      saveOwnClause,
      { id, partKind: 'objectives', text: 'Mỗi thôn có người hướng dẫn nộp hồ sơ.' },
      home.officer,
    )
    expect(await isThere('moi thon co nguoi')).toBe(true)
    await execute(home.app, withdrawClause, { id }, home.officer)
    expect(await isThere('moi thon co nguoi')).toBe(false)
    await execute(home.app, withdrawClause, { id, back: true }, home.officer)
    expect(await isThere('moi thon co nguoi')).toBe(true)
    await expect(
      execute(home.app, saveOwnClause, { partKind: 'objectives', text: 'ngắn' }, home.officer),
    ).rejects.toThrow('input.invalid')
  })
})
