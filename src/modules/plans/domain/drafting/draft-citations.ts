import type { Paragraph } from '../reading/flow.ts'
import { basesIn, numberKey } from '#modules/legislation/domain/index.ts'
import type { LegalBasisReading } from '../reading/plan-reading.ts'
import { basisSentence, fullNumber } from './draft-words.ts'
import type { PlanDraft } from './plan-draft.ts'

/** Every numbered document that the draft cites, once, in the order of the paper: the bases first, then the sentences. */
export function citedIn(draft: PlanDraft, texts: readonly Paragraph[]): LegalBasisReading[] {
  const number = fullNumber(draft)
  const own = number === null ? null : numberKey(number)
  const seen = new Set<string>()
  const out: LegalBasisReading[] = []
  const take = (basis: LegalBasisReading): void => {
    const key = numberKey(basis.number)
    if (key === '' || key === own || seen.has(key)) return
    seen.add(key)
    out.push(basis)
  }
  const takeFrom = (text: string): number => {
    const found = basesIn(text)
    for (const { at: _at, said: _said, ...basis } of found) take(basis)
    return found.length
  }
  for (const basis of draft.bases) {
    const { kind, issuedOn, issuer, subject } = basis
    // A number of a form that no rule knows is still the document the officer chose.
    if (takeFrom(basisSentence(basis)) === 0 && basis.number.trim() !== '')
      take({ kind, number: basis.number.trim(), issuedOn, issuer, subject })
  }
  for (const text of texts) takeFrom(text.text)
  for (const annex of draft.annexes)
    for (const row of annex.rows)
      for (const cell of [row.title, row.products.join('; '), row.start, row.finish, row.note]) takeFrom(cell)
  return out
}
