import { oneOf } from '#kernel/domain/one-of.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import { COUNT_SOURCES, COUNT_UNITS } from '../domain/index.ts'

/** Everything that hangs on these results, read in a handful of questions and handed out per result. */
export async function detailsOf(db: ReadDb, ids: readonly string[]) {
  const some = ids.length === 0 ? ['00000000-0000-7000-8000-000000000000'] : [...ids]
  const evidence = await evidenceOf(db, some)
  const counts = await db
    .selectFrom('result_count')
    .select(['result_id', 'unit', 'value', 'source'])
    .where('result_id', 'in', some)
    .execute()
  const villages = await db
    .selectFrom('result_village')
    .innerJoin('unit', 'unit.id', 'result_village.unit_id')
    .select(['result_id', 'unit.id', 'unit.name'])
    .where('result_id', 'in', some)
    .orderBy('unit.ordinal')
    .execute()
  const tasks = await db
    .selectFrom('result_occurrence')
    .innerJoin('occurrence', 'occurrence.id', 'result_occurrence.occurrence_id')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .select(['result_id', 'task.id', 'task.title', 'occurrence.label', 'occurrence.state'])
    .where('result_id', 'in', some)
    .orderBy('task.ordinal')
    .execute()
  const topics = await db
    .selectFrom('result_topic')
    .select(['result_id', 'code'])
    .where('result_id', 'in', some)
    .orderBy('code')
    .execute()
  const audiences = await db
    .selectFrom('result_audience')
    .select(['result_id', 'code'])
    .where('result_id', 'in', some)
    .orderBy('code')
    .execute()
  return (id: string) => ({
    evidence: evidence.filter((item) => item.resultId === id),
    counts: counts
      .filter((item) => item.result_id === id)
      .map((item) => ({
        unit: oneOf(COUNT_UNITS, item.unit),
        value: Number(item.value),
        source: oneOf(COUNT_SOURCES, item.source),
      })),
    villages: villages.filter((item) => item.result_id === id).map((item) => ({ id: item.id, name: item.name })),
    tasks: tasks
      .filter((item) => item.result_id === id)
      .map((item) => ({ id: item.id, title: item.title, occurrence: item.label, state: item.state })),
    topics: topics.filter((item) => item.result_id === id).map((item) => item.code),
    audiences: audiences.filter((item) => item.result_id === id).map((item) => item.code),
  })
}

// The same picture twice is noticed by its content: `twins` are the other results that stand on it.
async function evidenceOf(db: ReadDb, ids: readonly string[]) {
  const rows = await db
    .selectFrom('evidence')
    .leftJoin('stored_file', 'stored_file.id', 'evidence.file_id')
    .leftJoin('account', 'account.id', 'evidence.added_by')
    .select([
      'evidence.id',
      'evidence.result_id',
      'evidence.kind',
      'evidence.file_id',
      'evidence.url',
      'evidence.note',
      'evidence.added_at',
      'evidence.taken_at',
      'evidence.withdrawn_reason',
      'account.display_name as added_by',
      'stored_file.name',
      'stored_file.media_type',
      'stored_file.size',
      'stored_file.sha256',
    ])
    .where('evidence.result_id', 'in', ids)
    .orderBy('evidence.added_at')
    .orderBy('evidence.id')
    .execute()
  const hashes = [...new Set(rows.flatMap((row) => (row.sha256 === null ? [] : [row.sha256])))]
  const same =
    hashes.length === 0
      ? []
      : await db
          .selectFrom('evidence')
          .innerJoin('stored_file', 'stored_file.id', 'evidence.file_id')
          .innerJoin('result', 'result.id', 'evidence.result_id')
          .select(['evidence.id', 'stored_file.sha256', 'result.id as result_id', 'result.title', 'result.happened_on'])
          .where('stored_file.sha256', 'in', hashes)
          .where('evidence.withdrawn_at', 'is', null)
          .where('result.withdrawn_at', 'is', null)
          .execute()
  return rows.map((row) => ({
    id: row.id,
    resultId: row.result_id,
    kind: row.kind,
    fileId: row.file_id,
    url: row.url,
    note: row.note,
    name: row.name,
    size: row.size === null ? null : Number(row.size),
    hash: row.sha256,
    isImage: row.media_type?.startsWith('image/') ?? false,
    addedAt: row.added_at,
    addedBy: row.added_by,
    takenAt: row.taken_at,
    withdrawnReason: row.withdrawn_reason,
    twins: same
      .filter((twin) => twin.sha256 === row.sha256 && twin.id !== row.id)
      .map((twin) => ({ resultId: twin.result_id, title: twin.title, happenedOn: twin.happened_on })),
  }))
}
