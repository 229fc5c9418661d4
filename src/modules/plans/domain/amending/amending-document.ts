import type { Block, OfficialDocument } from '#modules/documents/domain/index.ts'
import { basisSentence, issuerLines, recipientWords } from '../drafting/index.ts'
import type { PlanDraft } from '../drafting/index.ts'
import { amendedItems } from './amended-items.ts'

/** The issued plan that a paper is about. */
export interface IssuedHead {
  /** "17/KH-UBND". */
  number: string | null
  /** As much of the ISO date as is known. */
  issuedOn: string | null
  issuer: string
  title: string
}

/**
 * "Kế hoạch số 17/KH-UBND ngày 12 tháng 01 năm 2027 của Ủy ban nhân dân xã Suối Mẫu về …": a document as other papers cite it
 * (NĐ 30/2020/NĐ-CP, Phụ lục I).
 */
export function citedPlan(plan: IssuedHead): string {
  const subject = lowered(plan.title)
  const { number, issuedOn, issuer } = plan
  const cited = {
    key: '',
    documentId: null,
    kind: 'Kế hoạch',
    number: number ?? '',
    issuedOn,
    issuer,
    subject,
    sentence: null,
  }
  return basisSentence(cited).replace(/^Căn cứ /, '')
}

/**
 * The amendment on paper: a document of the same kind as the one it amends (NĐ 30/2020/NĐ-CP, Điều 18), item by item, each with
 * its new wording; what is not named stays. `base` is the text in force.
 */
export function amendingDocument(
  draft: PlanDraft,
  base: PlanDraft,
  plan: IssuedHead,
  facts: { commune: { isSample: boolean } },
): OfficialDocument {
  const short = plan.number === null ? 'Kế hoạch này' : `Kế hoạch số ${plan.number}`
  const grounds = draft.bases.filter((basis) => !base.bases.some((other) => other.key === basis.key))
  const items = amendedItems(base, draft)
  return {
    head: {
      superior: null,
      issuer: issuerLines(draft.issuer),
      number: draft.number,
      symbol: draft.symbol,
      place: draft.place,
      issuedOn: draft.issuedOn ?? draft.period.from?.slice(0, 4) ?? '',
      about: null,
    },
    title: { kind: 'KẾ HOẠCH', subject: `Sửa đổi, bổ sung ${citedPlan(plan)}` },
    urgency: null,
    addressees: [],
    body: [
      ...grounds.map((basis): Block => ({ kind: 'basis', text: `${basisSentence(basis)};` })),
      { kind: 'basis', text: `Căn cứ ${citedPlan(plan)}.` },
      { kind: 'paragraph', words: `${draft.issuer} sửa đổi, bổ sung một số nội dung của ${short} như sau:` },
      ...items.flatMap((item, at): Block[] => [
        { kind: 'heading', level: 2, numeral: `${at + 1}.`, text: item.sentence },
        ...item.blocks,
      ]),
      { kind: 'paragraph', words: `Các nội dung khác của ${short} không thay đổi./.` },
    ],
    closing: { signer: draft.signer, recipients: draft.recipients.map(recipientWords) },
    annexes: [],
    isSample: facts.commune.isSample,
  }
}

function lowered(title: string): string {
  const words = title.trim()
  const first = words.split(' ')[0] ?? ''
  // A name or an abbreviation keeps its capitals.
  return first === first.toUpperCase() && first.length > 1 ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
