import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib'
import { P12Signer } from '@signpdf/signer-p12'
import { SignPdf } from '@signpdf/signpdf'
import forge from 'node-forge'
import { PDFDocument } from 'pdf-lib'

export interface TestSigner {
  p12: Buffer
}

/** A certificate that this test made for itself; no office in the world trusts it. */
export function testSigner(name: string, organisation: string): TestSigner {
  const keys = forge.pki.rsa.generateKeyPair(2048)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = keys.publicKey
  certificate.serialNumber = `01${Buffer.from(name).toString('hex').slice(0, 16)}`
  certificate.validity.notBefore = new Date('2025-01-01T00:00:00Z')
  certificate.validity.notAfter = new Date('2035-01-01T00:00:00Z')
  const named = (value: string, kind: string) => ({ name: kind, value, valueTagClass: forge.asn1.Type.UTF8 })
  certificate.setSubject([named(utf8(name), 'commonName'), named(utf8(organisation), 'organizationName')])
  certificate.setIssuer([named(utf8('Nơi cấp chứng thư Mẫu'), 'commonName')])
  certificate.sign(keys.privateKey, forge.md.sha256.create())
  const p12 = forge.asn1.toDer(forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], 'mau')).getBytes()
  return { p12: Buffer.from(p12, 'binary') }
}

// The maker of certificates writes bytes, not letters.
function utf8(text: string): string {
  return text
}

/** The PDF with an electronic signature over its whole length. */
export async function signed(pdf: Uint8Array, by: TestSigner, at: Date): Promise<Buffer> {
  const document = await PDFDocument.load(pdf)
  pdflibAddPlaceholder({
    pdfDoc: document,
    reason: 'Ký ban hành',
    contactInfo: '',
    name: 'Mẫu',
    location: 'Suối Mẫu',
    signingTime: at,
    signatureLength: 16_384,
    widgetRect: [400, 760, 560, 800],
  })
  const prepared = await document.save({ useObjectStreams: false })
  return new SignPdf().sign(Buffer.from(prepared), new P12Signer(by.p12, { passphrase: 'mau' }), at)
}

/** A further signature, appended behind the first as the second signer's program does: what was signed stays byte for byte. */
export async function signedAgain(pdf: Buffer, by: TestSigner, at: Date): Promise<Buffer> {
  const text = pdf.toString('latin1')
  const size = Number([...text.matchAll(/\/Size (\d+)/g)].at(-1)![1])
  const root = [...text.matchAll(/\/Root (\d+ \d+ R)/g)].at(-1)![1]
  const before = [...text.matchAll(/startxref\s+(\d+)/g)].at(-1)![1]
  const start = pdf.length + 1
  const dictionary = [
    `${size} 0 obj`,
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached',
    '/ByteRange [0 /********** /********** /**********]',
    `/Contents <${'0'.repeat(16_384)}>`,
    `/M (D:${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z) >>`,
    'endobj',
    '',
  ].join('\n')
  const xref = start + Buffer.byteLength(dictionary)
  const tail = [
    'xref',
    `${size} 1`,
    `${String(start).padStart(10, '0')} 00000 n `,
    `trailer << /Size ${size + 1} /Root ${root} /Prev ${before} >>`,
    'startxref',
    String(xref),
    '%%EOF',
    '',
  ].join('\n')
  const prepared = Buffer.concat([pdf, Buffer.from(`\n${dictionary}${tail}`, 'latin1')])
  return new SignPdf().sign(prepared, new P12Signer(by.p12, { passphrase: 'mau' }), at)
}
