import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { inCommune } from '#kernel/server/database.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { newId } from '#kernel/server/new-id.ts'
import { addAccount } from '#modules/access/server/index.ts'
import { addAlias, addPredecessor, appointPerson, listUnits } from '#modules/organisations/server/index.ts'
import { recordResult } from '#modules/results/server/index.ts'
import { findEverything } from '#modules/search/server/index.ts'
import { actorFor, testCommune } from './support/commune.ts'
import type { TestCommune } from './support/commune.ts'
import { runSamplePlan } from './support/running-plan.ts'

let home: TestCommune
beforeAll(async () => {
  home = await testCommune()
  await runSamplePlan(home)
  const predecessor = { name: 'Xã Khe Mẫu', district: 'Núi Mẫu', province: 'Mẫu Sơn', until: '2025-06-30' }
  await execute(home.app, addPredecessor, predecessor, home.officer)
  const [unit] = await ask(home.app, listUnits, {}, home.officer)
  await execute(
    home.app,
    appointPerson,
    { unitId: unit!.id, fullName: 'Đặng Thị Ửng Mẫu', title: 'Chuyên viên', isHead: false, from: '2025-07-01' },
    home.officer,
  )
  await execute(
    home.app,
    recordResult,
    { happenedOn: plainDate('2026-01-20'), title: 'Hội nghị ở xã Khe Mẫu', place: 'Giồng Long', doneBy: 'Lê Mẫu' },
    home.officer,
  )
})
afterAll(() => home.app.db.destroy())

const find = async (words: string): Promise<string[]> =>
  (await ask(home.app, findEverything, { words }, home.officer)).map((hit) => `${hit.kind}: ${hit.title}`)

describe('search over everything', () => {
  test('without diacritics, case or full words, in every kind', async () => {
    expect(await find('giong long')).toEqual(['result: Hội nghị ở xã Khe Mẫu'])
    expect(await find('dang thi ung')).toEqual(['person: Đặng Thị Ửng Mẫu'])
    expect(await find('THON mot')).toEqual(['village: Thôn Một'])
    expect(await find('17/KH-UBND')).toEqual(expect.arrayContaining([expect.stringMatching(/^plan: /)]))
    expect((await find('truyền than')).some((hit) => hit.startsWith('task: '))).toBe(true)
    expect(await find('suoi-mau ke hoach txt')).toEqual([])
    expect(await find('ke-hoach.txt')).toEqual(['file: ke-hoach.txt'])
    expect(await find('nui mau')).toEqual(['predecessor: Xã Khe Mẫu'])
    expect((await find('09/KH-UBND')).some((hit) => hit.startsWith('legal-basis: '))).toBe(true)
  })

  test('what a former commune did is found under the new name, and the other way round', async () => {
    expect(await find('hoi nghi suoi mau')).toEqual(['result: Hội nghị ở xã Khe Mẫu'])
    expect(await find('hoi nghi khe mau')).toEqual(['result: Hội nghị ở xã Khe Mẫu'])
  })

  test('a unit is found by its other names, and its work under them', async () => {
    const unit = (await ask(home.app, listUnits, {}, home.officer)).find((one) => one.kind === 'office')!
    await execute(home.app, addAlias, { unitId: unit.id, alias: 'VP-TK' }, home.officer)
    expect(await find('vp tk')).toEqual(expect.arrayContaining([`unit: ${unit.name}`]))
  })

  test('misread words find what they meant, marked as near', async () => {
    const hits = await ask(home.app, findEverything, { words: 'hoi nghl khe mau' }, home.officer)
    expect(hits.map((hit) => [hit.title, hit.isNear])).toEqual([['Hội nghị ở xã Khe Mẫu', true]])
    expect(await find('xyzxyz')).toEqual([])
  })

  test('a village head finds tasks and villages, not the office’s people and papers', async () => {
    const { password } = await execute(
      home.app,
      addAccount,
      { login: 'truong-thon', displayName: 'Trưởng thôn Mẫu', roles: ['village-head'] },
      home.officer,
    )
    const head = await actorFor(home.app, 'truong-thon', password)
    const kinds = async (words: string) => (await ask(home.app, findEverything, { words }, head)).map((hit) => hit.kind)
    expect(await kinds('dang thi ung')).toEqual([])
    expect(await kinds('ke-hoach.txt')).toEqual([])
    expect(await kinds('thon mot')).toEqual(['village'])
  })
})

test('a year of a busy commune answers within a second, misread words as well', async () => {
  const { communeId } = home.officer
  await inCommune(home.app.db, communeId, 'write', async (tx) => {
    for (let batch = 0; batch < 10; batch++)
      await tx
        .insertInto('result')
        .values(
          Array.from({ length: 300 }, (_, index) => ({
            id: newId(),
            commune_id: communeId,
            happened_on: plainDate('2026-01-15'),
            recorded_at: home.app.clock.now(),
            form: 'meeting',
            title: `Buổi họp số ${batch * 300 + index} về thủ tục hành chính`,
            place: 'Nhà văn hóa',
            done_by: 'Trưởng thôn Mẫu',
            folded: `buoi hop so ${batch * 300 + index} ve thu tuc hanh chinh nha van hoa`,
          })),
        )
        .execute()
  })
  const times: number[] = []
  for (const words of [
    'thu tuc',
    'buoi hop 1234',
    'nha van hoa',
    'truyen thanh',
    'thon mot',
    'phu nu',
    'mau',
    'thu tyc hanh chinh',
  ])
    for (let round = 0; round < 3; round++) {
      const start = performance.now()
      await ask(home.app, findEverything, { words }, home.officer)
      times.push(performance.now() - start)
    }
  times.sort((a, b) => a - b)
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0
  process.stdout.write(
    `search over 3,000 results: median ${Math.round(times[12] ?? 0)} ms, p95 ${Math.round(p95)} ms\n`,
  )
  expect(p95).toBeLessThan(1_000)
})

test('the database folds as the rules do', async () => {
  for (const text of [
    'Đặng Thị Ửng Mẫu',
    'KẾ HOẠCH số 12/KH-UBND',
    '  e\u0302\u0301  ',
    'ươ-ƯƠ, ý',
    'A4; 3.418 lượt',
  ]) {
    const { rows } = await inCommune(home.app.db, home.officer.communeId, 'read', (tx) =>
      sql<{ folded: string }>`select search_fold(${text}) as folded`.execute(tx),
    )
    expect(rows[0]?.folded, text).toBe(foldedKey(text))
  }
})
