/** What a message to a receiver is made of. */
export interface MessageFacts {
  /** "UBND xã Suối Mẫu". */
  sender: string
  receiver: string
  /** "Kế hoạch số 17/KH-UBND ngày 12/01/2026 về …". */
  plan: string
  purpose: string
}

/** A message to a receiver, to be copied into Zalo or an e-mail: what it is, what for, and to answer that it came. Without links. */
export function deliveryMessage({ sender, receiver, plan, purpose }: MessageFacts): string {
  return [
    `Kính gửi: ${receiver}.`,
    `${sender} gửi ${plan}${purpose === '' ? '' : `, ${/^để /u.test(purpose) ? purpose : `để ${purpose}`}`}.`,
    'Kính đề nghị nhận văn bản và trả lời tin này khi đã nhận được.',
  ].join('\n')
}
