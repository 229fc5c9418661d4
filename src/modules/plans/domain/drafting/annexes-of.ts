import type { ReviewedActivity } from '../edits.ts'
import { foldInPlace, tidy } from '../reading/folded.ts'
import type { PlanBody } from '../reading/plan-body.ts'
import type { Period } from '../reading/timing.ts'
import { taskRows } from '../reading/tables.ts'
import type { DraftAnnex } from './plan-draft.ts'
import { rowOfActivity } from './work-of.ts'

const DEFAULT_TITLE = 'Nhiệm vụ cụ thể'

/** The tables of work, whatever their columns were, as one annex; none where the plan has no row. */
export function annexesOf(
  rows: readonly ReviewedActivity[],
  body: PlanBody | null,
  period: Period,
  key: (letter: string) => string,
): DraftAnnex[] {
  if (rows.length === 0) return []
  const notes = body ? notesIn(body) : new Map<string, string>()
  return [
    {
      key: key('a'),
      title: (body && titleIn(body)) ?? DEFAULT_TITLE,
      rows: rows.map((activity) => ({
        ...rowOfActivity(activity, period, key('r')),
        note: notes.get(foldInPlace(activity.title)) ?? '',
      })),
    },
  ]
}

function notesIn(body: PlanBody): Map<string, string> {
  const notes = new Map<string, string>()
  for (const table of body.tables)
    for (const { cells } of taskRows(table) ?? [])
      if (cells.title && cells.note)
        notes.set(foldInPlace(tidy(cells.title.text).replace(/[.;,]$/, '')), cells.note.text)
  return notes
}

// Between "PHỤ LỤC" and the table; the line in brackets names the plan and is printed anew.
function titleIn(body: PlanBody): string | null {
  const lines: string[] = []
  for (const item of body.annexes.flow) {
    if (item.kind === 'table') break
    const text = tidy(item.text)
    if (!/^\(/.test(text) && !/^phu luc(?:\s+[ivx\d]+)?[.:]?$/.test(foldInPlace(text))) lines.push(text)
  }
  const title = lines
    .join(' ')
    .replace(/^PHỤ LỤC(?:\s+[IVX\d]+)?[.:]?\s*/iu, '')
    .replace(/\s*\(.*$/u, '')
    .trim()
  if (title === '') return null
  return title === title.toUpperCase() ? title.charAt(0) + title.slice(1).toLowerCase() : title
}
