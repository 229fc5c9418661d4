import { isPlainDate } from '#kernel/domain/plain-date.ts'

const LENGTHS = [4, 7, 10]

/** "15/7/2021", "7/2021", "2021" or the same in ISO, as ISO with as much as is known; null for a day that does not exist. */
export function partialDay(typed: string): string | null {
  const text = typed.trim()
  const parts = /^\d{4}(-\d{1,2}){0,2}$/.test(text)
    ? text.split('-')
    : /^(\d{1,2}[/.-]){0,2}\d{4}$/.test(text)
      ? text.split(/[/.-]/).reverse()
      : []
  const [year, month = '01', day = '01'] = parts
  if (!year || Number(year) < 1945 || Number(year) > 2100) return null
  const whole = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  return isPlainDate(whole) ? whole.slice(0, LENGTHS[parts.length - 1]) : null
}
