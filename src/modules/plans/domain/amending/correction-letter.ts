import type { OfficialDocument, OfficialLetter, SignerBlock } from '#modules/documents/domain/index.ts'
import type { IssuedHead } from './amending-document.ts'
import { citedPlan } from './amending-document.ts'

/** What a paper about an issued plan needs to know of who sends it. */
export interface PaperFacts {
  /** "xã Suối Mẫu". */
  commune: { kind: string; name: string }
  year: number
  symbol: string
  signer: SignerBlock
  /** Those the plan went to. */
  recipients: string[]
  isSample: boolean
}

/** The công văn that corrects slips of an issued plan (NĐ 30/2020/NĐ-CP, Điều 18): every place with what was printed and what is right. */
export function correctionLetter(
  plan: IssuedHead,
  corrections: readonly { place: string; wrong: string; correct: string; paper: string | null }[],
  facts: PaperFacts,
): OfficialLetter {
  const short = shortName(plan)
  const body = `Ủy ban nhân dân ${facts.commune.kind} ${facts.commune.name}`
  return {
    issuer: issuerLines(facts),
    symbol: facts.symbol,
    place: facts.commune.name,
    year: facts.year,
    subject: `đính chính ${short}`,
    to: facts.recipients.length > 0 ? facts.recipients : ['Các cơ quan, đơn vị liên quan'],
    opening: `Do sơ suất trong quá trình soạn thảo, ${citedPlan(plan)} có sai sót về kỹ thuật trình bày. ${body} đính chính như sau:`,
    items: corrections.map(
      ({ place, wrong, correct, paper }) =>
        `Tại ${place}${paper === null ? '' : ` (${paper})`}: ${wrong === '' ? '' : `đã in “${wrong}”, `}nay đính chính là “${correct}”.`,
    ),
    closing: [
      `Các nội dung khác của ${short} không thay đổi. ${body} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
    ],
    signer: facts.signer,
    recipients: ['Như trên', `Lưu: VT${drafter(facts.symbol)}`],
    isSample: facts.isSample,
  }
}

/** The notice that an issued plan is taken back; reason and day stay open until the officer has given them. */
export function revocationNotice(
  plan: IssuedHead,
  words: { reason: string; effectiveOn: string | null },
  facts: PaperFacts,
): OfficialDocument {
  const body = `Ủy ban nhân dân ${facts.commune.kind} ${facts.commune.name}`
  const short = shortName(plan)
  return {
    head: {
      superior: null,
      issuer: issuerLines(facts),
      number: null,
      symbol: 'TB-UBND',
      place: facts.commune.name,
      issuedOn: String(facts.year),
      about: null,
    },
    title: { kind: 'THÔNG BÁO', subject: `Thu hồi ${citedPlan(plan)}` },
    urgency: null,
    addressees: [],
    body: [
      { kind: 'paragraph', words: `${body} thông báo thu hồi ${citedPlan(plan)}.` },
      { kind: 'paragraph', marker: '1.', words: `Lý do thu hồi: ${ended(words.reason || '…')}` },
      {
        kind: 'paragraph',
        marker: '2.',
        words: `${short} hết hiệu lực từ ngày ${words.effectiveOn ? words.effectiveOn.split('-').reverse().join('/') : '…'}. Các nhiệm vụ chưa thực hiện của Kế hoạch dừng thực hiện; kết quả đã thực hiện được giữ nguyên.`,
      },
      {
        kind: 'paragraph',
        marker: '3.',
        words:
          'Cơ quan, đơn vị đã nhận bản giấy gửi lại văn bản đã nhận; đã nhận bản điện tử thì hủy bỏ văn bản điện tử bị thu hồi trên hệ thống, đồng thời thông báo lại để nơi gửi biết./.',
      },
    ],
    closing: { signer: facts.signer, recipients: [...facts.recipients, `Lưu: VT${drafter(facts.symbol)}`] },
    annexes: [],
    isSample: facts.isSample,
  }
}

const issuerLines = ({ commune }: PaperFacts): [string, string] => [
  'ỦY BAN NHÂN DÂN',
  `${commune.kind} ${commune.name}`.toUpperCase(),
]
const shortName = (plan: IssuedHead): string => (plan.number === null ? 'Kế hoạch này' : `Kế hoạch số ${plan.number}`)
const ended = (words: string): string => (/[.…]$/.test(words) ? words : `${words}.`)
// "UBND-VP": the drafting unit stands after the clerk's office.
const drafter = (symbol: string): string => {
  const unit = symbol.split('-')[1]
  return unit === undefined ? '' : `, ${unit}`
}
