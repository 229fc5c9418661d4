import { constants, createHash, createPublicKey, verify } from 'node:crypto'
import type { Certificate, SignedData, SignerInfo } from 'pkijs'
import type { SignatureCheck } from '#modules/documents/domain/index.ts'

const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const PSS = '1.2.840.113549.1.1.10'

/** Whether the covered bytes are those that were signed, and the signature is that of the certificate beside it. */
export function checkSigner(
  signed: SignedData,
  signer: SignerInfo,
  certificate: Certificate | null,
  covered: Uint8Array,
): SignatureCheck {
  const algorithm = DIGESTS[signer.digestAlgorithm.algorithmId]
  if (!algorithm || !certificate) return 'unchecked'
  const digest = (bytes: Uint8Array): Buffer => createHash(algorithm).update(bytes).digest()
  const content = signed.encapContentInfo.eContent
  // With content of its own the signature covers that; it is the digest of the file, or a seal of time over it.
  const inner = content ? Buffer.from(content.getValue()) : Buffer.from(covered)
  if (content && !['sha1', 'sha256', 'sha384', 'sha512'].some((name) => inner.includes(hashOf(name, covered))))
    return 'changed'
  const attributes = signer.signedAttrs
  if (!attributes) return isSignedBy(certificate, signer, algorithm, inner) ? 'intact' : 'changed'
  const said = attributes.attributes.find((one) => one.type === MESSAGE_DIGEST)?.values[0]
  if (!said || !Buffer.from(said.valueBlock.valueHexView).equals(digest(inner))) return 'changed'
  return isSignedBy(certificate, signer, algorithm, new Uint8Array(attributes.encodedValue)) ? 'intact' : 'changed'
}

const hashOf = (name: string, bytes: Uint8Array): Buffer => createHash(name).update(bytes).digest()

function isSignedBy(certificate: Certificate, signer: SignerInfo, algorithm: string, data: Uint8Array): boolean {
  const der = Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER())
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  const isPss = signer.signatureAlgorithm.algorithmId === PSS
  return verify(
    algorithm,
    data,
    isPss ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : key,
    Buffer.from(signer.signature.valueBlock.valueHexView),
  )
}
