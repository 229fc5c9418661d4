/** What a notice inside the office is made of. Nothing here that the plan does not say. */
export interface NoticeFacts {
  /** "Ủy ban nhân dân xã Suối Mẫu". */
  issuer: string
  /** "Kế hoạch số 17/KH-UBND ngày 12/01/2026 về …". */
  plan: string
  /** "từ 01/01/2026 đến 31/12/2026". */
  period: string
  tasks: { title: string; lead: string; when: string; isRequested: boolean }[]
  /** Whom to ask; null where no unit holds the plan together. */
  focalUnit: string | null
}

/**
 * The notice that goes with a plan through the office's eGov system: what was issued, who does what by when, whom to ask.
 * Without links, so that it can be pasted anywhere.
 */
export function egovNotice({ issuer, plan, period, tasks, focalUnit }: NoticeFacts): string {
  const groups = Map.groupBy(tasks, (task) => task.lead || 'Chưa phân công')
  return [
    'THÔNG BÁO NỘI BỘ',
    '',
    `${issuer} đã ban hành ${plan}, thực hiện ${period}.`,
    tasks.length === 0
      ? 'Kế hoạch chưa có việc nào được phân công.'
      : `Kế hoạch có ${tasks.length} việc, phân công như sau:`,
    ...[...groups].flatMap(([unit, own]) => [
      '',
      unit.toLocaleUpperCase('vi'),
      ...own.map(
        (task) =>
          `- ${task.isRequested ? 'Đề nghị: ' : ''}${sentence(task.title)}${task.when === '' ? ' (kế hoạch chưa ghi thời hạn)' : ` Thời hạn: ${sentence(task.when)}`}`,
      ),
    ]),
    '',
    'Đề nghị các đơn vị xem toàn văn kế hoạch và bảng phân công gửi kèm, tổ chức thực hiện đúng thời hạn.',
    ...(focalUnit ? [`Đầu mối liên hệ: ${focalUnit}.`] : []),
  ].join('\n')
}

const sentence = (words: string): string => `${words.trim().replace(/[.;,\s]+$/u, '')}.`
