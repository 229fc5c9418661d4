import { foldInPlace, tidy } from './folded.ts'

// Words with which the name of a unit, a post or a group begins (folded).
const HEAD =
  /^(?:cac |nhung |mot so |dai dien |lanh dao |toan the )*(?:van phong|phong|bao|nha truong|cong tac vien|gia lang|cac truong|thuong truc|lien |cac cap|cong chuc|can bo|ban|dai|trung tam|ubnd|uy ban|hdnd|hoi|doan|mttq|ubmttq|mat tran|to|truong|pho|chu tich|dang uy|so|bo phan|bo|cong an|quan su|chi huy|nhan vien|tram|truong|thon|ap|khu pho|to dan pho|xom|ban|lien doan|lien hiep|don vi|co quan|nganh|doan the|to chuc|he thong|nguoi|bi thu|thu truong|huyen|tinh|cham|vnpt|viettel|buu dien|buu cuc|dia chinh|tu phap|tai chinh|ke toan|van hoa|doanh nghiep|hop tac xa|khoi|chi bo|chi doan|cong doan|tvc|tcn|tct|bch|tp|vp|hđnd|ttdvc|ttpvhcc)\b/
const MERGE_LEFT =
  /(?:co quan|can bo|cong chuc|vien chuc|ban|nganh|don vi|xa|phuong|thon|ap|khu pho|ca nhan|doan the|phong|hoi|bo phan|phong ban|so)$/
const MERGE_RIGHT =
  /^(?:don vi|cong chuc|vien chuc|nguoi lao dong|nganh|doan the|ban|thi tran|phuong|khu pho|to dan pho|xom|to chuc|ca nhan|bo phan|dia phuong|hoi|linh vuc|cong chuc chuyen mon|phong|co quan)\b/
const NAME_TAIL =
  /^(?:ha tang|xay dung|the thao|thong tin|moi truong|du lich|do thi|khoa hoc|cong nghe|lao dong|thuong binh|ho tich|thuong mai|dich vu|truyen thong|quy hoach|giao thong)\b/
const GENERIC_TAIL =
  /^(?:trung tam|to dan pho|to nhan dan|don vi|ban|nganh|co quan|bo phan|thon|to cong nghe so cong dong)(?:$| (?:truc )?thuoc| chuyen mon| lien quan| co lien quan| phuong| xa)/
const NAMED_HEAD = /^(?:phong|trung tam|so|ban|cong chuc|to)\b/

/** Splits "A, B và C" into units as printed. Commas inside a name ("Kinh tế, Hạ tầng và Đô thị") and pairs ("cơ quan, đơn vị") stay. */
export function splitUnits(text: string): string[] {
  const clean = tidy(text)
    .replace(/^[-–+•:]\s*/, '')
    .replace(/(?:\.\/\.|[.;,:])+$/, '')
  if (clean === '' || /^(?:khong|không|\/|-+|x)$/i.test(clean)) return []
  const strong = outside(clean, /;|\s\/\s|\n/g)
  const parts =
    strong.length > 1 ? strong.flatMap((part) => (isPairOnly(part) ? [part] : splitCommas(part))) : splitCommas(clean)
  return parts
    .flatMap(splitAnd)
    .map((part) =>
      part
        .replace(/^[-–+]\s*/, '')
        .replace(/[.,;]+$/, '')
        .trim(),
    )
    .filter((part) => part !== '' && /\p{L}/u.test(part))
}

function isPairOnly(part: string): boolean {
  const pieces = part.split(',')
  return pieces.length > 1 && pieces.slice(1).every((piece) => MERGE_RIGHT.test(foldInPlace(piece.trim())))
}

function splitCommas(text: string): string[] {
  const out: string[] = []
  for (const piece of outside(text, /,/g)) {
    const previous = out.at(-1)
    if (previous !== undefined && belongs(previous, piece)) out[out.length - 1] = `${previous}, ${piece}`
    else out.push(piece)
  }
  return out
}

function belongs(left: string, right: string): boolean {
  const before = foldInPlace(left)
  const after = foldInPlace(right)
  if (NAMED_HEAD.test(before) && NAME_TAIL.test(after)) return true
  if (/^cac (?:phong|khoi|ban|khu pho|phong, ban)$/.test(before) && GENERIC_TAIL.test(after)) return true
  if (/phat thanh$/.test(before) && /^truyen hinh\b/.test(after)) return true
  const lastWords = before.split(/\s+/).slice(-2).join(' ')
  const generic = MERGE_LEFT.test(before) && (before.split(/\s+/).length <= 3 || /^(?:cac|can bo)/.test(lastWords))
  if (!generic || !MERGE_RIGHT.test(after)) return false
  // "các ban, ngành" is one; "Văn phòng xã, đơn vị liên quan" are two.
  return (
    /^(?:cac |toan the |cac to chuc )?(?:co quan|can bo|cong chuc|vien chuc|ban|nganh|don vi|thon|ap|khu pho|ca nhan|phong|phong ban|bo phan|hoi|doan the|ubnd cac xa|cac xa|can bo, cong chuc|ban, nganh|xa|phuong|to chuc)$/.test(
      before,
    ) || /(?:ubnd|nguoi dan|chinh quyen) cac (?:xa|phuong)$/.test(before)
  )
}

function splitAnd(text: string): string[] {
  const folded = foldInPlace(text)
  for (const match of folded.matchAll(/ va | cung voi /g)) {
    const left = text.slice(0, match.index).trim()
    const right = text.slice(match.index + match[0].length).trim()
    const rightFolded = foldInPlace(right)
    if (!HEAD.test(rightFolded) || !HEAD.test(foldInPlace(left))) continue
    // "Văn phòng HĐND và UBND", "ban ngành và đoàn thể", "Văn hóa và Xã hội" are one name.
    if (/(?:hdnd|hoi dong nhan dan)$/.test(foldInPlace(left)) && /^(?:ubnd|uy ban nhan dan)/.test(rightFolded)) continue
    if (
      /^(?:cac )?(?:ban|nganh|co quan|to chuc|ban, nganh|co quan, ban)$/.test(foldInPlace(left)) ||
      (/^(?:don vi|doan the|to chuc|ca nhan|nguoi)\b/.test(rightFolded) && /^cac [\w, ]{2,22}$/.test(foldInPlace(left)))
    )
      continue
    if (
      /^(?:truong|to)\b/.test(rightFolded) &&
      /^(?:phong|trung tam)/.test(foldInPlace(left)) &&
      !/^to (?:cong nghe|dan pho|cndc|chuyen)/.test(rightFolded) &&
      !/^truong (?:thon|ap|cac|khu|ban|phong)/.test(rightFolded)
    )
      continue
    return [left, ...splitAnd(right)]
  }
  return [text]
}

// Splits where the pattern stands outside brackets.
function outside(text: string, pattern: RegExp): string[] {
  const out: string[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(0, match.index)
    if ((before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0)) continue
    out.push(text.slice(from, match.index).trim())
    from = match.index + match[0].length
  }
  out.push(text.slice(from).trim())
  return out.filter((part) => part !== '')
}

/** True when a text begins as the name of a unit, post or group does. */
export function looksLikeUnit(text: string): boolean {
  return HEAD.test(foldInPlace(text.trim()))
}
