import { isPlainDate } from '#kernel/domain/plain-date.ts'

/** The value at a path of a reading or of the corrected one; undefined where nothing stands. */
export function valueAt(reading: object, path: string): unknown {
  let at: unknown = reading
  for (const step of path.split(/[.[\]]+/).filter((part) => part !== '')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = Reflect.get(at, step)
  }
  return at
}

/** A list as it is typed into one field, and back. */
export const joined = (values: readonly string[], by: '; ' | '\n' = '; '): string => values.join(by)
export function parted(text: string, by: '; ' | '\n' = '; '): string[] {
  return text
    .split(by === '; ' ? /[;\n]/ : /\n/)
    .map((part) => part.trim())
    .filter(Boolean)
}

/** A day as far as it is known, as officers write it. */
export const dayTyped = (day: string): string => day.split('-').reverse().join('/')

/** What was typed for a day: null when emptied, undefined when it names no day, month or year. */
export function dayFrom(text: string): string | null | undefined {
  if (text.trim() === '') return null
  const found = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/.exec(text.trim())
  if (!found) return undefined
  const parts = [found[3], found[2]?.padStart(2, '0'), found[1]?.padStart(2, '0')].filter((part) => part !== undefined)
  return isPlainDate([...parts, '01', '01'].slice(0, 3).join('-')) ? parts.join('-') : undefined
}
