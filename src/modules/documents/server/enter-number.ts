import { DomainError } from '#kernel/domain/domain-error.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { kindOfSymbol, printedNumber, seriesOf } from '../domain/index.ts'
import { numberingOf, takeNumber } from './number-register.ts'

export interface NumberedDocument {
  number: number
  /** After the slash: "KH-UBND". */
  symbol: string
  issuedOn: PlainDate
  subject: string
  signer: string
  recipients: string
  planId: string
  /** The number lies further on than the next one, and that was looked at. */
  acceptGap: boolean
}

/**
 * Writes an issued document into the own register under the number that was signed: the one reserved for it, or taken now. Does
 * nothing where the register is off.
 */
export async function enterNumber(context: CommandContext, document: NumberedDocument): Promise<void> {
  const { tx } = context
  const { number, symbol, acceptGap, issuedOn, subject, signer, recipients, planId } = document
  const scheme = await numberingOf(tx)
  if (scheme === null) return
  const kind = kindOfSymbol(symbol)
  const year = Number(issuedOn.slice(0, 4))
  const reserved = await tx
    .selectFrom('document_number')
    .select(['id', 'state', 'symbol'])
    .where('year', '=', year)
    .where('series', '=', seriesOf(scheme, kind))
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
  if (reserved?.state === 'void') throw new DomainError('documents.number-void')
  // A number kept back for a document of another symbol is not this one's.
  if (reserved && (reserved.state === 'used' || reserved.symbol !== symbol))
    throw new DomainError('documents.number-taken', { number: printedNumber(number), year })
  const id =
    reserved?.id ?? (await takeNumber(context, { kind, symbol, year, typed: number, acceptGap, subject: '' })).id
  await tx
    .updateTable('document_number')
    .set({
      state: 'used',
      issued_on: issuedOn,
      subject: subject.slice(0, 500),
      signer: signer.slice(0, 300),
      recipients: recipients.slice(0, 1_000),
      plan_id: planId,
    })
    .where('id', '=', id)
    .execute()
}
