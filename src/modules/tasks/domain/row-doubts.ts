import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { ReadRow } from '#modules/documents/domain/index.ts'
import { readTiming } from '#modules/plans/domain/index.ts'

export const ROW_DOUBTS = [
  'too-long',
  'no-lead',
  'unit-unknown',
  'no-time',
  'time-unclear',
  'ends-before-start',
  'same-as-another',
  'already-there',
  'number-gap',
  'joined',
  'odd-title',
] as const
/** What makes a row from a table worth a look before it is added. */
export type RowDoubt = (typeof ROW_DOUBTS)[number]

/** What the table is added to. */
export interface RowSurroundings {
  period: { from: string | null; to: string | null }
  /** Titles of the work that is there already. */
  titles: readonly string[]
  /** Whether a printed name means a unit of the commune. */
  isUnit: (name: string) => boolean
}

const LONGEST_TITLE = 1_000
const LONGEST_CELL = 300

/** The doubts about each row, in the order of the rows. */
export function rowDoubts(rows: readonly ReadRow[], around: RowSurroundings): RowDoubt[][] {
  const there = new Set(around.titles.map(foldedKey))
  return rows.map((row, at) => {
    const doubts: RowDoubt[] = []
    const add = (doubt: RowDoubt, applies: boolean): void => void (applies && doubts.push(doubt))
    add('too-long', isTooLong(row))
    add('odd-title', foldedKey(row.title).replace(/[\d ]/g, '').length < 4)
    add('no-lead', row.lead === '')
    add(
      'unit-unknown',
      names(row.lead)
        .concat(names(row.coordinating))
        .some((name) => !around.isUnit(name)),
    )
    doubts.push(...timeDoubts(row, around.period))
    add('already-there', there.has(foldedKey(row.title)))
    add(
      'same-as-another',
      rows.some((other, index) => index < at && isSame(other, row)),
    )
    add('number-gap', isGap(rows[at - 1], row))
    add('joined', row.wasJoined)
    return doubts
  })
}

/** The units a cell names, a line or a semicolon apart. */
const names = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
const isSame = (one: ReadRow, other: ReadRow): boolean =>
  foldedKey(one.title) === foldedKey(other.title) && foldedKey(one.lead) === foldedKey(other.lead)

function isTooLong(row: ReadRow): boolean {
  const cells = [
    row.start,
    row.finish,
    row.note,
    ...names(row.products),
    ...names(row.lead),
    ...names(row.coordinating),
  ]
  return row.title.length > LONGEST_TITLE || cells.some((cell) => cell.length > LONGEST_CELL)
}

function timeDoubts(row: ReadRow, period: RowSurroundings['period']): RowDoubt[] {
  if (row.start === '' && row.finish === '') return ['no-time']
  const [start, finish] = [row.start, row.finish].map((wording) => readTiming(wording, period))
  const unclear = [start, finish].some((timing) => timing && timing.text !== null && timing.kind === 'unspecified')
  if (unclear) return ['time-unclear']
  const [begins, ends] = [start?.from ?? start?.to, finish?.to ?? finish?.from]
  return begins && ends && ends < begins ? ['ends-before-start'] : []
}

// A number that does not follow the one above: a row may have been left out when copying.
function isGap(above: ReadRow | undefined, row: ReadRow): boolean {
  if (!above || !/^\d+$/.test(above.number) || !/^\d+$/.test(row.number)) return false
  const [before, now] = [Number(above.number), Number(row.number)]
  return now !== before + 1 && now !== 1
}
