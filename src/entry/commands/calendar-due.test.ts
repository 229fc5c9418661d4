import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { answer, calendarDue } from './calendar-due.ts'

const tet = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']

test.each([
  // Monday 5 January 2026; the start day is not counted.
  [{ from: '2026-01-05', workingDays: 1 }, '2026-01-06'],
  [{ from: '2026-01-05', workingDays: 5 }, '2026-01-12'],
  [{ from: '2026-01-09', workingDays: 1 }, '2026-01-12'],
  // From a day off: the next working day is the first.
  [{ from: '2026-01-10', workingDays: 1 }, '2026-01-12'],
  [{ from: '2026-01-11', workingDays: 2 }, '2026-01-13'],
  [{ from: '2026-01-10', workingDays: 0 }, '2026-01-10'],
  // No built-in holidays: 1 January counts unless given.
  [{ from: '2025-12-31', workingDays: 1 }, '2026-01-01'],
  [{ from: '2025-12-31', workingDays: 1, holidays: ['2026-01-01'] }, '2026-01-02'],
  [{ from: '2026-02-13', workingDays: 1, holidays: tet }, '2026-02-23'],
  // A make-up Saturday is worked; a day that is both is worked.
  [{ from: '2026-02-13', workingDays: 1, holidays: tet, workdays: ['2026-02-14'] }, '2026-02-14'],
  [{ from: '2026-02-13', workingDays: 1, holidays: tet, workdays: ['2026-02-18'] }, '2026-02-18'],
  // Calendar days that end on a day off move on.
  [{ from: '2026-01-05', days: 4 }, '2026-01-09'],
  [{ from: '2026-01-05', days: 5 }, '2026-01-12'],
  [{ from: '2026-01-05', days: 6, workdays: ['2026-01-11'] }, '2026-01-11'],
  [{ from: '2026-02-01', days: 15, holidays: tet }, '2026-02-23'],
  [{ from: '2026-01-10', days: 0 }, '2026-01-12'],
  [{ from: '2024-02-28', days: 1 }, '2024-02-29'],
  [{ from: '2026-01-05', days: 5, holidays: [], workdays: [] }, '2026-01-12'],
])('%j → %s', (line, to) => {
  expect(answer(JSON.stringify(line))).toEqual({ to })
})

test.each([
  'not json',
  '[]',
  'null',
  '5',
  '{}',
  '{"from":"2026-01-05"}',
  '{"from":"2026-01-05","days":1,"workingDays":1}',
  '{"from":"2026-02-30","days":1}',
  '{"from":"5/1/2026","days":1}',
  '{"from":20260105,"days":1}',
  '{"from":"2026-01-05","days":-1}',
  '{"from":"2026-01-05","workingDays":1.5}',
  '{"from":"2026-01-05","workingDays":"5"}',
  '{"from":"2026-01-05","days":null}',
  '{"from":"2026-01-05","days":1e308}',
  '{"from":"2026-01-05","days":99999999999999999999}',
  '{"from":"9999-12-30","days":20000}',
  '{"from":"2026-01-05","days":1,"holidays":"2026-01-06"}',
  '{"from":"2026-01-05","days":1,"holidays":["2026-13-01"]}',
  '{"from":"2026-01-05","days":1,"workdays":[1]}',
])('%s is an error, not a guess', (line) => {
  const said = answer(line)
  expect(Object.keys(said)).toEqual(['error'])
  expect('error' in said && said.error.length).toBeGreaterThan(5)
})

test('lines end as Windows or Unix ends them; empty ones are passed over; a mark at the start does no harm', async () => {
  const stdout = new PassThrough()
  const line = '{"from":"2026-01-05","workingDays":1}'
  const stdin = Readable.from([`\ufeff${line}\r\n\r\n   \n${line}\nbad\r\n${line}`])
  expect(await calendarDue(['--json'], { stdin, stdout, stderr: new PassThrough() })).toBe(0)
  stdout.end()
  const said = String(await new Response(Readable.toWeb(stdout) as never).text())
  expect(said.trimEnd().split('\n')).toEqual([
    '{"to":"2026-01-06"}',
    '{"to":"2026-01-06"}',
    '{"error":"dòng này không phải JSON"}',
    '{"to":"2026-01-06"}',
  ])
})
