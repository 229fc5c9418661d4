import { fieldsOf } from '#kernel/domain/record-of.ts'

/** What colleagues changed since a version. */
export type News = {
  version: number
  news: { path: string; value: unknown; isRestored: boolean; by: string }[]
}

/** Corrections that the server has not got yet. */
export interface Unsent {
  version: number
  set: [path: string, value: unknown][]
  restore: string[]
}

/** The news in an answer of the server; null where it is something else, such as a sign-in page. */
export function newsIn(answer: unknown): News | null {
  const { version, news } = fieldsOf(answer)
  if (typeof version !== 'number' || !Array.isArray(news)) return null
  return {
    version,
    news: news.map(fieldsOf).flatMap(({ path, value, isRestored, by }) => {
      return typeof path === 'string' ? [{ path, value, isRestored: isRestored === true, by: String(by ?? '') }] : []
    }),
  }
}

/** What an earlier visit left on this machine; null where nothing readable is there. */
export function unsentIn(kept: unknown): Unsent | null {
  const { version, set, restore } = fieldsOf(kept)
  if (typeof version !== 'number' || !Array.isArray(set) || !Array.isArray(restore)) return null
  return {
    version,
    set: set.flatMap((pair: unknown): Unsent['set'] => {
      const [path, value] = Array.isArray(pair) ? pair : []
      return typeof path === 'string' ? [[path, value]] : []
    }),
    restore: restore.filter((path) => typeof path === 'string'),
  }
}
