import { fromBER } from 'asn1js'
import type { Certificate, ContentInfo, SignedData, SignerInfo } from 'pkijs'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { PdfSignature, SignatureCheck } from '#modules/documents/domain/index.ts'
import { checkSigner } from './check-signer.ts'
import { pdfMoment, signedRanges } from './signed-ranges.ts'
import type { SignedRange } from './signed-ranges.ts'

type Pki = typeof import('pkijs')

/** Every electronic signature of a PDF, oldest first. The file is only read; chains of certificates are not followed. */
export async function readSignatures(bytes: Uint8Array, file = 0): Promise<PdfSignature[]> {
  const ranges = signedRanges(bytes)
  if (ranges.length === 0) return []
  const pki = await import('pkijs')
  return ranges.map((range) => signatureOf(pki, range, file))
}

function signatureOf(pki: Pki, range: SignedRange, file: number): PdfSignature {
  const written = pdfMoment(range.writtenAt)
  const blank: PdfSignature = {
    file,
    kind: range.subFilter === 'ETSI.RFC3161' ? 'timestamp' : 'signature',
    name: null,
    organisation: null,
    position: null,
    issuer: null,
    signedAt: written === null ? null : asInstant(written),
    timeFrom: written === null ? null : 'file',
    check: 'unchecked',
    coversWholeFile: range.coversWholeFile,
  }
  try {
    const signed = signedDataOf(pki, range.content)
    const signer = signed.signerInfos[0]
    const certificate = signer ? certificateOf(signed, signer) : null
    if (!signer) return blank
    return {
      ...blank,
      ...namesOf(certificate),
      ...timeOf(pki, signed, signer, blank),
      check: checked(signed, signer, certificate, range.covered),
    }
  } catch {
    // A signature of a kind that is not known here is shown as one that could not be checked.
    return blank
  }
}

// A key or curve that is not known here leaves the names to be shown.
function checked(...told: Parameters<typeof checkSigner>): SignatureCheck {
  try {
    return checkSigner(...told)
  } catch {
    return 'unchecked'
  }
}

function signedDataOf(pki: Pki, der: Uint8Array): SignedData {
  const parsed = fromBER(Uint8Array.from(der).buffer)
  if (parsed.offset === -1) throw new Error('no signature')
  const info: ContentInfo = new pki.ContentInfo({ schema: parsed.result })
  return new pki.SignedData({ schema: info.content })
}

function certificateOf(signed: SignedData, signer: SignerInfo): Certificate | null {
  const certificates = (signed.certificates ?? []).filter((one): one is Certificate => 'serialNumber' in one)
  const sid: unknown = signer.sid
  if (typeof sid === 'object' && sid !== null && 'serialNumber' in sid) {
    const wanted = sid.serialNumber as Certificate['serialNumber']
    const own = certificates.find((one) => one.serialNumber.isEqual(wanted))
    if (own) return own
  }
  return certificates.length === 1 ? certificates[0]! : null
}

const NAME = '2.5.4.3'
const ORGANISATION = '2.5.4.10'
const UNIT = '2.5.4.11'
const TITLE = '2.5.4.12'

function namesOf(certificate: Certificate | null): Pick<PdfSignature, 'name' | 'organisation' | 'position' | 'issuer'> {
  const from = (entity: Certificate['subject'] | undefined, type: string): string | null => {
    const found = entity?.typesAndValues.find((one) => one.type === type)
    const value: unknown = found?.value.valueBlock.value
    return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null
  }
  const subject = certificate?.subject
  return {
    name: from(subject, NAME),
    organisation: from(subject, ORGANISATION) ?? from(subject, UNIT),
    position: from(subject, TITLE),
    issuer: from(certificate?.issuer, NAME) ?? from(certificate?.issuer, ORGANISATION),
  }
}

const SIGNING_TIME = '1.2.840.113549.1.9.5'
const TIMESTAMP = '1.2.840.113549.1.9.16.2.14'

// A service's seal of time says more than the signer's own clock, that more than what is written beside the signature.
function timeOf(
  pki: Pki,
  signed: SignedData,
  signer: SignerInfo,
  blank: PdfSignature,
): Pick<PdfSignature, 'signedAt' | 'timeFrom'> {
  const token = signer.unsignedAttrs?.attributes.find((one) => one.type === TIMESTAMP)?.values[0]
  const stamped =
    blank.kind === 'timestamp' ? stampedAt(pki, signed) : token ? stampedAt(pki, nested(pki, token)) : null
  if (stamped) return { signedAt: stamped, timeFrom: 'timestamp' }
  const own: unknown = signer.signedAttrs?.attributes.find((one) => one.type === SIGNING_TIME)?.values[0]
  if (typeof own === 'object' && own !== null && 'toDate' in own && typeof own.toDate === 'function') {
    const at: unknown = own.toDate()
    if (at instanceof Date && !Number.isNaN(at.getTime()))
      return { signedAt: asInstant(at.toISOString()), timeFrom: 'signer' }
  }
  return { signedAt: blank.signedAt, timeFrom: blank.timeFrom }
}

function nested(pki: Pki, token: object): SignedData | null {
  try {
    const info = new pki.ContentInfo({ schema: token })
    return new pki.SignedData({ schema: info.content })
  } catch {
    return null
  }
}

function stampedAt(pki: Pki, token: SignedData | null): Instant | null {
  const content = token?.encapContentInfo.eContent
  if (!content) return null
  const parsed = fromBER(Uint8Array.from(new Uint8Array(content.getValue())).buffer)
  if (parsed.offset === -1) return null
  return asInstant(new pki.TSTInfo({ schema: parsed.result }).genTime.toISOString())
}

const asInstant = (iso: string): Instant => iso as Instant
