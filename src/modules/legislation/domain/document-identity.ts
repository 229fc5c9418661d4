import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { numberKey } from './cited-numbers.ts'
import { issuerOfSign } from './document-kinds.ts'

/** The issuer in the form under which two ways of writing it are equal: "UBND tỉnh Mẫu" and "Ủy ban nhân dân tỉnh Mẫu". */
export function issuerKey(issuer: string | null): string {
  return foldedKey(issuer ?? '')
    .replace(/\bubnd\b|\buy ban nd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .replace(/\bubtvqh\b/g, 'uy ban thuong vu quoc hoi')
    .replace(/\bttg\b/g, 'thu tuong')
    .replace(/^thu tuong$/, 'thu tuong chinh phu')
}

/** The year in which a document was issued: of its date, else as its number says it ("72/2025/QH15"); null where neither does. */
export function yearOf(document: { number: string; issuedOn: string | null }): string | null {
  return document.issuedOn?.slice(0, 4) ?? /\/((?:19|20)\d{2})(?=[/-])/.exec(document.number)?.[1] ?? null
}

/**
 * What makes two entries one document: number, year and issuer. The number alone does not: 76/NQ-CP exists in 2013 and 2021,
 * and every office has a 05/KH-UBND each year. Numbers are unique in a year and an office (Nghị định 30/2020/NĐ-CP, Điều 15).
 */
export function documentIdentity(document: { number: string; issuedOn: string | null; issuer: string | null }): string {
  const issuer = issuerKey(document.issuer ?? issuerOfSign(document.number))
  return [numberKey(document.number), yearOf(document) ?? '', issuer].join('|')
}
