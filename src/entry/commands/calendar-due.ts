import { createInterface } from 'node:readline'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { afterDays, afterWorkingDays, workCalendar } from '#modules/calendar/domain/index.ts'
import { COMMAND_HELP } from '#i18n/cli.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { EXIT, say } from './command-io.ts'
import type { CommandIo } from './command-io.ts'

const Day = z.custom<PlainDate>((value) => isPlainDate(value), 'ngày phải có dạng 2026-01-31 và có trên lịch')
const Count = z.number().int('số ngày phải là số nguyên').min(0, 'số ngày không được âm').max(20_000, 'số ngày quá lớn')
const Line = z.object({
  from: Day,
  workingDays: Count.optional(),
  days: Count.optional(),
  holidays: z.array(Day).default([]),
  workdays: z.array(Day).default([]),
})

/** `calendar due --json`: one `{"to"}` or `{"error"}` for each line of JSON; blank lines are passed over. */
export async function calendarDue(argv: string[], io: CommandIo): Promise<number> {
  if (argv.length !== 1 || argv[0] !== '--json') {
    await say(io.stderr, COMMAND_HELP['calendar due']!)
    return EXIT.misused
  }
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') await say(io.stdout, `${JSON.stringify(answer(line.replace(/^\ufeff/, '')))}\n`)
  }
  return EXIT.done
}

/** The answer to one line. */
export function answer(line: string): { to: PlainDate } | { error: string } {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    return { error: 'dòng này không phải JSON' }
  }
  const parsed = Line.safeParse(given)
  if (!parsed.success)
    return { error: `${parsed.error.issues[0]?.path.join('.') || 'dòng'}: ${parsed.error.issues[0]?.message ?? 'sai'}` }
  const { from, workingDays, days, holidays, workdays } = parsed.data
  if ((workingDays === undefined) === (days === undefined))
    return { error: 'cần đúng một trong hai: workingDays hoặc days' }
  const calendar = workCalendar(holidays, workdays)
  try {
    return {
      to: workingDays !== undefined ? afterWorkingDays(from, workingDays, calendar) : afterDays(from, days!, calendar),
    }
  } catch (error) {
    if (error instanceof DomainError) return { error: sentenceFor(error.code, error.facts) }
    throw error
  }
}
