import { foldInPlace, tidy } from './folded.ts'
import type { Period } from './timing.ts'

/** The days a plan covers, from its title or opening words; year, half-year, quarter or several years. */
export function periodOf(texts: readonly string[]): Period {
  for (const text of texts) {
    const folded = foldInPlace(tidy(text))
    const half = /(?:6|06|sau) thang (dau|cuoi) n\S{1,2}m (20\d\d)/.exec(folded)
    if (half)
      return half[1] === 'dau'
        ? { from: `${half[2]}-01-01`, to: `${half[2]}-06-30` }
        : { from: `${half[2]}-07-01`, to: `${half[2]}-12-31` }
    const quarter = /quy (iv|i{1,3}|[1-4])[\s,/]*(?:nam )?(20\d\d)/.exec(folded)
    if (quarter) {
      const number = { i: 1, ii: 2, iii: 3, iv: 4 }[quarter[1]!] ?? Number(quarter[1])
      return {
        from: `${quarter[2]}-${String(number * 3 - 2).padStart(2, '0')}-01`,
        to: `${quarter[2]}-${['03-31', '06-30', '09-30', '12-31'][number - 1]!}`,
      }
    }
    const years = /(?:giai doan|trong) (?:nam )?(20\d\d)\s*[-–]\s*(20\d\d)/.exec(folded)
    const year = /(?:^|[^\d])n[a-z]{1,2}m (20\d\d)/.exec(folded)
    if (year) return { from: `${year[1]}-01-01`, to: `${year[1]}-12-31` }
    if (years) return { from: `${years[1]}-01-01`, to: `${years[2]}-12-31` }
  }
  return { from: null, to: null }
}
