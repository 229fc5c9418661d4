/** Text in composed form (NFC), no-break spaces and zero-width characters made plain. */
export function composed(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\u00ad/g, () => (TCVN3.test(text) ? '\u00ad' : ''))
}

// In the fonts before Unicode the soft hyphen is the letter ư; their other codes stand beside it.
const TCVN3 = /[\u00a8-\u00ac\u00ae\u00b5-\u00b9]/

/** Lower case without diacritics: `Đặng Ửng` becomes `dang ung`. Length may differ from the input's. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
}

/** Folded words of letters and digits only, parted by one space: the key under which names are compared. */
export function foldedKey(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The same words with a capital first: a sentence begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const collator = new Intl.Collator('vi', { sensitivity: 'variant', numeric: true })

/** Order of two texts in the Vietnamese alphabet, numbers by value. */
export function compareVietnamese(left: string, right: string): number {
  return collator.compare(left, right)
}
