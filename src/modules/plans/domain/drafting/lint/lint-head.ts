import { must, should, vnDay } from './notice.ts'
import type { DraftNotice, LintContext } from './notice.ts'

/** Title, period, number, place and who signs. */
export function lintHead({ draft, facts }: LintContext): DraftNotice[] {
  const out: DraftNotice[] = []
  const { from, to } = draft.period
  if (draft.title.trim() === '') out.push(must('no-title', 'title', 'Kế hoạch chưa có tên.'))
  else if (!/20\d{2}/.test(draft.title))
    out.push(
      should('title-without-year', 'title', 'Tên kế hoạch chưa ghi năm.', [
        { op: 'set', path: 'title', value: `${draft.title.trim()} năm ${from?.slice(0, 4) ?? facts.year}` },
      ]),
    )
  if (draft.issuer.trim() === '') out.push(must('no-issuer', 'issuer', 'Chưa có tên cơ quan ban hành.'))
  if (draft.place.trim() === '') out.push(must('no-place', 'place', 'Chưa có địa danh trước ngày ban hành.'))
  if (!from || !to)
    out.push(
      must('no-period', from ? 'period.to' : 'period.from', 'Kế hoạch chưa ghi thực hiện từ ngày nào đến ngày nào.'),
    )
  else if (from > to)
    out.push(must('period-reversed', 'period.to', `Ngày kết thúc ${vnDay(to)} trước ngày bắt đầu ${vnDay(from)}.`))
  if (!draft.number?.trim())
    out.push(
      should(
        'blank-number',
        'number',
        'Số kế hoạch còn để trống; chưa có số vẫn trình ký được, số lấy theo bản đã ký.',
      ),
    )
  if (draft.opening.trim() === '')
    out.push(should('no-opening', 'opening', 'Chưa có câu mở đầu “… ban hành Kế hoạch … như sau:”.'))
  return [...out, ...lintSigner({ draft, facts })]
}

function lintSigner({ draft, facts }: Pick<LintContext, 'draft' | 'facts'>): DraftNotice[] {
  const { position, name, authority } = draft.signer
  if (position.trim() === '')
    return [
      must(
        'no-signer',
        'signer.position',
        'Chưa có chức vụ người ký.',
        facts.signer ? [{ op: 'set', path: 'signer', value: facts.signer }] : [],
      ),
    ]
  if (authority.some((line) => /^KT\./u.test(line)) && !/^(?:PHÓ|Q\. PHÓ)/u.test(position.trim()))
    return [must('signer-form', 'signer.position', `Ký thay (KT.) thì người ký là cấp phó, ở đây ghi “${position}”.`)]
  if (name.trim() === '') return [should('no-signer-name', 'signer.name', 'Chưa ghi họ tên người ký.')]
  return []
}
