import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '#kernel/server/app.ts'
import { inCommune, openDatabase } from '#kernel/server/database.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import {
  findNumberRegister,
  nextNumber,
  reserveNumber,
  setNumberRegister,
  useNumber,
  voidNumber,
} from '#modules/documents/server/index.ts'
import { testCommune } from './support/commune.ts'
import type { TestCommune } from './support/commune.ts'

let home: TestCommune
beforeAll(async () => {
  home = await testCommune()
})
afterAll(() => home.app.db.destroy())

const take = (more: Partial<Parameters<typeof reserve>[1]> = {}, app = home.app) => reserve(app, { ...more })
const reserve = (
  app: App,
  more: { year?: number; kind?: string; symbol?: string; typed?: number; acceptGap?: boolean },
) => execute(app, reserveNumber, { kind: 'KH', symbol: 'KH-UBND', year: 2026, ...more }, home.officer)
const next = (kind: string, year: number) =>
  inCommune(home.app.db, home.officer.communeId, 'read', (tx) => nextNumber(tx, kind, year))
const register = (year = 2026) => ask(home.app, findNumberRegister, { year }, home.officer)

test('off until switched on: nothing is proposed, nothing is taken', async () => {
  expect(await next('KH', 2026)).toBeNull()
  await expect(take()).rejects.toThrow('documents.register-off')
  expect((await register()).isOn).toBe(false)
})

test('from 01 in each year and kind; a number is used once, given up with a reason, never given again', async () => {
  await execute(home.app, setNumberRegister, { isOn: true, scheme: 'per-kind' }, home.officer)
  expect(await next('KH', 2026)).toBe('01')
  const first = await take()
  const second = await take()
  expect([first.number, second.number]).toEqual([1, 2])
  expect([await next('KH', 2026), await next('BC', 2026), await next('KH', 2027)]).toEqual(['03', '01', '01'])
  await execute(home.app, voidNumber, { id: second.id, reason: 'soạn nhầm loại văn bản' }, home.officer)
  await expect(take({ typed: 2 })).rejects.toThrow('documents.number-taken')
  expect((await take()).number).toBe(3)
  const use = (issuedOn: string, id = first.id) =>
    execute(home.app, useNumber, { id, issuedOn, subject: 'Kế hoạch mẫu' }, home.officer)
  await expect(use('2027-01-02')).rejects.toThrow('documents.number-of-other-year')
  await expect(use('2026-01-12', second.id)).rejects.toThrow('documents.number-void')
  await use('2026-01-12')
  expect((await register()).rows.map(({ number, state }) => `${number} ${state}`)).toEqual([
    '01/KH-UBND used',
    '02/KH-UBND void',
    '03/KH-UBND reserved',
  ])
})

test('a number beyond the next is asked about, then leaves a gap that is shown and can be filled', async () => {
  await expect(take({ typed: 6 })).rejects.toThrow('documents.number-ahead')
  expect((await take({ typed: 6, acceptGap: true })).number).toBe(6)
  expect((await register()).series).toEqual([{ series: 'KH', gaps: [4, 5], next: 7 }])
  expect((await take({ typed: 4 })).number).toBe(4)
})

test('two clerks at once, on two connections, never get the same number', async () => {
  const other = openDatabase(home.webUrl, 4)
  const theirs: App = { ...home.app, db: other.db }
  const taken = await Promise.all(
    Array.from({ length: 20 }, (_, index) => take({ year: 2027 }, index % 2 ? theirs : home.app)),
  )
  expect(taken.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  )
  await other.close()
})

test('one series for all kinds', async () => {
  await execute(home.app, setNumberRegister, { isOn: true, scheme: 'one' }, home.officer)
  const plan = await take({ year: 2028 })
  const report = await take({ year: 2028, kind: 'BC', symbol: 'BC-UBND' })
  expect([plan.number, report.number]).toEqual([1, 2])
})
