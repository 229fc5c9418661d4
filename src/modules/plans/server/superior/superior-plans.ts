import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import { daysBetween, isPlainDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { query } from '#kernel/server/command.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import { calendarDays } from '#modules/calendar/server/index.ts'
import { twoTiersSince } from '#modules/organisations/server/index.ts'
import { VERDICTS, beyond, coverage, doubtOf, levelOf, parseAdded, superiorItems } from '../../domain/index.ts'
import type { Coverage, Decision, OwnItem, PlanReading, SuperiorItem } from '../../domain/index.ts'
import { parsePlanReading } from '../../domain/stored-reading.ts'
import { filesOf } from '../find-reading.ts'
import { ownWorkOf } from './own-work-of.ts'
import type { OwnPlace } from './own-work-of.ts'

interface Row {
  id: string
  reading_id: string | null
  origin: string
  title: string
  number: string | null
  issued_on: string | null
  issuer: string | null
  content: unknown
  added: unknown
  arrived_on: string
  own_due_on: string | null
  own_due_source: string | null
  replaces: string | null
  closed_reason: string | null
}

/** A superior's plan with what the commune has for it. */
interface Compared {
  row: Row
  reading: PlanReading
  items: SuperiorItem[]
  decisions: Decision[]
  doubt: string | null
  place: OwnPlace | null
  ownItems: OwnItem[]
  coverage: Coverage
  replacedBy: string | null
  olderIds: string[]
}

/** All superior's plans, newest first, each with its own plan, its coverage, and the days between theirs and ours. */
export const listSuperiorPlans = query({
  name: 'plans.list-superior',
  input: z.object({}),
  may: 'plans.read',
  async run({ db, today, communeId }) {
    const all = await compareAll(db, communeId())
    return { today, plans: all.map(summaryOf) }
  },
})

/** What still waits for a plan of the commune's own: home shows it until that plan is issued or the row is closed with a reason. */
export const superiorJobs = query({
  name: 'plans.superior-jobs',
  input: z.object({}),
  may: 'plans.read',
  async run({ db, today, communeId }) {
    const all = await compareAll(db, communeId())
    return all
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
    const all = await compareAll(db, communeId(), id)
    const found = all.find((one) => one.row.id === id)
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
    const all = await compareAll(db, communeId())
    const found = all.find(({ row, olderIds }) => row.id === plan.superior_id || olderIds.includes(plan.superior_id!))
    return found ? summaryOf(found) : null
  },
})

/** What the panel of the editor compares a draft with, while it is being written. */
export const coverageFacts = query({
  name: 'plans.coverage-facts',
  input: z.object({ superiorId: z.uuid() }),
  may: 'plans.read',
  async run({ db, today, communeId }, { superiorId }) {
    const found = (await compareAll(db, communeId(), superiorId)).find(({ row }) => row.id === superiorId)
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

async function compareAll(db: ReadDb, communeId: string, only?: string): Promise<Compared[]> {
  const commune = await db.selectFrom('commune').select('name').where('id', '=', communeId).executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('superior_plan')
    .selectAll()
    .orderBy('arrived_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  const decided = await db.selectFrom('superior_decision').selectAll().execute()
  const found: Compared[] = []
  for (const row of rows) {
    if (only && row.id !== only) continue
    const reading = parsePlanReading(row.content)
    const items = superiorItems(
      reading,
      { communeName: commune.name, twoTiersSince: await twoTiersSince(db) },
      parseAdded(row.added),
    )
    const decisions = decided
      .filter((one) => one.superior_id === row.id)
      .map(({ item_key, verdict, own_text, reason }) => ({
        itemKey: item_key,
        verdict: oneOf(VERDICTS, verdict),
        ownText: own_text,
        reason,
      }))
    const doubt = doubtOf(reading, items, oneOf(['file', 'typed'], row.origin))
    const olderIds = chain(rows, row.replaces)
    const { place, work } = await ownWorkOf(db, [row.id, ...olderIds])
    found.push({
      row: { ...row, arrived_on: String(row.arrived_on), own_due_on: row.own_due_on && String(row.own_due_on) },
      reading,
      items,
      decisions,
      doubt,
      place,
      ownItems: work.items,
      coverage: coverage(items, work, { decisions, doubt, level: levelOf(row.issuer) }),
      replacedBy: rows.find((later) => later.replaces === row.id)?.id ?? null,
      olderIds,
    })
  }
  return found
}

function chain(rows: readonly { id: string; replaces: string | null }[], from: string | null): string[] {
  const before = rows.find((row) => row.id === from)
  return before ? [before.id, ...chain(rows, before.replaces)] : []
}

function summaryOf({ row, place, coverage: found, replacedBy, doubt }: Compared) {
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
    replacedBy,
    replaces: row.replaces,
    own: place,
    daysBetween:
      isPlainDate(row.issued_on) && isPlainDate(place?.issuedOn) ? daysBetween(row.issued_on, place.issuedOn) : null,
    answer: found.answer,
    given: found.given,
    counts: found.counts,
    isReliable: found.isReliable,
    doubt,
    isOpen: !isIssued && row.closed_reason === null && replacedBy === null,
  }
}

async function earlierTexts(db: ReadDb, communeId: string, id: string) {
  const found = (await compareAll(db, communeId, id)).find(({ row }) => row.id === id)
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
