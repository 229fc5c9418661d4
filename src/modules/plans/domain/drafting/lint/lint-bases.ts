import { isPlainDate } from '#kernel/domain/plain-date.ts'
import { numberKey } from '#modules/legislation/domain/index.ts'
import type { DraftBasis } from '../plan-draft.ts'
import { must, short, should, vnDay } from './notice.ts'
import type { DraftNotice, LintContext } from './notice.ts'

/** Cited documents: out of force, amended, later than the plan, named twice or not in full. */
export function lintBases({ draft, facts }: LintContext): DraftNotice[] {
  if (draft.bases.length === 0) return [should('no-bases', 'bases', 'Kế hoạch chưa có căn cứ nào.')]
  const first = new Map<string, DraftBasis>()
  return draft.bases.flatMap((basis): DraftNotice[] => {
    const path = `bases[${basis.key}]`
    const name = short(
      [basis.kind, basis.number && `số ${basis.number}`].filter(Boolean).join(' ') || (basis.sentence ?? ''),
    )
    if (name === '') return [must('empty-basis', path, 'Có căn cứ chưa ghi văn bản nào.', [{ op: 'remove', path }])]
    const out: DraftNotice[] = []
    // One number can be two documents: of different days.
    const key = `${numberKey(basis.number)} ${basis.issuedOn ?? ''}`
    if (basis.number !== '' && first.has(key))
      out.push(should('basis-twice', path, `${name} được ghi hai lần trong căn cứ.`, [{ op: 'remove', path }]))
    first.set(key, basis)
    const cited = facts.citedStates[basis.key]
    if (cited?.state === 'expired') out.push(must('basis-expired', path, cited.sentence))
    else if (cited && cited.state !== 'in-force' && cited.sentence !== '')
      out.push(should(`basis-${cited.state}`, path, cited.sentence))
    const on = isPlainDate(draft.issuedOn) ? draft.issuedOn : null
    if (on !== null && basis.issuedOn !== null && basis.issuedOn > on.slice(0, basis.issuedOn.length))
      out.push(
        must('basis-later', path, `${name} ban hành ${vnDay(basis.issuedOn)}, sau ngày của kế hoạch ${vnDay(on)}.`),
      )
    const passed = passedYear(basis, draft.period.from)
    if (passed !== null)
      out.push(
        should(
          'basis-of-earlier-year',
          path,
          `${name} là của năm ${passed.was}; cấp trên đã có kế hoạch năm ${passed.is} thì ghi kế hoạch ấy.`,
        ),
      )
    if (basis.sentence === null && basis.kind !== 'Luật' && (basis.issuedOn === null || !basis.issuer?.trim()))
      out.push(should('basis-incomplete', path, `${name}: chưa đủ ngày ban hành, cơ quan ban hành.`))
    return out
  })
}

/** A superior's yearly plan of a year before. One of the last months before, one for a span of years or for this very year counts. */
function passedYear(basis: DraftBasis, from: string | null): { was: string; is: string } | null {
  if (basis.kind !== 'Kế hoạch' || basis.issuedOn === null || from === null) return null
  const [was, is] = [basis.issuedOn.slice(0, 4), from.slice(0, 4)]
  const isLate = Number(was) === Number(is) - 1 && Number(basis.issuedOn.slice(5, 7)) >= 11
  const words = `${basis.subject ?? ''} ${basis.sentence ?? ''}`
  const years = words.match(/\b20\d{2}\b/g) ?? []
  if (was >= is || isLate || years.some((year) => year >= is) || /giai đoạn|đến năm/i.test(words)) return null
  return { was, is }
}
