import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command, query } from '#kernel/server/command.ts'
import { assertEdits, mergeEdits, newsSince } from '../domain/index.ts'
import type { EditMark } from '../domain/index.ts'
import { parseEdits, parseMarks, parsePlanReading } from '../domain/stored-reading.ts'

const Path = z.string().max(170)

/**
 * Keeps corrections. `version` is the newest the screen has seen: what others changed since goes together with it field by field;
 * where both changed one field nothing is overwritten and the conflict is told. `restore` gives fields back to what was read.
 */
export const saveEdits = command({
  name: 'plans.save-edits',
  input: z.object({
    id: z.uuid(),
    version: z.number().int().min(0),
    edits: z.record(Path, z.unknown()),
    restore: z.array(Path).max(500).optional(),
    /** One open screen; a person on two machines is two. */
    editor: z.string().max(40).optional(),
  }),
  may: 'plans.manage',
  async run({ tx, actor, now }, { id, version, edits, restore = [], editor }) {
    const row = await tx
      .selectFrom('plan_reading')
      .select(['version', 'edits', 'edit_marks', 'state', 'reading'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    if (row.state !== 'ready') throw new DomainError('plans.not-open-for-edits')
    const screen = editor ?? ('accountId' in actor ? actor.accountId : 'system')
    const current = parseEdits(row.edits)
    const marks = parseMarks(row.edit_marks)
    const merged = mergeEdits(current, marks, { set: edits, restore }, version, screen)
    const taken = Object.fromEntries(merged.taken.filter((path) => path in edits).map((path) => [path, edits[path]]))
    assertEdits(parsePlanReading(row.reading), { ...onlyAdded(merged.edits), ...taken })
    const next = merged.taken.length > 0 ? row.version + 1 : row.version
    const mark: EditMark = { version: next, editor: screen, by: 'name' in actor ? actor.name : '', at: now }
    const told = new Set(merged.conflicts.map((conflict) => conflict.path))
    const news = newsSince(current, marks, version, screen).filter((item) => !told.has(item.path))
    const result = { version: next, conflicts: merged.conflicts, news }
    if (merged.taken.length === 0) return { delta: null, result }
    await tx
      .updateTable('plan_reading')
      .set({
        edits: JSON.stringify(merged.edits),
        edit_marks: JSON.stringify({ ...marks, ...Object.fromEntries(merged.taken.map((path) => [path, mark])) }),
        version: next,
        edited_by: 'accountId' in actor ? actor.accountId : null,
      })
      .where('id', '=', id)
      .execute()
    return { delta: { fields: merged.taken }, record: { type: 'plan-reading', id }, result }
  },
})

/** What colleagues changed since the version this screen has seen. */
export const reviewNews = query({
  name: 'plans.review-news',
  input: z.object({ id: z.uuid(), version: z.number().int().min(0), editor: z.string().max(40) }),
  may: 'plans.read',
  async run({ db }, { id, version, editor }) {
    const row = await db
      .selectFrom('plan_reading')
      .select(['version', 'edits', 'edit_marks', 'state'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    const edits = parseEdits(row.edits)
    return {
      version: row.version,
      state: row.state,
      news: newsSince(edits, parseMarks(row.edit_marks), version, editor),
    }
  },
})

// Items added earlier make their own fields known; everything else is checked when it is handed in.
function onlyAdded(edits: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(edits).filter(([path]) => /\[\+[a-z0-9]+\]$/.test(path)))
}
