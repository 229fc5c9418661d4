import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, execute } from '#kernel/server/execute.ts'
import { signerLines } from '#modules/documents/domain/index.ts'
import {
  appointPerson,
  delegateSigning,
  endDelegation,
  endTerm,
  findSigners,
  listDelegations,
  listPosts,
  listUnits,
} from '#modules/organisations/server/index.ts'
import { testCommune } from './support/commune.ts'
import type { TestCommune } from './support/commune.ts'

let home: TestCommune
beforeAll(async () => {
  home = await testCommune()
  await appoint(/Lãnh đạo/, 'Lê Văn Mẫu Cũ', 'Chủ tịch UBND xã', '2025-07-01')
  await appoint(/Lãnh đạo/, 'Nguyễn Văn Mẫu Mới', 'Chủ tịch UBND xã', '2026-01-10')
  await appoint(/Lãnh đạo/, 'Trần Thị Mẫu Phó', 'Phó Chủ tịch UBND xã', '2025-07-01', false)
  await appoint(/Văn hóa - Xã hội/, 'Lê Thị Mẫu Mai', 'Trưởng phòng', '2025-07-01')
})
afterAll(() => home.app.db.destroy())

async function appoint(unit: RegExp, fullName: string, title: string, from: string, isHead = true) {
  const units = await ask(home.app, listUnits, {}, home.officer)
  const unitId = units.find(({ name }) => unit.test(name))!.id
  return execute(home.app, appointPerson, { unitId, fullName, title, isHead, from }, home.officer)
}
const printed = async (on: string) =>
  (await ask(home.app, findSigners, { on }, home.officer)).choices
    .filter(({ body }) => body === 'committee')
    .map(({ block }) => signerLines(block).join(' / '))

test('the day says who was chair, the deputy signs in the place of whoever it was', async () => {
  expect((await printed('2026-01-09'))[0]).toBe('TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Lê Văn Mẫu Cũ')
  expect((await printed('2026-01-10')).slice(0, 2)).toEqual([
    'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn Mẫu Mới',
    'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Trần Thị Mẫu Phó',
  ])
})

test('a paper lets somebody sign from its first to its last day', async () => {
  const posts = await ask(home.app, listPosts, {}, home.officer)
  const postId = posts.find(({ person }) => person.name === 'Lê Thị Mẫu Mai')!.id
  const paper = { postId, form: 'TUQ' as const, paper: 'Giấy ủy quyền số 04/GUQ-UBND', scope: 'thông báo tuyên truyền' }
  await expect(execute(home.app, delegateSigning, { ...paper, from: '2026-03-01' }, home.officer)).rejects.toThrow(
    'organisations.delegation-without-end',
  )
  const { id } = await execute(
    home.app,
    delegateSigning,
    { ...paper, from: '2026-03-01', to: '2026-06-30' },
    home.officer,
  )
  const block = 'TUQ. CHỦ TỊCH / TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI / Lê Thị Mẫu Mai'
  expect(await printed('2026-02-28')).not.toContain(block)
  expect(await printed('2026-03-01')).toContain(block)
  expect(await printed('2026-07-01')).not.toContain(block)
  await execute(home.app, endDelegation, { id, on: '2026-04-30' }, home.officer)
  expect(await printed('2026-05-01')).not.toContain(block)
  expect(await ask(home.app, listDelegations, {}, home.officer)).toMatchObject([{ to: '2026-04-30', form: 'TUQ' }])
})

test('before anyone was recorded, and after the chair left, the block waits for a name', async () => {
  const before = await ask(home.app, findSigners, { on: '2020-01-01' }, home.officer)
  expect(before.doubts).toEqual([{ kind: 'nobody', post: 'Chủ tịch' }])
  expect(before.choices[0]!.block).toMatchObject({ position: 'CHỦ TỊCH', name: '' })
  const chair = (await ask(home.app, listPosts, { on: '2026-02-02' }, home.officer)).find(({ title }) =>
    /^Chủ tịch/.test(title),
  )!
  await execute(home.app, endTerm, { postId: chair.id, on: '2026-02-01' }, home.officer)
  expect((await ask(home.app, findSigners, {}, home.officer)).doubts).toEqual([{ kind: 'nobody', post: 'Chủ tịch' }])
})
