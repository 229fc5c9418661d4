import { standardCitation } from '#modules/legislation/domain/index.ts'
import type { DraftBasis, DraftRecipient, DraftWork, PlanDraft } from './plan-draft.ts'

/** The standard sentence of a căn cứ, or the officer's own, without the end mark. */
export function basisSentence(basis: DraftBasis): string {
  if (basis.sentence !== null) return basis.sentence.trim().replace(/[;.]+$/, '')
  return standardCitation(basis)
}

/** "- Sở Nội vụ (để báo cáo);" without dash and end mark; the file line as it is. */
export function recipientWords(recipient: DraftRecipient): string {
  const purpose = recipient.purpose.trim()
  if (recipient.isFile || purpose === '') return recipient.name.trim()
  return `${recipient.name.trim()} (${purpose.replace(/^\(|\)$/g, '')})`
}

/** When a form of work is done, on one line; the two columns of the annex told as two where both are given. */
export function timeWords(work: Pick<DraftWork, 'start' | 'finish'>): string {
  const start = work.start.trim()
  const finish = work.finish.trim()
  if (start === '' || finish === '') return start || finish
  return `Triển khai: ${start}; Hoàn thành: ${finish}`
}

/** "26/KH-UBND"; null while the number is not given. */
export function fullNumber(draft: Pick<PlanDraft, 'number' | 'symbol'>): string | null {
  const number = draft.number?.trim() ?? ''
  return number === '' ? null : `${number}/${draft.symbol}`
}
