import type { ReviewedActivity } from '../edits.ts'
import type { TableItem } from '../reading/flow.ts'
import { foldInPlace, tidy } from '../reading/folded.ts'
import type { PlanBody } from '../reading/plan-body.ts'
import type { Period } from '../reading/timing.ts'
import { taskRows } from '../reading/tables.ts'
import type { DraftAnnex } from './plan-draft.ts'
import { rowOfActivity } from './work-of.ts'

const DEFAULT_TITLE = 'Nhiệm vụ cụ thể'

/** The tables of work, whatever their columns were, as annexes with the columns of a plan; none where the plan has no row. */
export function annexesOf(
  rows: readonly ReviewedActivity[],
  body: PlanBody | null,
  period: Period,
  key: (letter: string) => string,
): DraftAnnex[] {
  const notes = body ? notesIn(body) : new Map<string, string>()
  return grouped(rows, body ? titledTables(body) : []).map(({ title, rows: own }) => ({
    key: key('a'),
    title,
    rows: own.map((activity) => ({
      ...rowOfActivity(activity, period, key('r')),
      note: notes.get(rowKey(activity.title)) ?? '',
    })),
  }))
}

interface Group {
  title: string
  rows: ReviewedActivity[]
}

// What stands in no table of an annex (a table inside the text, a row that an officer added) goes to the first.
function grouped(rows: readonly ReviewedActivity[], tables: readonly { title: string; keys: string[] }[]): Group[] {
  const groups: Group[] = tables.map(({ title }) => ({ title, rows: [] }))
  const left = tables.map(({ keys }) => [...keys])
  for (const row of rows) {
    const at = left.findIndex((keys) => keys.includes(rowKey(row.title)))
    if (at >= 0) left[at]!.splice(left[at]!.indexOf(rowKey(row.title)), 1)
    const group = groups[Math.max(at, 0)] ?? { title: DEFAULT_TITLE, rows: [] }
    if (groups.length === 0) groups.push(group)
    group.rows.push(row)
  }
  return groups.filter((group) => group.rows.length > 0)
}

function titledTables(body: PlanBody): { title: string; keys: string[] }[] {
  const found: { title: string; keys: string[] }[] = []
  let lines: string[] = []
  for (const item of body.annexes.flow) {
    if (item.kind === 'paragraph') {
      lines.push(tidy(item.text))
      continue
    }
    const keys = keysIn(item)
    if (keys.length === 0) continue
    const title = titleOf(lines)
    // A table that goes on without a title of its own is the same one.
    if (title === null && found.length > 0) found.at(-1)!.keys.push(...keys)
    else found.push({ title: title ?? DEFAULT_TITLE, keys })
    lines = []
  }
  return found
}

const rowKey = (title: string): string => foldInPlace(tidy(title).replace(/[.;,]$/, ''))
const keysIn = (table: TableItem): string[] =>
  (taskRows(table) ?? []).flatMap(({ cells }) => (cells.title ? [rowKey(cells.title.text)] : []))

function notesIn(body: PlanBody): Map<string, string> {
  const notes = new Map<string, string>()
  for (const table of body.tables)
    for (const { cells } of taskRows(table) ?? [])
      if (cells.title && cells.note) notes.set(rowKey(cells.title.text), cells.note.text)
  return notes
}

// Between "PHỤ LỤC" and the table; the line in brackets names the plan and is printed anew.
function titleOf(lines: readonly string[]): string | null {
  const title = lines
    .filter((text) => !/^\(/.test(text) && !/^phu luc(?:\s+[ivx\d]+)?[.:]?$/.test(foldInPlace(text)))
    .join(' ')
    .replace(/^PHỤ LỤC(?:\s+[IVX\d]+)?[.:]?\s*/iu, '')
    .replace(/\s*\(.*$/u, '')
    .trim()
  if (title === '') return null
  return title === title.toUpperCase() ? title.charAt(0) + title.slice(1).toLowerCase() : title
}
