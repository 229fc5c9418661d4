import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import { daysBetween, isPlainDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { query } from '#kernel/server/command.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import { calendarDays } from '#modules/calendar/server/index.ts'
import { beyond, levelOf } from '../../domain/index.ts'
import type { SuperiorItem } from '../../domain/index.ts'
import { parsePlanReading } from '../../domain/stored-reading.ts'
import { filesOf } from '../find-reading.ts'
import { besideOwn, keptPlans } from './beside-own.ts'
import type { Compared, KeptPlan } from './beside-own.ts'

/** All superior's plans, newest first, each with its own plan, its coverage, and the days between theirs and ours. */
export const listSuperiorPlans = query({
  name: 'plans.list-superior',
  input: z.object({}),
  may: 'plans.read',
  async run({ db, today, communeId }) {
    const all = await besideOwn(db, communeId(), await keptPlans(db))
    return { today, plans: all.map(summaryOf) }
  },
})

/** What still waits for a plan of the commune's own: home shows it until that plan is issued or the row is closed with a reason. */
export const superiorJobs = query({
  name: 'plans.superior-jobs',
  input: z.object({}),
  may: 'plans.read',
  async run({ db, today, communeId }) {
    const open = await besideOwn(db, communeId(), await stillOpen(db))
    return open
      .map(summaryOf)
      .filter((plan) => plan.isOpen)
      .sort((one, other) => (one.ownDueOn ?? '9999').localeCompare(other.ownDueOn ?? '9999'))
      .map((plan) => ({ ...plan, daysLeft: isPlainDate(plan.ownDueOn) ? daysBetween(today, plan.ownDueOn) : null }))
  },
})

/** One superior's plan in full. */
export const findSuperiorPlan = query({
  name: 'plans.find-superior',
  input: z.object({ id: z.uuid() }),
  may: 'plans.read',
  async run({ db, today, communeId }, { id }) {
    const found = await findBesideOwn(db, communeId(), (row) => row.id === id)
    if (!found) throw new DomainError('record.not-found')
    const earlier = found.row.replaces ? await earlierTexts(db, communeId(), found.row.replaces) : null
    const isNew = (item: SuperiorItem): boolean => earlier !== null && !earlier.texts.has(foldedKey(item.text))
    return {
      ...summaryOf(found),
      today,
      origin: oneOf(['file', 'typed'], found.row.origin),
      ownDueSource: found.row.own_due_source,
      doubt: found.doubt,
      coverage: found.coverage,
      newKeys: found.items.filter(isNew).map((item) => item.key),
      earlier: earlier && { id: earlier.id, title: earlier.title, number: earlier.number },
      beyond: beyond(found.coverage, { stage: 'issued', items: found.ownItems, responsibilities: [] }).map(
        ({ path, text }) => ({ path, text }),
      ),
      ownTexts: found.ownItems.filter((item) => item.kind !== 'clause').map((item) => item.text),
      readingId: found.row.reading_id,
      files: found.row.reading_id ? await filesOf(db, found.row.reading_id) : [],
      plans: await plansToTie(db, found),
    }
  },
})

/** The superior's plan of a running plan with the coverage in one line; null where none is tied. */
export const superiorOfPlan = query({
  name: 'plans.superior-of-plan',
  input: z.object({ planId: z.uuid() }),
  may: 'plans.read',
  async run({ db, communeId }, { planId }) {
    const plan = await db.selectFrom('plan').select('superior_id').where('id', '=', planId).executeTakeFirst()
    if (!plan?.superior_id) return null
    const tied = plan.superior_id
    const found = await findBesideOwn(db, communeId(), (row) => row.id === tied || row.olderIds.includes(tied))
    return found ? summaryOf(found) : null
  },
})

/** What the panel of the editor compares a draft with, while it is being written. */
export const coverageFacts = query({
  name: 'plans.coverage-facts',
  input: z.object({ superiorId: z.uuid() }),
  may: 'plans.read',
  async run({ db, today, communeId }, { superiorId }) {
    const found = await findBesideOwn(db, communeId(), (row) => row.id === superiorId)
    if (!found) throw new DomainError('record.not-found')
    const days = await calendarDays(db)
    return {
      id: superiorId,
      title: found.row.title,
      number: found.row.number,
      level: levelOf(found.row.issuer),
      items: found.items,
      decisions: found.decisions,
      doubt: found.doubt,
      readingId: found.row.reading_id,
      today,
      holidays: days.holidays,
      workdays: days.workdays,
    }
  },
})
export type CoverageFacts = Awaited<ReturnType<(typeof coverageFacts)['run']>>

async function findBesideOwn(
  db: ReadDb,
  communeId: string,
  isMeant: (row: KeptPlan) => boolean,
): Promise<Compared | null> {
  const found = (await keptPlans(db)).find(isMeant)
  return found ? ((await besideOwn(db, communeId, [found]))[0] ?? null) : null
}

// Home asks this on every visit: what is carried out, closed or replaced is set aside before anything is read and compared.
async function stillOpen(db: ReadDb): Promise<KeptPlan[]> {
  const kept = (await keptPlans(db)).filter((row) => row.closed_reason === null && row.replacedBy === null)
  if (kept.length === 0) return []
  const own = await db
    .selectFrom('plan')
    .select('superior_id')
    .where('superior_id', 'is not', null)
    .where('state', '!=', 'revoked')
    .execute()
  const carriedOut = new Set(own.map((plan) => plan.superior_id))
  return kept.filter((row) => ![row.id, ...row.olderIds].some((id) => carriedOut.has(id)))
}

function summaryOf({ row, place, coverage: found, doubt }: Compared) {
  const isIssued = place?.kind === 'plan'
  return {
    id: row.id,
    title: row.title,
    number: row.number,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    arrivedOn: row.arrived_on,
    ownDueOn: row.own_due_on,
    closedReason: row.closed_reason,
    replacedBy: row.replacedBy,
    replaces: row.replaces,
    own: place,
    daysBetween:
      isPlainDate(row.issued_on) && isPlainDate(place?.issuedOn) ? daysBetween(row.issued_on, place.issuedOn) : null,
    answer: found.answer,
    given: found.given,
    counts: found.counts,
    isReliable: found.isReliable,
    doubt,
    isOpen: !isIssued && row.closed_reason === null && row.replacedBy === null,
  }
}

async function earlierTexts(db: ReadDb, communeId: string, id: string) {
  const found = await findBesideOwn(db, communeId, (row) => row.id === id)
  if (!found) return null
  const { title, number } = found.row
  return { id, title, number, texts: new Set(found.items.map((item) => foldedKey(item.text))) }
}

// A plan that cites this number among its grounds stands first; an officer ties it, nothing is tied by itself.
async function plansToTie(db: ReadDb, { row, place }: Compared) {
  const plans = await db
    .selectFrom('plan')
    .select(['id', 'title', 'number', 'state', 'content', 'superior_id'])
    .where('state', 'in', ['issued', 'running', 'finished'])
    .orderBy('created_at', 'desc')
    .execute()
  return plans
    .filter((plan) => plan.id !== place?.id && plan.superior_id === null)
    .map((plan) => ({
      id: plan.id,
      title: plan.title,
      number: plan.number,
      cites:
        row.number !== null &&
        parsePlanReading(plan.content).legalBases.some(
          (basis) => foldedKey(basis.number) === foldedKey(row.number ?? ''),
        ),
    }))
    .sort((one, other) => Number(other.cites) - Number(one.cites))
    .slice(0, 30)
}
