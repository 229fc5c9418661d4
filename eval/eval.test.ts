import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failuresOf, judge } from './judge.ts'
import { evaluate } from './run.ts'
import { Truth } from './truth.ts'
import { textDocument } from '#modules/plans/domain/index.ts'
import { readPlan } from '#modules/plans/domain/index.ts'

const OWN = join(import.meta.dirname, '..', 'samples', 'plans')

test('every sample plan is read as well as before, nothing invented, every value where it says', async () => {
  const verdicts = await evaluate(OWN, [])
  expect(verdicts.length).toBeGreaterThanOrEqual(18)
  expect(failuresOf(verdicts)).toEqual([])
})

const text =
  'KẾ HOẠCH\nTuyên truyền năm 2026\nCăn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh Mẫu;\nI. MỤC ĐÍCH\n- Nâng cao nhận thức của người dân.'
const facts = { id: 'x', form: 'text', milliseconds: 1, floor: null }

test('a document that the text does not cite is invented', () => {
  const reading = readPlan(textDocument([{ name: 'x', text }]))
  const verdict = judge(reading, Truth.parse({ legalBases: [] }), facts)
  expect(verdict.inventedBases).toEqual(['12/KH-UBND'])
  expect(failuresOf([verdict])[0]).toContain('invented legal bases')
})

test('a value whose quote lacks its words does not hold', () => {
  const reading = readPlan(textDocument([{ name: 'x', text }]))
  reading.objectives = ['Nâng cao trách nhiệm của cán bộ.']
  const verdict = judge(reading, Truth.parse({ legalBases: [{ number: '12/KH-UBND' }] }), facts)
  expect(verdict.unheld.map((item) => item.path)).toEqual(['objectives[0]'])
})

test('a sure value that is wrong spoils the calibration', () => {
  const reading = readPlan(textDocument([{ name: 'x', text }]))
  const verdict = judge(reading, Truth.parse({ title: 'Việc khác hẳn', legalBases: [{ number: '12/KH-UBND' }] }), facts)
  expect(failuresOf([verdict]).at(-1)).toContain('are right')
})

test('a total below its floor fails', () => {
  const reading = readPlan(textDocument([{ name: 'x', text }]))
  const verdict = judge(reading, Truth.parse({ legalBases: [{ number: '99/KH-UBND' }] }), { ...facts, floor: 0.99 })
  expect(failuresOf([verdict]).some((reason) => reason.includes('below its floor'))).toBe(true)
})
