import { DomainError } from '#kernel/domain/domain-error.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import type { Tx } from '#kernel/server/database.ts'
import { workCalendar } from '#modules/calendar/domain/index.ts'
import { calendarDays } from '#modules/calendar/server/index.ts'
import { addOffer, changeDraft, offerOf, parseAdded, readingOfDraft, superiorItems } from '../../domain/index.ts'
import type { DraftBasis, DraftFacts, PlanDraft } from '../../domain/index.ts'
import { parsePlanReading } from '../../domain/stored-reading.ts'

/**
 * The draft as an answer to a superior's plan: that plan among its bases, and the chosen items as work with the unit and the day
 * that are proposed. `take` are keys of the superior's items.
 */
export async function draftForSuperior(
  tx: Tx,
  draft: PlanDraft,
  superiorId: string,
  take: readonly string[],
  facts: DraftFacts,
  today: PlainDate,
): Promise<PlanDraft> {
  const row = await tx.selectFrom('superior_plan').selectAll().where('id', '=', superiorId).executeTakeFirst()
  if (!row) throw new DomainError('record.not-found')
  const reading = parsePlanReading(row.content)
  const items = superiorItems(
    reading,
    { communeName: facts.commune.name, twoTiersSince: facts.twoTiersSince },
    parseAdded(row.added),
  )
  const days = await calendarDays(tx)
  const calendar = workCalendar(days.holidays, days.workdays)
  const { responsibilities } = readingOfDraft(draft)
  let next = changeDraft(draft, basisChange(draft, row))
  for (const [at, key] of take.entries()) {
    const item = items.find((one) => one.key === key)
    if (!item) throw new DomainError('plans.no-such-superior-item', { key })
    next = changeDraft(next, addOffer(next, item, offerOf(item, responsibilities, calendar, today), `taken${at}`))
  }
  return next
}

function basisChange(
  draft: PlanDraft,
  row: { number: string | null; issued_on: string | null; issuer: string | null; title: string },
): Parameters<typeof changeDraft>[1] {
  if (!row.number || draft.bases.some(({ number }) => number === row.number)) return []
  const value: DraftBasis = {
    key: 'superior',
    documentId: null,
    kind: 'Kế hoạch',
    number: row.number,
    issuedOn: row.issued_on,
    issuer: row.issuer,
    subject: row.title.charAt(0).toLowerCase() + row.title.slice(1),
    sentence: null,
  }
  return [{ op: 'add', list: 'bases', key: value.key, after: draft.bases.at(-1)?.key ?? null, value }]
}
