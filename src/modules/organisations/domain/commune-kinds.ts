/** What a commune is by law: xã, phường or đặc khu. */
export const COMMUNE_KINDS = ['xa', 'phuong', 'dac-khu'] as const
export type CommuneKind = (typeof COMMUNE_KINDS)[number]

export const COMMUNE_WORDS: Readonly<Record<CommuneKind, string>> = {
  xa: 'xã',
  phuong: 'phường',
  'dac-khu': 'đặc khu',
}

/** "xã Suối Mẫu": the kind is not said twice where the name begins with it; "phường Phương Mẫu" keeps both. */
export function communeInFull({ kind, name }: { kind: CommuneKind; name: string }): string {
  const word = COMMUNE_WORDS[kind]
  return name.normalize('NFC').toLowerCase().startsWith(`${word} `) ? name : `${word} ${name}`
}
