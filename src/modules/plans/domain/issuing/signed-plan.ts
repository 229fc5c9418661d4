import type { PdfSignature } from '#modules/documents/domain/index.ts'
import type { PlanDraft } from '../drafting/index.ts'

/** How the signature was given: on paper without a file so far, seen on a picture or a scan, or digitally in the file. */
export type WayOfIssue = 'paper' | 'scan' | 'electronic'

/** The signatures found in the file; null where there is no file yet. */
export function wayOfIssue(signatures: readonly PdfSignature[] | null): WayOfIssue {
  if (signatures === null) return 'paper'
  return signatures.length > 0 ? 'electronic' : 'scan'
}

/** The draft with the number, the day and the signer that stand on the signed paper. */
export function signedDraft(
  draft: PlanDraft,
  paper: { number: string; issuedOn: string; signerName: string; signerPosition: string },
): PlanDraft {
  return {
    ...draft,
    number: paper.number,
    issuedOn: paper.issuedOn,
    signer: {
      ...draft.signer,
      name: paper.signerName || draft.signer.name,
      position: paper.signerPosition || draft.signer.position,
    },
  }
}

/** Who signed, as the certificates name them; null where they name nobody. */
export function signersNamed(signatures: readonly PdfSignature[]): string | null {
  const names = signatures.filter((one) => one.kind === 'signature').map((one) => one.name ?? one.organisation)
  return (
    names
      .filter((name) => name !== null)
      .join('; ')
      .slice(0, 120) || null
  )
}
