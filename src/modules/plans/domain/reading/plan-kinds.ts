import { foldInPlace } from './folded.ts'

export interface PlanKind {
  code: string
  /** As officers say it. */
  name: string
  /** What its title says, folded; the first kind that fits counts. */
  title: RegExp
}

/** Kinds of yearly plan (loại kế hoạch). All run the same way; a further kind is a further line here. */
export const PLAN_KINDS: readonly PlanKind[] = [
  { code: 'communication', name: 'Tuyên truyền', title: /tuyen truyen|truyen thong|thong tin ve/ },
  { code: 'procedure-control', name: 'Kiểm soát thủ tục hành chính', title: /kiem soat (?:thu tuc hanh chinh|tthc)/ },
  { code: 'procedure-review', name: 'Rà soát thủ tục hành chính', title: /ra soat.*(?:thu tuc hanh chinh|tthc)/ },
  {
    code: 'digital-transformation',
    name: 'Chuyển đổi số',
    title: /chuyen doi so|chinh quyen so|ung dung cong nghe thong tin/,
  },
  { code: 'administrative-reform', name: 'Cải cách hành chính', title: /cai cach hanh chinh|cchc/ },
  { code: 'index-improvement', name: 'Nâng cao chỉ số', title: /nang cao.*(?:chi so|hai long)|cai thien.*chi so/ },
  { code: 'inspection', name: 'Kiểm tra', title: /^kiem tra/ },
]

/** The kind of plan that a title names; null where it names none of those known. */
export function planKindOf(title: string | null): PlanKind | null {
  if (title === null) return null
  const folded = foldInPlace(title)
  return PLAN_KINDS.find((kind) => kind.title.test(folded)) ?? null
}
