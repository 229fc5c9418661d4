import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import { instant } from '#kernel/domain/instant.ts'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext, CommandOutcome } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { signedState } from '#modules/documents/domain/index.ts'
import { enterNumber } from '#modules/documents/server/index.ts'
import type { PdfSignature } from '#modules/documents/domain/index.ts'
import {
  detectKind,
  issueNotices,
  parsePlanDraft,
  readingOfDraft,
  runPeriodOf,
  withSignedWork,
} from '../../domain/index.ts'
import type { PlanDraft, PlanReading, ReviewedReading } from '../../domain/index.ts'
import { openDeliveries } from '../deliveries/index.ts'
import { keepEDocument } from '../electronic/index.ts'
import { kindsOf } from '../kinds.ts'
import { amendPlan } from '../amending/amend-plan.ts'
import { paperOfDraft } from '../amending/paper-of-draft.ts'
import { writeVersion } from '../write-version.ts'
import type { IssuedText } from '../write-version.ts'
import { heldDraft, movesOf, noteMove } from './draft-row.ts'
import { refuseTakenNumber } from './number-taken.ts'
import { lookedAt, signedReading } from './signed-reading.ts'

const Line = z.string().trim().max(200)

/** What the officer confirms; every value was proposed from the signed file and may have been put right. */
export const IssueInput = z.object({
  id: z.uuid(),
  /** Null: signed on paper, the scan comes later. */
  readingId: z.uuid().nullable(),
  number: Line,
  issuedOn: z.string().trim().max(40),
  signerName: Line,
  signerPosition: Line,
  /** Differences that the running plan takes from the signed text. */
  taken: z.array(z.string().max(40)).max(500).default([]),
  /** The file was looked at: it is this plan although its words are far from the draft's. */
  sameAnyway: z.boolean().default(false),
  /** What was only warned of was looked at. */
  acceptWarnings: z.boolean().default(false),
})

/**
 * Makes the plan that was signed an issued one: its file the original, its text the first version, all or nothing. Pressed twice it
 * answers with the plan that is there. The signed text counts: what the officer takes over from it is what will run.
 */
export const issueDraft = command({
  name: 'plans.issue',
  input: IssueInput,
  may: 'plans.issue',
  async run(context, input): Promise<CommandOutcome<{ planId: string | null; unmatched: string[] }>> {
    const { tx, now, communeId } = context
    const row = await heldDraft(tx, input.id)
    if (row.state === 'issued') return { delta: null, result: { planId: row.plan_id, unmatched: [] } }
    if (row.state !== 'for-signature') throw new DomainError('plans.issue-not-submitted')
    // Two plans issued at one moment wait for each other here, so that both see the numbers that are taken.
    const commune = await tx
      .selectFrom('commune')
      .select('is_sample')
      .where('id', '=', communeId())
      .forUpdate()
      .executeTakeFirstOrThrow()
    await checkDecision(context, row, input)
    const number = `${input.number.trim()}/${row.draft.symbol}`
    await refuseTakenNumber(tx, { number, year: input.issuedOn.slice(0, 4), issuer: row.draft.issuer })
    const signed = input.readingId === null ? null : await readySigned(context, input.id, input.readingId)
    const paper = await paperOfDraft(tx, row.draft, row, { commune: { isSample: commune.is_sample } })
    const found = signed ? lookedAt(paper, signed.read, signed.signatures, context.dayOf) : null
    if (found?.comparison.likeness === 'other' && !input.sameAnyway)
      throw new DomainError('plans.issue-other-document', otherFacts(signed!.read.reading))
    const draft = signedDraft(row.draft, input)
    const drafted = { ...readingOfDraft(draft), number, issuedOn: input.issuedOn }
    const taken = new Set(input.taken)
    // An amendment's paper has its changes alone: what runs is the officer's whole text with them in it.
    const content =
      signed && found && row.amendment !== 'amend'
        ? withSignedWork(drafted, found.comparison.work, taken, signed.read.reading)
        : drafted
    const originalId = signed?.files[0]?.id ?? null
    const text = { draftId: row.id, draft, content, number, issuedOn: input.issuedOn, originalId }
    const issued =
      row.amends_plan_id === null
        ? await firstVersion(context, text, row.superior_id)
        : await nextVersion(context, text, row.amends_plan_id, row)
    if (isPlainDate(input.issuedOn))
      await enterNumber(context, {
        number: Number.parseInt(input.number, 10),
        symbol: draft.symbol,
        issuedOn: input.issuedOn,
        subject: `Kế hoạch ${draft.title}`,
        signer: draft.signer.name,
        recipients: draft.recipients.map((one) => one.name).join('; '),
        planId: issued.planId,
        acceptGap: input.acceptWarnings,
      })
    const way = signed === null ? 'paper' : signed.signatures.length > 0 ? 'electronic' : 'scan'
    await tx
      .insertInto('plan_issue')
      .values({
        plan_version_id: issued.versionId,
        commune_id: communeId(),
        way,
        reading_id: signed?.id ?? null,
        signatures: JSON.stringify(signed?.signatures ?? []),
        likeness: found?.comparison.likeness ?? null,
        differences: JSON.stringify(found ? found.comparison : null),
        taken: JSON.stringify([...taken]),
        signer: JSON.stringify(draft.signer),
        at: now,
        by_account: actorId(context.actor),
      })
      .execute()
    await tx
      .updateTable('plan_draft')
      .set({ state: 'issued', plan_id: issued.planId, content: JSON.stringify(draft), changed_at: now })
      .where('id', '=', row.id)
      .execute()
    if (signed) await tx.updateTable('plan_reading').set({ state: 'confirmed' }).where('id', '=', signed.id).execute()
    await noteMove(context, { draftId: row.id, kind: 'issued', version: row.version })
    await openDeliveries(context, issued.planId, row.draft.recipients, issued.version)
    await keepEDocument(context, issued.planId, issued.version, {
      // A scan or a paper says nothing of a digital signature that the document system may hold.
      isSigned: way === 'electronic' ? true : null,
      signedBy: way === 'electronic' ? signersNamed(signed?.signatures ?? []) : null,
      source: 'file',
    })
    return {
      delta: {
        number,
        issuedOn: input.issuedOn,
        way,
        taken: taken.size,
        ...(row.amendment === null ? {} : { amendment: row.amendment, version: issued.version }),
      },
      record: { type: 'plan', id: issued.planId },
      result: { planId: issued.planId, unmatched: issued.unmatched },
    }
  },
})

async function checkDecision(
  context: CommandContext,
  row: Awaited<ReturnType<typeof heldDraft>>,
  input: z.output<typeof IssueInput>,
): Promise<void> {
  const notices = issueNotices(input, await issueFacts(context, row))
  const stop = notices.find((notice) => notice.stops) ?? (input.acceptWarnings ? undefined : notices[0])
  if (stop) throw new DomainError(stop.code, { ...stop.facts, mayAccept: !stop.stops })
}

async function issueFacts({ tx, today, dayOf }: CommandContext, row: Awaited<ReturnType<typeof heldDraft>>) {
  const submitted = (await movesOf(tx, row.id)).findLast((move) => move.kind === 'submitted')
  const superior =
    row.superior_id === null
      ? undefined
      : await tx.selectFrom('superior_plan').select('issued_on').where('id', '=', row.superior_id).executeTakeFirst()
  const bases = row.draft.bases
    .flatMap(({ number, issuedOn }) => (isPlainDate(issuedOn) ? [{ number, issuedOn }] : []))
    .sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))
  const superiorOn: PlainDate | null = isPlainDate(superior?.issued_on) ? superior.issued_on : null
  return {
    today,
    submittedOn: submitted ? dayOf(instant(submitted.at)) : today,
    latestBasis: bases[0] ?? null,
    superiorOn,
  }
}

async function readySigned({ tx }: CommandContext, draftId: string, readingId: string) {
  const signed = await signedReading(tx, draftId)
  if (!signed || signed.id !== readingId) throw new DomainError('plans.signed-file-replaced')
  if (signed.state !== 'ready' || signed.read === null) throw new DomainError('plans.signed-not-read')
  if (signedState(signed.signatures) === 'changed') throw new DomainError('plans.signed-changed')
  return { ...signed, read: signed.read }
}

const otherFacts = ({ docType, number, title }: PlanReading) => ({ kind: docType ?? 'văn bản khác', number, title })

const signedDraft = (draft: PlanDraft, input: z.output<typeof IssueInput>): PlanDraft => ({
  ...draft,
  number: input.number.trim(),
  issuedOn: input.issuedOn,
  signer: {
    ...draft.signer,
    name: input.signerName || draft.signer.name,
    position: input.signerPosition || draft.signer.position,
  },
})

/** The plan as it begins, or as it is after an amendment. */
interface Issued {
  planId: string
  versionId: string
  version: number
  /** Work that an amendment changed and whose task was not found. */
  unmatched: string[]
}

type IssuedPaper = Omit<IssuedText, 'planId' | 'version' | 'amendment' | 'reason'>

async function firstVersion(context: CommandContext, text: IssuedPaper, superiorId: string | null): Promise<Issued> {
  const planId = await insertPlan(context, text.content, superiorId, text.originalId)
  const versionId = await writeVersion(context, { ...text, planId, version: 1, amendment: null, reason: null })
  return { planId, versionId, version: 1, unmatched: [] }
}

async function nextVersion(
  context: CommandContext,
  text: IssuedPaper,
  planId: string,
  row: { amendment: string | null; reason: string | null; base: unknown; base_version: number | null },
): Promise<Issued> {
  const amendment = oneOf(['amend', 'replace'], row.amendment ?? '')
  const before = readingOfDraft(parsePlanDraft(row.base))
  return {
    planId,
    ...(await amendPlan(context, {
      ...text,
      planId,
      amendment,
      reason: row.reason ?? '',
      before,
      baseVersion: row.base_version,
    })),
  }
}

async function insertPlan(
  { tx, now, actor, communeId }: CommandContext,
  content: ReviewedReading,
  superiorId: string | null,
  originalId: string | null,
): Promise<string> {
  if (!content.title) throw new DomainError('plans.no-title')
  const period = runPeriodOf(content)?.span
  if (!period) throw new DomainError('plans.no-period')
  const id = newId<'plan'>()
  await tx
    .insertInto('plan')
    .values({
      id,
      commune_id: communeId(),
      kind: content.planKind ?? detectKind(content.title, await kindsOf(tx)),
      title: content.title,
      number: content.number,
      issued_on: content.issuedOn,
      issuer: content.issuer,
      period_from: period.from,
      period_to: period.to,
      state: 'issued',
      superior_id: superiorId,
      original_id: originalId,
      content: JSON.stringify(content),
      folded: foldedKey(`${content.title} ${content.number ?? ''}`),
      created_at: now,
      confirmed_by: actorId(actor),
    })
    .execute()
  return id
}

/** Who signed, as the certificates name them; null where they name nobody. */
function signersNamed(signatures: readonly PdfSignature[]): string | null {
  const names = signatures.filter((one) => one.kind === 'signature').map((one) => one.name ?? one.organisation)
  return (
    names
      .filter((name) => name !== null)
      .join('; ')
      .slice(0, 120) || null
  )
}
