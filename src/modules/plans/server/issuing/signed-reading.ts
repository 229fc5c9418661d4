import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { isInstant } from '#kernel/domain/instant.ts'
import type { Instant, PlainDate } from '#kernel/domain/plain-date.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import { parseStored } from '#kernel/domain/parse-stored.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { SIGNATURE_CHECKS, signedState } from '#modules/documents/domain/index.ts'
import type { OfficialDocument, PdfSignature } from '#modules/documents/domain/index.ts'
import { compareSigned, printedSource, readPlan, signedHead } from '../../domain/index.ts'
import type { Compared, Comparison, SignedHead } from '../../domain/index.ts'
import { parseSourceDocument } from '../../domain/reading/stored-document.ts'
import { parsePlanReading } from '../../domain/stored-reading.ts'
import { filesOf } from '../find-reading.ts'

const Signatures = z.array(
  z.object({
    file: z.number(),
    kind: z.enum(['signature', 'timestamp']),
    name: z.string().nullable(),
    organisation: z.string().nullable(),
    position: z.string().nullable(),
    issuer: z.string().nullable(),
    signedAt: z.custom<Instant>(isInstant).nullable(),
    timeFrom: z.enum(['timestamp', 'signer', 'file']).nullable(),
    check: z.enum(SIGNATURE_CHECKS),
    coversWholeFile: z.boolean(),
  }),
)

export function parseSignatures(json: unknown): PdfSignature[] {
  return json === null || json === undefined ? [] : parseStored(Signatures, 'signatures', json)
}

const READING_STATES = ['waiting', 'reading', 'ready', 'refused', 'confirmed', 'discarded'] as const
const Refusal = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) })

/** The file handed in for a draft, as far as it is read; null where none is there. */
export async function signedReading(db: ReadDb | Tx, draftId: string) {
  const row = await db
    .selectFrom('plan_reading')
    .selectAll()
    .where('draft_id', '=', draftId)
    .where('state', '!=', 'discarded')
    .orderBy('started_at', 'desc')
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    state: oneOf(READING_STATES, row.state),
    stage: row.stage,
    pagesDone: row.pages_done,
    pagesTotal: row.pages_total,
    refusal: row.refusal === null ? null : parseStored(Refusal, 'refusal', row.refusal),
    files: await filesOf(db, row.id),
    signatures: parseSignatures(row.signatures),
    read:
      row.document === null || row.reading === null
        ? null
        : { document: parseSourceDocument(row.document), reading: parsePlanReading(row.reading) },
  }
}

/** The file handed in for a draft, read and unchanged since it was signed; refused where it is not or another took its place. */
export async function readySigned(tx: Tx, draftId: string, readingId: string) {
  const signed = await signedReading(tx, draftId)
  if (!signed || signed.id !== readingId) throw new DomainError('plans.signed-file-replaced')
  if (signed.state !== 'ready' || signed.read === null) throw new DomainError('plans.signed-not-read')
  if (signedState(signed.signatures) === 'changed') throw new DomainError('plans.signed-changed')
  return { ...signed, read: signed.read }
}

/** What a signed file says of itself and how it stands to the paper that went to be signed. */
export function lookedAt(
  paper: OfficialDocument,
  signed: Compared,
  signatures: readonly PdfSignature[],
  dayOf: (at: Instant) => PlainDate,
): { head: SignedHead; comparison: Comparison } {
  const document = printedSource(paper)
  return {
    head: signedHead(signed.document, signed.reading, signatures, dayOf),
    comparison: compareSigned({ document, reading: readPlan(document) }, signed),
  }
}
