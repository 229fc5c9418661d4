import { sql } from 'kysely'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command, query } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { NUMBER_SCHEMES, gapsOf, judgeNumber, printedNumber, seriesOf } from '../domain/index.ts'
import type { NumberScheme } from '../domain/index.ts'

const Kind = z.string().trim().min(1, 'Cần tên loại viết tắt, ví dụ KH.').max(10)
const Year = z.number().int().min(1945).max(2200)
const Short = z.string().trim().max(300).default('')
const Day = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text === '') return null
    if (isPlainDate(text)) return text
    context.addIssue({ code: 'custom', message: 'Ngày không có trên lịch.' })
    return z.NEVER
  })

/** How the commune numbers its documents; null where its own register is off, as it is until switched on. */
export async function numberingOf(db: ReadDb | Tx): Promise<NumberScheme | null> {
  const row = await db.selectFrom('number_register').select(['is_on', 'scheme']).executeTakeFirst()
  return row?.is_on ? oneOf(NUMBER_SCHEMES, row.scheme) : null
}

/** The next number of a kind in a year, "05", to be proposed at issue; null where the register is off. Nothing is taken by asking. */
export async function nextNumber(db: ReadDb | Tx, kind: string, year: number): Promise<string | null> {
  const scheme = await numberingOf(db)
  if (scheme === null) return null
  const taken = await takenNumbers(db, year, seriesOf(scheme, kind))
  return printedNumber(Math.max(0, ...taken) + 1)
}

/** Switches the own register on or off and says how it counts. What was numbered stays. */
export const setNumberRegister = command({
  name: 'documents.set-number-register',
  input: z.object({ isOn: z.boolean(), scheme: z.enum(NUMBER_SCHEMES) }),
  may: 'documents.number-register',
  async run({ tx, communeId, now, actor }, { isOn, scheme }) {
    const row = { is_on: isOn, scheme, changed_at: now, changed_by: actorId(actor) }
    await tx
      .insertInto('number_register')
      .values({ commune_id: communeId(), ...row })
      .onConflict((conflict) => conflict.column('commune_id').doUpdateSet(row))
      .execute()
    return { delta: { on: isOn, scheme }, result: null }
  },
})

/**
 * Takes a number: the next one, or the one that was typed. Typed further on than the next asks first (`documents.number-ahead`).
 * Two clerks at once stand in line, so that none gets the other's number.
 */
export const reserveNumber = command({
  name: 'documents.reserve-number',
  input: z.object({
    kind: Kind,
    symbol: z.string().trim().min(1, 'Cần ký hiệu, ví dụ KH-UBND.').max(30),
    year: Year,
    typed: z.number().int().min(1, 'Số văn bản từ 1 trở lên.').max(99_999).nullable().default(null),
    acceptGap: z.boolean().default(false),
    subject: Short,
  }),
  may: 'documents.number-register',
  async run(context, input) {
    const { id, number } = await takeNumber(context, input)
    return {
      delta: { number: `${printedNumber(number)}/${input.symbol}`, year: input.year },
      record: { type: 'document-number', id },
      result: { id, number },
    }
  },
})

/** As `reserveNumber`, for an act that numbers a document in its own transaction. */
export async function takeNumber(
  { tx, communeId, now, actor }: CommandContext,
  input: { kind: string; symbol: string; year: number; typed: number | null; acceptGap: boolean; subject: string },
): Promise<{ id: string; number: number }> {
  const scheme = await numberingOf(tx)
  if (scheme === null) throw new DomainError('documents.register-off')
  const series = seriesOf(scheme, input.kind)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${communeId()} ${input.year} ${series}`}, 0))`.execute(tx)
  const taken = await takenNumbers(tx, input.year, series)
  const next = Math.max(0, ...taken) + 1
  const number = input.typed ?? next
  const judged = judgeNumber(number, taken)
  if (judged === 'taken')
    throw new DomainError('documents.number-taken', { number: printedNumber(number), year: input.year })
  if (judged === 'ahead' && !input.acceptGap)
    throw new DomainError('documents.number-ahead', { number: printedNumber(number), next: printedNumber(next) })
  const id = newId<'document-number'>()
  await tx
    .insertInto('document_number')
    .values({
      id,
      commune_id: communeId(),
      year: input.year,
      series,
      number,
      kind: input.kind,
      symbol: input.symbol,
      state: 'reserved',
      subject: input.subject,
      reserved_at: now,
      reserved_by: actorId(actor),
    })
    .execute()
  return { id, number }
}

/** Writes the document that carries a taken number into the register. */
export const useNumber = command({
  name: 'documents.use-number',
  input: z.object({
    id: z.uuid(),
    issuedOn: z.string().refine(isPlainDate, 'Cần ngày tháng văn bản.'),
    subject: z.string().trim().min(1, 'Cần tên loại và trích yếu.').max(500),
    signer: Short,
    recipients: z.string().trim().max(1_000).default(''),
    filedWith: Short,
    copies: z.number().int().min(0).max(10_000).nullable().default(null),
    sentOn: Day,
    note: Short,
    planId: z.uuid().nullable().default(null),
  }),
  may: 'documents.number-register',
  async run({ tx }, { id, issuedOn, sentOn, filedWith, planId, ...rest }) {
    const row = await lockNumber(tx, id)
    if (row.state === 'void') throw new DomainError('documents.number-void')
    if (Number(issuedOn.slice(0, 4)) !== row.year)
      throw new DomainError('documents.number-of-other-year', { year: row.year })
    await tx
      .updateTable('document_number')
      .set({ state: 'used', issued_on: issuedOn, sent_on: sentOn, filed_with: filedWith, plan_id: planId, ...rest })
      .where('id', '=', id)
      .execute()
    return { delta: { day: issuedOn }, record: { type: 'document-number', id }, result: null }
  },
})

/** Gives a taken number up, with the reason: it is never given again and stays in the register as void. */
export const voidNumber = command({
  name: 'documents.void-number',
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(3, 'Ghi lý do hủy số.').max(300) }),
  may: 'documents.number-register',
  async run({ tx }, { id, reason }) {
    const row = await lockNumber(tx, id)
    if (row.state === 'void') return { delta: null, result: null }
    await tx.updateTable('document_number').set({ state: 'void', void_reason: reason }).where('id', '=', id).execute()
    return { delta: { reason }, record: { type: 'document-number', id }, result: null }
  },
})

/** The register of a year: every number in order, the gaps of each series, and what comes next. */
export const findNumberRegister = query({
  name: 'documents.number-register',
  input: z.object({ year: Year.nullable().default(null) }),
  may: 'documents.number-register',
  async run({ db, today }, { year }) {
    const wanted = year ?? Number(today.slice(0, 4))
    const setting = await db.selectFrom('number_register').select(['is_on', 'scheme']).executeTakeFirst()
    const rows = await db
      .selectFrom('document_number')
      .selectAll()
      .where('year', '=', wanted)
      .orderBy('series')
      .orderBy('number')
      .execute()
    const years = await db.selectFrom('document_number').select('year').distinct().orderBy('year', 'desc').execute()
    return {
      isOn: setting?.is_on ?? false,
      scheme: setting ? oneOf(NUMBER_SCHEMES, setting.scheme) : NUMBER_SCHEMES[0],
      year: wanted,
      years: years.map((row) => row.year),
      series: [...Map.groupBy(rows, (row) => row.series)].map(([series, own]) => ({
        series,
        gaps: gapsOf(own.map(({ number }) => number)),
        next: Math.max(0, ...own.map(({ number }) => number)) + 1,
      })),
      rows: rows.map((row) => ({
        id: row.id,
        number: `${printedNumber(row.number)}/${row.symbol}`,
        kind: row.kind,
        state: oneOf(['reserved', 'used', 'void'], row.state),
        voidReason: row.void_reason,
        issuedOn: row.issued_on,
        subject: row.subject,
        signer: row.signer,
        recipients: row.recipients,
        filedWith: row.filed_with,
        copies: row.copies,
        sentOn: row.sent_on,
        note: row.note,
        planId: row.plan_id,
      })),
    }
  },
})

async function takenNumbers(db: ReadDb | Tx, year: number, series: string): Promise<number[]> {
  const rows = await db
    .selectFrom('document_number')
    .select('number')
    .where('year', '=', year)
    .where('series', '=', series)
    .execute()
  return rows.map(({ number }) => number)
}

async function lockNumber(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('document_number')
    .select(['state', 'year'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new DomainError('record.not-found')
  return row
}
