import type { CountUnitOfResult } from './vocabulary.ts'

export interface CountedResult {
  id: string
  isWithdrawn: boolean
  counts: readonly { unit: CountUnitOfResult; value: number; source: string }[]
}

export interface Total {
  unit: CountUnitOfResult
  value: number
  /** The part of it that somebody estimated. */
  estimated: number
  results: number
}

/** Sums per unit of count. One happening counts once, however many tasks it serves; a withdrawn one not at all. */
export function totalsOf(results: readonly CountedResult[]): Total[] {
  const totals = new Map<CountUnitOfResult, Total>()
  const seen = new Set<string>()
  for (const result of results) {
    if (result.isWithdrawn || seen.has(result.id)) continue
    seen.add(result.id)
    for (const count of result.counts) {
      const total = totals.get(count.unit) ?? { unit: count.unit, value: 0, estimated: 0, results: 0 }
      total.value += count.value
      if (count.source === 'estimate') total.estimated += count.value
      total.results += 1
      totals.set(count.unit, total)
    }
  }
  return [...totals.values()].sort((a, b) => b.results - a.results || a.unit.localeCompare(b.unit))
}
