import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'

/**
 * What became of the bytes that a signature covers: as signed, changed after signing, or the signature is of a kind that cannot
 * be checked here. Whether a certificate is trusted is not asked of anybody outside this machine.
 */
export const SIGNATURE_CHECKS = ['intact', 'changed', 'unchecked'] as const
export type SignatureCheck = (typeof SIGNATURE_CHECKS)[number]

/** One electronic signature in a PDF, as it stands in the file. */
export interface PdfSignature {
  /** Index of the file among those handed in. */
  file: number
  /** A person's or an office's signature, or only a seal of time over the file. */
  kind: 'signature' | 'timestamp'
  /** As the certificate names the signer; null where it names nobody. */
  name: string | null
  organisation: string | null
  /** "Chủ tịch", where the certificate says so. */
  position: string | null
  /** Who gave the certificate. */
  issuer: string | null
  signedAt: Instant | null
  /** From a time-stamping service, from the signer's own clock, or written beside the signature. */
  timeFrom: 'timestamp' | 'signer' | 'file' | null
  check: SignatureCheck
  /** False where something was written into the file after this signature. */
  coversWholeFile: boolean
}

const OFFICES =
  /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|van phong|phong|so|chi cuc|cuc|trung tam|cong an|ban chi huy|ban|hoi|doan|dang uy|xa|phuong|thi tran)\b/

/** The seal of an office (văn thư's signature), by the name in its certificate; else a person's. */
export function isOfficeSeal(signature: Pick<PdfSignature, 'name'>): boolean {
  return OFFICES.test(foldedKey(signature.name ?? ''))
}

/** What all signatures of a file say together. */
export type SignedState = 'unsigned' | 'intact' | 'added-after' | 'changed' | 'unchecked'

/**
 * The file as a whole: changed as soon as one signature says so; added to where no signature reaches the file's end.
 * A later signature always writes after an earlier one, so that only the widest of them tells.
 */
export function signedState(signatures: readonly PdfSignature[]): SignedState {
  if (signatures.length === 0) return 'unsigned'
  if (signatures.some((one) => one.check === 'changed')) return 'changed'
  if (signatures.every((one) => one.check === 'unchecked')) return 'unchecked'
  return signatures.some((one) => one.coversWholeFile) ? 'intact' : 'added-after'
}
