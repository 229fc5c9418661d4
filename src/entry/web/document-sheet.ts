import type { Sheet } from '#modules/documents/domain/index.ts'
import { shortCitation } from '#modules/legislation/domain/index.ts'
import type { ListedDocument } from '#modules/legislation/server/index.ts'
import { CERTAINTY_WORDS, RELATION_BACK_WORDS, STATE_WORDS, knownDay } from '#i18n/legislation.ts'
import { vnDate } from '#i18n/words.ts'

/** The register as a table to hand in; its first columns can be pasted back as a list. */
export function documentSheet(documents: readonly ListedDocument[]): Sheet {
  return {
    title: 'Danh mục văn bản pháp lý',
    notes: [`${documents.length} văn bản`],
    columns: [
      { title: 'TT', width: 6 },
      { title: 'Loại', width: 14 },
      { title: 'Số, ký hiệu', width: 20 },
      { title: 'Ngày ban hành', width: 14 },
      { title: 'Cơ quan ban hành', width: 22 },
      { title: 'Trích yếu', width: 50 },
      { title: 'Hiệu lực từ', width: 13 },
      { title: 'Hiệu lực đến', width: 13 },
      { title: 'Hiệu lực hôm nay', width: 20 },
      { title: 'Văn bản tác động', width: 36 },
      { title: 'Nguồn', width: 30 },
      { title: 'Ngày kiểm tra', width: 13 },
      { title: 'Cần kiểm tra', width: 20 },
      { title: 'Ghi chú', width: 30 },
    ],
    rows: documents.map((one, index) => [
      index + 1,
      one.kind,
      one.number,
      knownDay(one.issuedOn),
      one.issuer ?? '',
      one.subject ?? '',
      one.inForceFrom ? vnDate(one.inForceFrom) : '',
      one.inForceTo ? vnDate(one.inForceTo) : '',
      one.closedReason ? `đã đóng: ${one.closedReason}` : (STATE_WORDS[one.state.state] ?? ''),
      one.changedBy.map((end) => `${RELATION_BACK_WORDS[end.kind] ?? ''} ${shortCitation(end.other)}`).join('; '),
      one.source,
      knownDay(one.checkedOn),
      one.needsChecking ? (CERTAINTY_WORDS[one.certainty] ?? 'cần kiểm tra') : '',
      [one.subject ? '' : (one.about ?? ''), one.note ?? ''].filter(Boolean).join('. '),
    ]),
  }
}
