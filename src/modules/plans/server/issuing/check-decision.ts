import { DomainError } from '#kernel/domain/domain-error.ts'
import { instant } from '#kernel/domain/instant.ts'
import { isPlainDate, plainDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { issueNotices } from '../../domain/index.ts'
import type { IssueDecision } from '../../domain/index.ts'
import { movesOf } from './draft-row.ts'
import type { heldDraft } from './draft-row.ts'

type Draft = Awaited<ReturnType<typeof heldDraft>>

/** Throws what speaks against the number and the day that the officer confirms; warnings unless they were accepted. Returns the day. */
export async function checkDecision(
  context: CommandContext,
  row: Draft,
  decision: IssueDecision & { acceptWarnings: boolean },
): Promise<PlainDate> {
  const notices = issueNotices(decision, await issueFacts(context, row))
  const stop = notices.find((notice) => notice.stops) ?? (decision.acceptWarnings ? undefined : notices[0])
  if (stop) throw new DomainError(stop.code, { ...stop.facts, mayAccept: !stop.stops })
  return plainDate(decision.issuedOn)
}

async function issueFacts({ tx, today, dayOf }: CommandContext, row: Draft) {
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
