import { formatDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { CommuneFacts, Share } from './superior-item.ts'

export interface ShareFound {
  share: Share
  why: string
}

/** About the document that names the unit. */
export interface ShareContext extends CommuneFacts {
  /** As much of the ISO date as is printed. */
  issuedOn: string | null
  /** The plan is sent to the communes. */
  isSentToCommunes: boolean
}

const NAMED =
  /(?:UBND|[ỦU][ỷy] ban nhân dân|[UỦ]ỷ ban nhân dân)\s+(?:xã|phường|thị trấn|đặc khu)\s+(\p{Lu}[\p{L}\d]*(?:\s+\p{Lu}[\p{L}\d]*)*)/u
const COMMUNES =
  /\bcap xa\b|\bxa phuong\b|\bphuong xa\b|\bxa thi tran\b|\bxa dac khu\b|\b(?:cac|tung|moi|tat ca) (?:xa|phuong)\b|\bchinh quyen co so\b|\bcap co so\b|\bubnd xa$/
const LOCALITIES = /\b(?:cac )?dia phuong\b/
const DISTRICTS = /\bcap huyen\b|\bhuyen thi xa\b|\bcac huyen\b|\bubnd (?:huyen|quan|thi xa)\b|\bhuyen thanh pho\b/
const EVERYONE =
  /^(?:thu truong )?(?:tat ca )?(?:cac )?(?:co quan don vi|don vi co quan|co quan|don vi|nganh)(?: (?:lien quan|co lien quan|trong tinh|tren dia ban(?: tinh)?|thuc hien))*$/

/** Whose work a printed unit makes an item, as seen from one commune. The most that any part of a list says counts. */
export function shareOf(printed: string, context: ShareContext): ShareFound {
  const unit = printed.trim()
  if (unit === '') return { share: 'maybe', why: 'văn bản không ghi ai thực hiện' }
  const named = NAMED.exec(unit)
  const folded = foldedKey(unit)
    .replace(/\bthi xa\b/g, 'thi-xa')
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
  const plain = folded.replace(/thi-xa/g, 'thi xa')
  if (COMMUNES.test(folded)) return { share: 'yes', why: `giao “${unit}”` }
  if (named)
    return ` ${plain} `.includes(` ${foldedKey(context.communeName)} `)
      ? { share: 'yes', why: `giao đích danh “${unit}”` }
      : { share: 'no', why: `giao riêng “${unit}”` }
  if (LOCALITIES.test(plain)) return { share: 'yes', why: `giao “${unit}”: địa phương gồm cả xã, phường` }
  if (DISTRICTS.test(plain)) return districtShare(unit, context)
  if (unit.split(/[;,]/).some((part) => EVERYONE.test(foldedKey(part))) || EVERYONE.test(plain))
    return context.isSentToCommunes
      ? { share: 'yes', why: `giao “${unit}”, và kế hoạch gửi đến các xã, phường` }
      : { share: 'maybe', why: `giao “${unit}”, không nói rõ có xã, phường` }
  return { share: 'no', why: `việc của “${unit}”` }
}

/** True where the list of recipients names the communes. */
export function isSentToCommunes(recipients: readonly string[]): boolean {
  return recipients.some((line) => {
    const folded = foldedKey(line).replace(/\bthi xa\b/g, 'thi-xa')
    return COMMUNES.test(folded) || LOCALITIES.test(folded)
  })
}

function districtShare(unit: string, context: ShareContext): ShareFound {
  const since = context.twoTiersSince
  if (since === null || (context.issuedOn !== null && context.issuedOn < since))
    return { share: 'no', why: `việc của “${unit}” khi còn cấp huyện` }
  return {
    share: 'maybe',
    why: `giao “${unit}”; từ ${formatDate(since)} không còn cấp huyện, xem việc có chuyển về xã không`,
  }
}

/** The level of an issuer as it is spoken of: "tỉnh", "huyện"; "cấp trên" where its name does not say. */
export function levelOf(issuer: string | null): string {
  const folded = foldedKey(issuer ?? '')
  if (/^so\b/.test(folded)) return 'của Sở'
  if (/^(?:bo|chinh phu|thu tuong)\b/.test(folded)) return 'Trung ương'
  if (/\btinh\b/.test(folded)) return 'tỉnh'
  if (/\b(?:huyen|quan|thi xa)\b/.test(folded)) return 'huyện'
  if (/\bthanh pho\b/.test(folded)) return 'thành phố'
  return 'cấp trên'
}
