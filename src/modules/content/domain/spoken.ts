/** An abbreviation as it is read aloud; `since` where the name is younger than the list's first day. */
export interface Spoken {
  short: string
  long: string
  since?: string
}

/** How offices abbreviate, looked through on this day. A commune's own abbreviations come with its own list, later. */
export const SPOKEN_LIST_OF = '2026-11-24'
export const SPOKEN: readonly Spoken[] = [
  { short: 'HĐND', long: 'Hội đồng nhân dân' },
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'UBMTTQ', long: 'Ủy ban Mặt trận Tổ quốc' },
  { short: 'MTTQ', long: 'Mặt trận Tổ quốc' },
  { short: 'CCHC', long: 'cải cách hành chính' },
  { short: 'TTHC', long: 'thủ tục hành chính' },
  { short: 'DVC', long: 'dịch vụ công' },
  { short: 'TTPVHCC', long: 'Trung tâm Phục vụ hành chính công', since: '2025-07-01' },
  { short: 'PVHCC', long: 'Phục vụ hành chính công', since: '2025-07-01' },
  { short: 'CĐS', long: 'chuyển đổi số' },
  { short: 'CNTT', long: 'công nghệ thông tin' },
  { short: 'TNCS', long: 'Thanh niên Cộng sản' },
  { short: 'LHPN', long: 'Liên hiệp Phụ nữ' },
  { short: 'CCB', long: 'Cựu chiến binh' },
  { short: 'VH-XH', long: 'Văn hóa - Xã hội' },
  { short: 'KT-XH', long: 'kinh tế - xã hội' },
  { short: 'VP-TK', long: 'Văn phòng - Thống kê' },
  { short: 'TDP', long: 'tổ dân phố' },
  { short: 'THCS', long: 'Trung học cơ sở' },
  { short: 'CBCC', long: 'cán bộ, công chức' },
  { short: 'TTĐT', long: 'thông tin điện tử' },
]

const NOT_SHORT = /^(?:[IVX]+|QR)$/

/** Spells abbreviations and signs out for reading aloud; tells which abbreviations it does not know. */
export function spokenText(text: string): { text: string; unknown: string[] } {
  let spoken = text.normalize('NFC')
  for (const { short, long } of SPOKEN) spoken = spoken.replace(whole(short), long)
  spoken = spoken
    .replace(/(\d)\s*%/g, '$1 phần trăm')
    .replace(/(\d{1,2})\/(\d{1,2})\/(\d{4})/g, (_, day: string, month: string, year: string) =>
      spokenDay(`${year}-${month}-${day}`),
    )
    .replace(/(?<=\btháng\s)0?(\d{1,2})\/(\d{4})/giu, '$1 năm $2')
    .replace(/(\d+)\/(\d+)(?=\s)/g, '$1 trên $2')
    .replace(/\s*&\s*/g, ' và ')
    .replace(/[“”"()[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const unknown = [...new Set(spoken.match(/(?<![\p{L}\d])\p{Lu}[\p{Lu}\d-]*\p{Lu}(?![\p{L}\d])/gu) ?? [])]
  return { text: spoken, unknown: unknown.filter((word) => !NOT_SHORT.test(word)) }
}

/** "ngày mùng 5 tháng 1 năm 2026" of an ISO day. */
export function spokenDay(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return `${day <= 10 ? 'mùng ' : ''}${day} tháng ${month} năm ${year}`
}

const whole = (short: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])${short.replace(/[-/]/g, '\\s*[-–/]\\s*')}(?![\\p{L}\\d])`, 'gu')
