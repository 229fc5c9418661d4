import { basesIn } from '#modules/legislation/domain/index.ts'
import type { PlanBody } from '../reading/plan-body.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { isBasis } from './is-basis.ts'
import type { DraftBasis } from './plan-draft.ts'

/** The lines above the first section that name documents, worded as printed; without the document all that were cited. */
export function basesOf(reading: PlanReading, body: PlanBody | null, key: (letter: string) => string): DraftBasis[] {
  if (!body) return reading.legalBases.map((basis) => ({ key: key('b'), documentId: null, ...basis, sentence: null }))
  return body.preamble
    .filter((paragraph) => isBasis(paragraph.text))
    .map((paragraph) => {
      const sentence = paragraph.text.trim().replace(/[;.,]+$/, '')
      const [cited] = basesIn(sentence)
      return {
        key: key('b'),
        documentId: null,
        kind: cited?.kind ?? '',
        number: cited?.number ?? '',
        issuedOn: cited?.issuedOn ?? null,
        issuer: cited?.issuer ?? null,
        subject: cited?.subject ?? null,
        sentence,
      }
    })
}
