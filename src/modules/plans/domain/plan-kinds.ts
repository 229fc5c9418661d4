import { foldedKey } from '#kernel/domain/vietnamese.ts'

/** A kind of yearly plan. Data: the commune may rename, add and hide kinds. */
export interface PlanKind {
  code: string
  name: string
  /** Words of a title by which the kind is proposed, folded. */
  words: readonly string[]
  isHidden: boolean
}

/** What every commune begins with; the narrower kinds first, since their titles also hold the wider words. */
export const STANDARD_KINDS: readonly PlanKind[] = [
  {
    code: 'communication',
    name: 'Tuyên truyền cải cách hành chính',
    words: ['tuyen truyen', 'truyen thong'],
    isHidden: false,
  },
  {
    code: 'procedures',
    name: 'Kiểm soát thủ tục hành chính',
    words: ['kiem soat thu tuc', 'kiem soat tthc'],
    isHidden: false,
  },
  { code: 'digital', name: 'Chuyển đổi số', words: ['chuyen doi so'], isHidden: false },
  { code: 'reform', name: 'Cải cách hành chính', words: ['cai cach hanh chinh', 'cchc'], isHidden: false },
  { code: 'other', name: 'Kế hoạch khác', words: [], isHidden: false },
]

/** The kind a title speaks of; "other" when it speaks of none. */
export function detectKind(title: string | null, kinds: readonly PlanKind[]): string {
  const key = ` ${foldedKey(title ?? '')} `
  return kinds.find((kind) => !kind.isHidden && kind.words.some((word) => key.includes(word)))?.code ?? 'other'
}
