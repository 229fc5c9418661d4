import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { distinctName } from './standard-citation.ts'
import type { LegalDocument } from './legal-document.ts'

/** Words under which a document is found: without case and diacritics. */
export function searchBody(document: LegalDocument): string {
  return foldedKey(
    [
      distinctName(document),
      document.number.replace(/[/-]/g, ' '),
      document.issuedOn?.slice(0, 4),
      document.issuer,
      document.subject,
      document.about,
      document.note,
    ]
      .filter(Boolean)
      .join(' '),
  )
}

/** Documents that hold every word, the last perhaps half typed; best first: those whose number begins with what was typed, then the newest. */
export function findDocuments(documents: readonly LegalDocument[], asked: string): LegalDocument[] {
  const words = foldedKey(asked).split(' ').filter(Boolean)
  const key = words.join(' ')
  const hits = documents.filter((one) => {
    const body = ` ${searchBody(one)} `
    return words.every((word, at) => body.includes(at < words.length - 1 ? ` ${word} ` : ` ${word}`))
  })
  const rank = (one: LegalDocument): number => {
    const number = foldedKey(one.number)
    return number === key || number.startsWith(`${key} `) ? 0 : number.startsWith(key) ? 1 : 2
  }
  return hits.sort(
    (left, right) => rank(left) - rank(right) || (right.issuedOn ?? '').localeCompare(left.issuedOn ?? ''),
  )
}
