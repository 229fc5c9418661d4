import type { CatalogueEntry } from './catalogue.ts'

/** One standing result: its month (1-12) and the codes it counts for. */
export interface TaggedResult {
  month: number
  codes: readonly string[]
}

export interface CoverageRow {
  code: string
  label: string
  months: number[]
  total: number
  /** Months up to the present one in which nothing was said about it. */
  gaps: number
}

/** Topic × month: how many results speak about each. Topics never spoken about stand first, then those with most gaps. */
export function coverageOf(
  entries: readonly CatalogueEntry[],
  results: readonly TaggedResult[],
  upToMonth: number,
): CoverageRow[] {
  const rows = entries.map((entry) => {
    const months = Array.from(
      { length: 12 },
      (_, index) => results.filter((result) => result.month === index + 1 && result.codes.includes(entry.code)).length,
    )
    return {
      code: entry.code,
      label: entry.label,
      months,
      total: months.reduce((sum, count) => sum + count, 0),
      gaps: months.slice(0, upToMonth).filter((count) => count === 0).length,
    }
  })
  return rows.sort(
    (a, b) => Number(a.total > 0) - Number(b.total > 0) || b.gaps - a.gaps || a.code.localeCompare(b.code),
  )
}
