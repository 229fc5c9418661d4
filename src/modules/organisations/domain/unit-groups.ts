/** A name that means several units: which kinds, and whether it leaves open which of them. */
export interface UnitGroup {
  kinds: ReadonlySet<string>
  /** "có liên quan", "cán bộ, công chức": the plan does not say which. */
  isVague: boolean
}

const VILLAGE = '(?:thon|ap|buon|lang|xom|khu pho|to dan pho|khu dan cu|soc|khom)'
const OFFICES = ['office', 'department', 'one-stop', 'radio', 'other']

const PHRASES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    new RegExp(
      `\\b(?:(?:ban nhan dan|ban quan ly|ban cong tac mttq|chi bo|bi thu chi bo|truong ban cong tac mttq|truong|pho) )*(?:\\d+ \\d+ |\\d+ )?(?:cac )?${VILLAGE}(?=$| (?:truong|va|cac|tren|trong|xa|phuong|${VILLAGE}|nhan dan)\\b)`,
      'g',
    ),
    ['village'],
  ],
  [/\b(?:ban|bi thu|truong)? ?chi bo\b/g, ['village']],
  [/\b(?:to chuc )?(?:hoi )?doan the(?: nhan dan| quan chung| chinh tri xa hoi| chinh tri)?\b/g, ['union']],
  [
    /\bto chuc chinh tri xa hoi(?:(?: va)? chinh tri xa hoi)?(?: nghe nghiep)?\b|\bto chuc hoi\b|\bhoi quan chung\b|\bhoi dac thu\b/g,
    ['union'],
  ],
  [/\b(?:ban )?nganh(?: chuyen mon)?\b|\bban nganh\b/g, ['office', 'department', 'one-stop', 'radio']],
  [
    /\b(?:cac )?phong(?: ban)?(?: chuyen mon)?(?=$| va| truc| thuoc| xa| phuong| co| lien| ban| trung| don| cac)/g,
    ['office', 'department'],
  ],
  [
    /\b(?:can bo )?cong chuc(?: vien chuc)?(?: nguoi lao dong)?(?: chuyen mon)?\b|\bchuc danh chuyen mon\b/g,
    ['office', 'department', 'one-stop'],
  ],
  [/\bbo phan(?: chuyen mon)?(?=$| co| lien| truc| thuoc| xa)/g, ['office', 'department', 'one-stop']],
  [
    /\bco quan(?: chuyen mon| hanh chinh)?\b|\bdon vi(?: su nghiep)?(?: cong lap)?\b|\btrung tam(?=$| truc| thuoc)/g,
    OFFICES,
  ],
  [/\btruong hoc\b|\btruong tren dia ban\b/g, ['other']],
  [/\bmttq\b/g, ['front']],
]

const LOOSE =
  /\b(?:cac|va|cung|toan the|tat ca|thu truong|nguoi dung dau|lanh dao|truong|nhung|moi|tung|truc thuoc|thuoc|ubnd|xa|phuong|dac khu|cap|tren|dia ban|trong|khac|lien quan|co|nhan dan|he thong)\b/g
const PLURAL =
  /\b(?:cac|toan the|tat ca|thu truong|nguoi dung dau|moi|tung|\d+ \d+|nganh|doan the|to chuc|co quan|don vi|cong chuc)\b/

/** The group a written-out name means; null when it names one unit or holds words that no group has. */
export function groupOf(writtenName: string): UnitGroup | null {
  const kinds = new Set<string>()
  let rest = writtenName
  for (const [pattern, members] of PHRASES) {
    if (!new RegExp(pattern.source).test(rest)) continue
    for (const kind of members) kinds.add(kind)
    rest = rest.replace(pattern, ' ')
  }
  rest = rest.replace(LOOSE, ' ').replace(/\s+/g, ' ').trim()
  if (kinds.size === 0 || rest !== '') return null
  const isOnlyFront = kinds.size === 1 && kinds.has('front')
  if (isOnlyFront || !(PLURAL.test(writtenName) || kinds.has('village'))) return null
  return {
    kinds,
    isVague: /\blien quan\b/.test(writtenName) || /^(?:toan the )?can bo cong chuc\b/.test(writtenName),
  }
}
