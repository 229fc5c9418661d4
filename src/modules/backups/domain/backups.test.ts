import { expect, test } from 'vitest'
import { instant } from '#kernel/domain/instant.ts'
import { addDays, plainDate } from '#kernel/domain/plain-date.ts'
import { backupName, readBackupName } from './backup-name.ts'
import { isBackupDue } from './due.ts'
import { KEEP_AS_USUAL, backupsToRemove } from './rotation.ts'
import type { DatedBackup } from './rotation.ts'

const ZONE = 'Asia/Ho_Chi_Minh'

test('a backup says its office day, time and reason by its name', () => {
  const name = backupName('nightly', instant('2026-11-23T19:30:05.000Z'), ZONE)
  expect(name).toBe('loa-lang-20261124-023005-hang-ngay.tar')
  expect(readBackupName(name)).toEqual({ name, kind: 'nightly', day: '2026-11-24', moment: '2026-11-24 023005' })
  for (const other of [
    'loa-lang.tar',
    'loa-lang-20261324-023005-hang-ngay.tar',
    '../loa-lang-20261124-023005-hang-ngay.tar',
    name + '.part',
  ])
    expect(readBackupName(other)).toBeNull()
})

const AT_TWO = [
  ['never made', null, '2026-11-24T03:00:00Z', true],
  ['made this night', '2026-11-23T19:10:00Z', '2026-11-24T03:00:00Z', false],
  ['made this night, asked just before the next', '2026-11-23T19:10:00Z', '2026-11-24T18:59:00Z', false],
  ['the next night has come', '2026-11-23T19:10:00Z', '2026-11-24T19:00:00Z', true],
  ['switched off for a week', '2026-11-16T19:10:00Z', '2026-11-24T01:00:00Z', true],
  ['made yesterday afternoon, before two at night', '2026-11-23T08:00:00Z', '2026-11-23T18:00:00Z', false],
] as const
test.each(AT_TWO)('%s', (_, last, now, due) => {
  const status = { runningSince: null, lastSuccessAt: last ? instant(last) : null, lastFailure: null }
  expect(isBackupDue(status, instant(now), 2, ZONE)).toBe(due)
})

test('after a failure an hour passes before the next try', () => {
  const status = {
    runningSince: null,
    lastSuccessAt: null,
    lastFailure: { at: instant('2026-11-24T03:00:00.000Z'), code: 'backups.disk-full' },
  }
  expect(isBackupDue(status, instant('2026-11-24T03:59:59.000Z'), 2, ZONE)).toBe(false)
  expect(isBackupDue(status, instant('2026-11-24T04:00:00.000Z'), 2, ZONE)).toBe(true)
})

function nights(count: number, last = plainDate('2026-11-24')): DatedBackup[] {
  return Array.from({ length: count }, (_, back) => {
    const day = addDays(last, -back)
    return { name: `n-${day}`, kind: 'nightly' as const, day, moment: `${day} 020000` }
  })
}

test('two years of nights leave seven days, four weeks and twelve months', () => {
  const all = nights(730)
  const gone = new Set(backupsToRemove(all, KEEP_AS_USUAL))
  const kept = all.map(({ name }) => name).filter((name) => !gone.has(name))
  expect(kept.slice(0, 7)).toEqual(nights(7).map(({ name }) => name))
  expect(kept).toEqual([
    ...nights(7).map(({ name }) => name),
    'n-2026-11-15',
    'n-2026-11-08',
    'n-2026-10-31',
    'n-2026-09-30',
    'n-2026-08-31',
    'n-2026-07-31',
    'n-2026-06-30',
    'n-2026-05-31',
    'n-2026-04-30',
    'n-2026-03-31',
    'n-2026-02-28',
    'n-2026-01-31',
    'n-2025-12-31',
  ])
})

test('made by hand or before an update the latest five of each kind stay; the newest of all always does', () => {
  const manual = nights(8).map((one) => ({ ...one, name: `m-${one.day}`, kind: 'manual' as const }))
  expect(backupsToRemove(manual, KEEP_AS_USUAL)).toEqual(manual.slice(5).map(({ name }) => name))
  expect(backupsToRemove(nights(3), { daily: 0, weekly: 0, monthly: 0 })).toEqual(['n-2026-11-23', 'n-2026-11-22'])
  expect(backupsToRemove([], KEEP_AS_USUAL)).toEqual([])
})
