import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { formatDate } from '#kernel/domain/plain-date.ts'
import type { OfficialLetter, SignerBlock } from '#modules/documents/domain/index.ts'
import { groupItems } from './messages.ts'
import type { MessageItem } from './messages.ts'
import type { Tone } from './register.ts'

export interface LetterFacts {
  commune: { kind: string; name: string }
  plan: { title: string; number: string | null; issuedOn: string | null; issuer: string | null }
  today: PlainDate
  answerBy: PlainDate
  focalUnit: string
  symbol: string
  signer: SignerBlock
  isSample: boolean
  units: readonly { name: string; tone: Tone; items: readonly MessageItem[] }[]
}

const VERB: Readonly<Record<Tone, string>> = { suggest: 'đề nghị', respectful: 'kính đề nghị', require: 'yêu cầu' }
const POLITENESS: readonly Tone[] = ['respectful', 'suggest', 'require']

/** A công văn that chases: to one unit with its work, or to several with each one's work named. */
export function reminderLetter(facts: LetterFacts): OfficialLetter {
  const { commune, plan, units } = facts
  const tone = POLITENESS.find((one) => units.some((unit) => unit.tone === one)) ?? 'suggest'
  const one = units.length === 1 ? units[0] : undefined
  return {
    issuer: ['ỦY BAN NHÂN DÂN', `${commune.kind} ${commune.name}`.toUpperCase()],
    symbol: facts.symbol,
    place: commune.name,
    year: Number(facts.today.slice(0, 4)),
    subject: `đôn đốc thực hiện ${named(plan)}`,
    to: units.map((unit) => unit.name),
    opening: `Thực hiện ${citedPlan(plan, plan.issuer)}, qua theo dõi đến ngày ${formatDate(facts.today)} còn một số nội dung đã đến hạn chưa hoàn thành hoặc chưa có minh chứng. Ủy ban nhân dân ${commune.kind} ${VERB[tone]} ${one ? one.name : 'các đơn vị'} thực hiện các nội dung sau:`,
    items: one
      ? groupItems(one.items).map((line) => `${line}.`)
      : units.map((unit) => `${unit.name}: ${groupItems(unit.items).join('; ')}.`),
    closing: [
      `Kết quả thực hiện kèm minh chứng gửi về ${facts.focalUnit} trước ngày ${formatDate(facts.answerBy)} để tổng hợp; nội dung chưa thực hiện được, nêu rõ lý do và thời gian hoàn thành.`,
      `Ủy ban nhân dân ${commune.kind} ${VERB[tone]} ${one ? one.name : 'các đơn vị'} ${tone === 'require' ? 'nghiêm túc thực hiện' : 'quan tâm, thực hiện'}./.`,
    ],
    signer: facts.signer,
    isSample: facts.isSample,
    recipients: [
      'Như trên',
      `Chủ tịch, các PCT UBND ${commune.kind}`,
      `Lưu: VT${facts.symbol ? `, ${facts.symbol.split('-').at(-1)}` : ''}`,
    ],
  }
}

type PlanNamed = Omit<LetterFacts['plan'], 'issuer'>

function named(plan: PlanNamed): string {
  return plan.number ? `Kế hoạch số ${plan.number}` : `Kế hoạch ${lower(plan.title)}`
}

/** The plan as a letter or a sheet names it: number, day, who issued it where that is to be said, and what it is about. */
export function citedPlan(plan: PlanNamed, issuer: string | null = null): string {
  const day = plan.issuedOn?.length === 10 ? ` ngày ${plan.issuedOn.split('-').reverse().join('/')}` : ''
  const by = issuer ? ` của ${issuer}` : ''
  return plan.number ? `Kế hoạch số ${plan.number}${day}${by} về ${lower(plan.title)}` : `Kế hoạch ${lower(plan.title)}`
}

function lower(title: string): string {
  const bare = title.replace(/^kế hoạch\s+/i, '')
  return bare.charAt(0).toLowerCase() + bare.slice(1)
}
