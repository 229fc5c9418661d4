import { formatDate } from '#kernel/domain/plain-date.ts'
import { channelsNamed, likenessOf } from './likeness.ts'
import type { OwnItem } from './own-work.ts'
import type { SuperiorItem } from './superior-item.ts'

export type MatchLevel = 'covered' | 'partly' | 'none'

/** How far one own item does what is asked, and why, as half a sentence for the officer. */
export interface Match {
  own: OwnItem
  level: MatchLevel
  why: string
  score: number
}

// Tuned on the pairs of match.test.ts: what is doubtful is "partly", never "covered".
const HELD_ENOUGH = 0.7
const HELD_SOME = 0.4
const HELD_BY_ONE_WORD = 0.55
const MEANT_ENOUGH = 0.22
const CHANNELS_TOO_WIDE = new Set(['other', 'report', 'meeting'])
const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  radio: 'truyền thanh',
  portal: 'trang thông tin điện tử',
  social: 'mạng xã hội',
  training: 'tập huấn',
  contest: 'cuộc thi',
  dialogue: 'đối thoại',
  visual: 'trực quan',
  culture: 'văn nghệ',
  'public-posting': 'niêm yết, công khai',
  feedback: 'tiếp nhận phản ánh, kiến nghị',
  survey: 'khảo sát',
  inspection: 'kiểm tra',
  media: 'báo chí',
  contract: 'hợp đồng',
}
const RARER: readonly (string | null)[] = ['week', 'month', 'quarter', 'half-year', 'year']

/** Compares one item of the superior's plan with one item of the commune's. */
export function matchOf(item: SuperiorItem, own: OwnItem): Match {
  if (own.carriesOut.includes(item.key))
    return { own, level: 'covered', why: 'ghi rõ là để thực hiện mục này', score: 2 }
  const { held, meant, shared, lacking } = likenessOf(item.text, own.text)
  const channels = item.channels.filter((channel) => !CHANNELS_TOO_WIDE.has(channel))
  const served = new Set<string>([...own.channels, ...channelsNamed(own.text)])
  const unserved = channels.filter((channel) => !served.has(channel))
  const telling = shared.length + lacking.length
  const score = held * 0.75 + meant * 0.25 - (channels.length > 0 && unserved.length === channels.length ? 0.3 : 0)
  const isAlike =
    held >= HELD_ENOUGH &&
    meant >= MEANT_ENOUGH &&
    shared.length >= Math.min(2, Math.max(1, telling)) &&
    unserved.length === 0
  const isServed = channels.length > unserved.length
  const isNear =
    (shared.length > 1 || (isServed && shared.length === 1)
      ? held >= HELD_SOME
      : shared.length === 1 && held >= HELD_BY_ONE_WORD) &&
    !(channels.length > 0 && unserved.length === channels.length)
  if (!isAlike && !isNear) return { own, level: 'none', why: '', score }
  const short = shortOf(item, own, unserved)
  if (isAlike && short === '') return { own, level: 'covered', why: 'cùng nội dung', score }
  return { own, level: 'partly', why: short || 'gần giống, cần cán bộ xem', score }
}

/** What keeps a likely match from being a full one; empty where nothing does. */
function shortOf(item: SuperiorItem, own: OwnItem, unserved: readonly string[]): string {
  if (unserved.length > 0) return `chưa có ${unserved.map((channel) => CHANNEL_WORDS[channel] ?? channel).join(', ')}`
  if (item.kind !== 'target' && own.kind === 'target') return 'mới là chỉ tiêu, chưa thành việc'
  if (item.kind === 'target') return item.text === own.text || own.kind === 'target' ? '' : 'chưa ghi thành chỉ tiêu'
  if (own.kind === 'clause') return 'mới nêu trong nội dung, yêu cầu, chưa thành việc có đơn vị và thời gian'
  if (item.due.by !== null && own.by !== null && own.by > item.due.by)
    return `hạn của xã ${formatDate(own.by)}, sau hạn cấp trên ${formatDate(item.due.by)}`
  if (item.due.by !== null && own.by === null && own.every === null && !own.isContinuous)
    return `chưa ghi thời hạn, cấp trên hạn ${formatDate(item.due.by)}`
  if (item.due.every !== null && own.every !== null && RARER.indexOf(own.every) > RARER.indexOf(item.due.every))
    return 'làm thưa hơn cấp trên yêu cầu'
  return ''
}
