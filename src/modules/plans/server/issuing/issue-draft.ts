import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandOutcome } from '#kernel/server/command.ts'
import { enterNumber } from '#modules/documents/server/index.ts'
import { readingOfDraft, signedDraft, signersNamed, wayOfIssue, withSignedWork } from '../../domain/index.ts'
import type { PlanReading } from '../../domain/index.ts'
import { openDeliveries } from '../deliveries/index.ts'
import { keepEDocument } from '../electronic/index.ts'
import { paperOfDraft } from '../amending/paper-of-draft.ts'
import { checkDecision } from './check-decision.ts'
import { heldDraft, noteMove } from './draft-row.ts'
import { firstVersion, nextVersion } from './issued-version.ts'
import { refuseTakenNumber } from './number-taken.ts'
import { lookedAt, readySigned } from './signed-reading.ts'

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
    const issuedOn = await checkDecision(context, row, input)
    const number = `${input.number.trim()}/${row.draft.symbol}`
    await refuseTakenNumber(tx, { number, year: issuedOn.slice(0, 4), issuer: row.draft.issuer })
    const signed = input.readingId === null ? null : await readySigned(tx, input.id, input.readingId)
    const paper = await paperOfDraft(tx, row.draft, row, { commune: { isSample: commune.is_sample } })
    const found = signed ? lookedAt(paper, signed.read, signed.signatures, context.dayOf) : null
    if (signed && found?.comparison.likeness === 'other' && !input.sameAnyway)
      throw new DomainError('plans.issue-other-document', otherFacts(signed.read.reading))
    const draft = signedDraft(row.draft, input)
    const drafted = { ...readingOfDraft(draft), number, issuedOn }
    const taken = new Set(input.taken)
    // An amendment's paper has its changes alone: what runs is the officer's whole text with them in it.
    const content =
      signed && found && row.amendment !== 'amend'
        ? withSignedWork(drafted, found.comparison.work, taken, signed.read.reading)
        : drafted
    const originalId = signed?.files[0]?.id ?? null
    const text = { draftId: row.id, draft, content, number, issuedOn, originalId }
    const issued =
      row.amends_plan_id === null
        ? await firstVersion(context, text, row.superior_id)
        : await nextVersion(context, text, row.amends_plan_id, row)
    await enterNumber(context, {
      number: Number.parseInt(input.number, 10),
      symbol: draft.symbol,
      issuedOn,
      subject: `Kế hoạch ${draft.title}`,
      signer: draft.signer.name,
      recipients: draft.recipients.map((one) => one.name).join('; '),
      planId: issued.planId,
      acceptGap: input.acceptWarnings,
    })
    const way = wayOfIssue(signed?.signatures ?? null)
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
        issuedOn,
        way,
        taken: taken.size,
        ...(row.amendment === null ? {} : { amendment: row.amendment, version: issued.version }),
      },
      record: { type: 'plan', id: issued.planId },
      result: { planId: issued.planId, unmatched: issued.unmatched },
    }
  },
})

const otherFacts = ({ docType, number, title }: PlanReading) => ({ kind: docType ?? 'văn bản khác', number, title })
