import { composed, foldedKey } from '#kernel/domain/vietnamese.ts'

/** Short forms as plans print them, each with its full words (folded). The order matters: long forms first. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bct ?xh(?: va)? (?:xh )?nn\b|\bchinh tri xa hoi(?: va)? xa hoi nghe nghiep\b/g, 'chinh tri xa hoi nghe nghiep'],
  [/\bct ?xh\b/g, 'chinh tri xa hoi'],
  [
    /\bub ?mttq ?vn\b|\bub ?mttq(?: viet nam| vn)?\b|\bub (?:mttq|mat tran to quoc)(?: vn| viet nam)?\b|\buy ban mat tran(?: to quoc)?(?: viet nam| vn)?\b|\bmat tran to quoc(?: viet nam| vn)?\b|\bmttq ?(?:viet nam|vn)?\b|\bmat tran\b/g,
    ' mttq ',
  ],
  [/\buy ban nhan dan\b|\bubnd\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\btt hdnd\b/g, 'thuong truc hdnd'],
  [/\btt (?:du|dang uy)\b|\btvdu\b/g, 'thuong truc dang uy'],
  [/\bbtv dang uy\b/g, 'ban thuong vu dang uy'],
  [/\bdhdnd\b|\bdb hdnd\b/g, 'dai bieu hdnd'],
  [/\bvp ?tk\b/g, 'van phong thong ke'],
  [/\bvp\b/g, 'van phong'],
  [/\bvan phong tk\b/g, 'van phong thong ke'],
  [/\btp ?ht\b|\btu phap ht\b/g, 'tu phap ho tich'],
  [/\btc ?kt\b|\btai chinh kt\b/g, 'tai chinh ke toan'],
  [/\bvh ?xh\b/g, 'van hoa xa hoi'],
  [/\b(?:tt|trung tam) vh ?tt\b|\btt van hoa\b|\bttvh\b/g, 'trung tam van hoa'],
  [/\bvh ?tt\b/g, 'van hoa thong tin'],
  [/\btt ?htcd\b/g, 'trung tam hoc tap cong dong'],
  [/\bdc ?(?:xd|nn)[a-z ]*?\b(?=$| xa\b| phuong\b)/g, 'dia chinh xay dung'],
  [/\bdai tt\b/g, 'dai truyen thanh'],
  [
    /\btt ?(?:pv)? ?hcc\b|\btrung tam hanh chinh cong\b|\btt phuc vu hanh chinh cong\b/g,
    'trung tam phuc vu hanh chinh cong',
  ],
  [/\btn(?: ?va| ?v|&)? ?(?:tkq|ttkq|tra kq)\b|\btntkq\b/g, 'tiep nhan va tra ket qua'],
  [/\bbp\b/g, 'bo phan'],
  [/\blhpn\b/g, 'lien hiep phu nu'],
  [/\bhnd\b/g, 'hoi nong dan'],
  [/\bhoi nd\b/g, 'hoi nong dan'],
  [/\bhoi pn\b/g, 'hoi phu nu'],
  [/\b(?:hoi )?ccb\b/g, 'hoi cuu chien binh'],
  [/\bdoan tn(?:cs)?(?: hcm| ho chi minh)?\b|\bdtn\b|\btncs(?: hcm| ho chi minh)?\b/g, 'doan thanh nien'],
  [/\bthanh nien cong san(?: ho chi minh| hcm)?\b/g, 'thanh nien'],
  [/\bto cn ?s? ?(?:scd|cd)\b|\bto cnscd\b|\bcnscd\b/g, 'to cong nghe so cong dong'],
  [/\bchqs\b/g, 'chi huy quan su'],
  [/\bcac? ?tccc\b/g, 'cong chuc'],
  [/\bpct\b/g, 'pho chu tich'],
  [/\bct\b(?! xa hoi)/g, 'chu tich'],
  [/\bcbcc(?:vc)?\b/g, 'can bo cong chuc'],
  [/\bvan hoa va xa hoi\b/g, 'van hoa xa hoi'],
  [/\bbo phan (?:1 cua|mot cua lien thong)\b/g, 'bo phan mot cua'],
]

/** A printed name without diacritics, short forms written out. `bản` (a village) is kept apart from `ban` (a board). */
export function writtenOut(printed: string): string {
  let key = foldedKey(
    composed(printed)
      .replace(/(?<!\p{L})bản(?!\p{L})/giu, 'thôn')
      .replace(/&/g, ' và '),
  )
  for (const [pattern, full] of SHORT) key = key.replace(pattern, full)
  return key.replace(/\s+/g, ' ').trim()
}

const FILLER =
  /\b(?:xa(?! hoi)|phuong|dac khu|thi tran|cap xa|cac|cong chuc|can bo(?! khong)|nhan vien|vien chuc|phu trach|chuyen trach|quan ly|lanh dao|cua|tai|so(?= \d))\b/g

/** What is left of a written-out name when the words that every name has are taken away. */
export function coreOf(writtenName: string): string {
  return writtenName.replace(FILLER, ' ').replace(/\s+/g, ' ').trim()
}

/** A field of work by which a post and an office of another model mean the same desk. */
export interface Subject {
  name: string
  words: RegExp
  kind: string
  assignment: 'assigned' | 'requested'
}

const subject = (
  name: string,
  words: RegExp,
  kind: string,
  assignment: Subject['assignment'] = 'assigned',
): Subject => ({
  name,
  words,
  kind,
  assignment,
})

const SUBJECTS: readonly Subject[] = [
  subject(
    'party',
    /\bvan phong dang uy\b|\bdang uy\b|\bco quan dang\b|\bban xay dung dang\b|\buy ban kiem tra\b/,
    'party',
    'requested',
  ),
  subject('front', /\bmttq\b/, 'front', 'requested'),
  subject('youth-volunteers', /\bthanh nien xung phong\b/, 'union', 'requested'),
  subject('youth', /\bdoan (?:xa|phuong)$|\b(?:doan )?thanh nien(?! xung)\b/, 'union', 'requested'),
  subject('women', /\b(?:hoi )?(?:lien hiep )?phu nu\b/, 'union', 'requested'),
  subject('farmers', /\b(?:hoi )?nong dan\b/, 'union', 'requested'),
  subject('veterans', /\b(?:hoi )?cuu chien binh\b/, 'union', 'requested'),
  subject('labour', /\bcong doan\b|\blien doan lao dong\b/, 'union', 'requested'),
  subject('elderly', /\b(?:hoi )?nguoi cao tuoi\b/, 'union', 'requested'),
  subject('red-cross', /\b(?:hoi )?chu thap do\b/, 'union', 'requested'),
  subject('study', /\b(?:hoi )?khuyen hoc\b/, 'union', 'requested'),
  subject('digital-team', /\bto cong nghe so\b/, 'digital-team', 'requested'),
  subject(
    'one-stop',
    /\bmot cua\b|\btiep nhan va tra ket qua\b|\b(?:trung tam )?phuc vu hanh chinh cong\b/,
    'one-stop',
  ),
  subject(
    'radio',
    /\btrung tam van hoa\b|\btrung tam hoc tap cong dong\b|\b(?:dai )?(?:truyen thanh|phat thanh)\b|\bhe thong truyen thanh\b/,
    'radio',
  ),
  subject('police', /\bcong an\b/, 'other'),
  subject('military', /\bquan su\b/, 'other'),
  subject('health', /\btram y te\b/, 'other'),
  subject('justice', /\btu phap\b|\bho tich\b/, 'department'),
  subject('finance', /\btai chinh\b|\bke toan\b/, 'department'),
  subject('land', /\bdia chinh\b/, 'department'),
  subject('culture', /\bvan hoa xa hoi\b|\bvan hoa thong tin\b/, 'department'),
  subject('economy', /\bphong kinh te\b/, 'department'),
  subject('office', /\bvan phong\b/, 'office'),
  subject('council', /\bhdnd\b/, 'council', 'requested'),
]
const LEADERSHIP = subject('leadership', /\bubnd\b|\bchu tich\b|\blanh dao\b/, 'leadership')
const UPPER = subject('upper', /./, 'upper')
const UPPER_WORDS =
  /\b(?:huyen|tinh|trung uong|thanh pho|thi xa)\b(?! hoi)|^(?:lanh dao )?so (?!\d)|^bo (?!phan|chi huy)|\bphong noi vu\b|\bbao chi\b|^(?:cac )?co quan bao\b/

/** The field of work a written-out name is about: the one named first, the more exact at the same place. */
export function subjectOf(writtenName: string): Subject | null {
  if (UPPER_WORDS.test(writtenName)) return UPPER
  let best: { subject: Subject; at: number; length: number } | null = null
  for (const candidate of SUBJECTS) {
    const found = candidate.words.exec(writtenName)
    if (!found) continue
    const length = found[0].length
    if (!best || found.index < best.at || (found.index === best.at && length > best.length))
      best = { subject: candidate, at: found.index, length }
  }
  if (best) return best.subject
  return LEADERSHIP.words.test(writtenName) ? LEADERSHIP : null
}
