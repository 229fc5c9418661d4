import { expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { reportPathOn } from './report-path.ts'
import type { TierPeriod } from './report-path.ts'

const PERIODS: TierPeriod[] = [
  {
    model: 'two-tier',
    from: plainDate('2025-07-01'),
    to: null,
    reportTo: 'UBND tỉnh (qua Sở Nội vụ)',
    reportThrough: 'Sở Nội vụ',
  },
  {
    model: 'three-tier',
    from: plainDate('2021-01-01'),
    to: plainDate('2025-06-30'),
    reportTo: 'UBND huyện',
    reportThrough: 'Phòng Nội vụ huyện',
  },
]

test.each([
  ['2024-12-31', 'three-tier', 'Phòng Nội vụ huyện'],
  ['2025-06-30', 'three-tier', 'Phòng Nội vụ huyện'],
  ['2025-07-01', 'two-tier', 'Sở Nội vụ'],
  ['2026-02-02', 'two-tier', 'Sở Nội vụ'],
])('a report about %s goes the way of %s', (day, model, through) =>
  expect(reportPathOn(PERIODS, plainDate(day))).toMatchObject({ model, through }),
)

test('where nothing is declared nothing is said', () =>
  expect(reportPathOn(PERIODS, plainDate('2020-12-31'))).toBeNull())
