import type { PlainDate } from '#kernel/domain/plain-date.ts'

/** The first day on which a plan is reviewed: the first of its last `months` calendar months. */
export function reviewFrom(periodTo: PlainDate, months: number): string {
  const last = Number(periodTo.slice(0, 4)) * 12 + Number(periodTo.slice(5, 7)) - 1
  const first = last - months + 1
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`
}

/** True on the days of the review: from its first day to the plan's last. What is over is not amended any more. */
export function isReviewTime(periodTo: PlainDate, months: number, today: PlainDate): boolean {
  return today >= reviewFrom(periodTo, months) && today <= periodTo
}

/** A message that asks the units what they want changed, ready to be pasted. */
export function reviewMessage(
  plan: { title: string; number: string | null },
  sender: string,
  answerBy: string,
): string {
  const named = plan.number === null ? `Kế hoạch “${plan.title}”` : `Kế hoạch số ${plan.number} (${plan.title})`
  return [
    `${sender} đang rà soát ${named}.`,
    `Đề nghị các đơn vị, các thôn cho biết việc nào cần sửa đổi, bổ sung, bỏ, và vì sao; gửi lại trước ngày ${answerBy.split('-').reverse().join('/')}.`,
    'Ai có tài khoản thì mở kế hoạch hoặc nhiệm vụ trên Loa Làng, bấm “Đề xuất sửa đổi”. Không có ý kiến thì trả lời “thống nhất”.',
  ].join('\n')
}
