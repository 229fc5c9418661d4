import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actWords, deltaWords } from '#i18n/audit.ts'

/** Names of all acts that can stand in the log, as the sources declare them. */
function actNames(): string[] {
  const names = new Set<string>()
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!/(^|\/)(server|entry)\/.*\.ts$/.test(file) || file.endsWith('.test.ts')) continue
    const source = readFileSync(`src/${file}`, 'utf8')
    for (const found of source.matchAll(/= command\(\{\s*name: '([a-z.-]+)'/g)) if (found[1]) names.add(found[1])
  }
  return [...names].sort()
}

test('every act has a word in the log', () => {
  const acts = actNames()
  expect(acts.length).toBeGreaterThan(40)
  expect(acts.filter((act) => actWords(act) === act)).toEqual([])
})

test('what changed is told in words, without ids', () => {
  expect(
    deltaWords({
      reason: 'ghi nhầm kỳ',
      to: '2026-03-05',
      lead: '0198b2c4-0000-7000-8000-000000000000',
      assignment: 'requested',
      occurrences: 1200,
      secret: 'x',
      every: null,
    }),
  ).toBe('lý do: ghi nhầm kỳ; đến: 05/03/2026; giao hay đề nghị: đề nghị; số kỳ: 1.200')
})
