import { z } from 'zod'
import { parseStored } from '#kernel/domain/parse-stored.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { PROBLEM_CODES } from '../../domain/index.ts'
import type { TemplateProblem } from '../../domain/index.ts'

const Place = z.object({
  part: z.enum(['body', 'header', 'footer', 'notes']),
  paragraph: z.number().nullable(),
  table: z.object({ number: z.number(), row: z.number(), column: z.number() }).nullable(),
})
const Problems = z.array(
  z.object({
    code: z.enum(PROBLEM_CODES),
    severity: z.enum(['error', 'warning']),
    written: z.string(),
    suggestion: z.string().nullable(),
    place: Place.nullable(),
    words: z.string(),
  }),
)

/** One file of a form. */
export interface TemplateVersion {
  id: string
  version: number
  fileId: string
  fileName: string
  problems: TemplateProblem[]
  isFit: boolean
  uploadedAt: string
}

/** The versions of some forms, latest first. */
export async function versionsOf(
  db: ReadDb | Tx,
  templateIds: readonly string[],
): Promise<(TemplateVersion & { templateId: string; sha256: string })[]> {
  if (templateIds.length === 0) return []
  const rows = await db
    .selectFrom('document_template_version as v')
    .innerJoin('stored_file as f', 'f.id', 'v.file_id')
    .select(['v.id', 'v.template_id', 'v.version', 'v.file_id', 'v.problems', 'v.is_fit', 'v.uploaded_at'])
    .select(['f.name', 'f.sha256'])
    .where('v.template_id', 'in', templateIds)
    .orderBy('v.version', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    templateId: row.template_id,
    version: row.version,
    fileId: row.file_id,
    fileName: row.name,
    sha256: row.sha256,
    problems: parseStored(Problems, 'document_template_version.problems', row.problems),
    isFit: row.is_fit,
    uploadedAt: row.uploaded_at,
  }))
}
