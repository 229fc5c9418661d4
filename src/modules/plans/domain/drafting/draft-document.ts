import { annexReference } from '#modules/documents/domain/index.ts'
import type { Annex, DocumentTable, OfficialDocument } from '#modules/documents/domain/index.ts'
import { basisSentence, recipientWords } from './draft-words.ts'
import type { DraftFacts } from './draft-facts.ts'
import { blockOf, draftLines, withEndMark } from './draft-lines.ts'
import { roman } from './draft-numerals.ts'
import type { DraftAnnex, DraftRow, PlanDraft } from './plan-draft.ts'

/** The plan as it is printed. `facts` says only whether it is a sample. */
export function draftDocument(
  draft: PlanDraft,
  facts: { commune: Pick<DraftFacts['commune'], 'isSample'> },
): OfficialDocument {
  const last = draft.bases.length - 1
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
    title: { kind: 'KẾ HOẠCH', subject: draft.title.trim() },
    urgency: null,
    addressees: [],
    body: [
      ...draft.bases.map((basis, at) => ({
        kind: 'basis' as const,
        text: `${basisSentence(basis)}${at === last ? '.' : ';'}`,
      })),
      ...paragraphs(draft.opening),
      ...draftLines(draft).map(blockOf),
      ...paragraphs(withEndMark(draft.closing)),
    ],
    closing: {
      signer: draft.signer,
      recipients: draft.recipients.map(recipientWords),
    },
    annexes: draft.annexes.map((annex, at) => annexOf(draft, annex, at)),
    isSample: facts.commune.isSample,
  }
}

const PLACE = /\s(?=(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố)\s)/iu

/** "ỦY BAN NHÂN DÂN" over "XÃ SUỐI MẪU". */
export function issuerLines(issuer: string): string[] {
  const [body = '', ...place] = issuer.trim().split(PLACE)
  return [body, place.join(' ')].filter((line) => line !== '').map((line) => line.toUpperCase())
}

function paragraphs(text: string): { kind: 'paragraph'; words: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((words) => ({ kind: 'paragraph', words }))
}

/** The columns of a table of work, here and in an amendment that prints some of its rows. */
export const WORK_COLUMNS: DocumentTable['columns'] = [
  { title: 'TT', share: 4, align: 'centre' },
  { title: 'Nội dung', share: 26 },
  { title: 'Sản phẩm', share: 15 },
  { title: 'Triển khai', share: 9, group: 'Thời gian thực hiện', align: 'centre' },
  { title: 'Hoàn thành', share: 10, group: 'Thời gian thực hiện', align: 'centre' },
  { title: 'Cơ quan chủ trì', share: 13 },
  { title: 'Cơ quan phối hợp', share: 14 },
  { title: 'Ghi chú', share: 9 },
]

function annexOf(draft: PlanDraft, annex: DraftAnnex, at: number): Annex {
  return {
    number: draft.annexes.length > 1 ? roman(at + 1) : null,
    title: annex.title,
    reference: reference(draft),
    landscape: true,
    body: [
      {
        kind: 'table',
        dense: true,
        columns: WORK_COLUMNS,
        rows: annex.rows.map(workCells),
      },
    ],
  }
}

/** A row of a table of work as it is printed at its place (0 for the first). */
export function workCells(row: DraftRow, at: number): { cells: string[] } {
  return {
    cells: [
      String(at + 1),
      row.title.trim(),
      row.products.join('; '),
      row.start.trim(),
      row.finish.trim(),
      row.lead.join('; '),
      row.coordinating.join('; '),
      row.note.trim(),
    ],
  }
}

// A day without its number would be another document's: both stay gaps until the clerk has given both.
function reference(draft: PlanDraft): string {
  const head = { number: draft.number, symbol: draft.symbol, issuedOn: draft.number ? (draft.issuedOn ?? '') : '' }
  return annexReference('Kế hoạch', head, draft.issuer)
}
