import { expect, test } from 'vitest'
import { letterDocument, signerBlockOf } from '#modules/documents/domain/index.ts'
import { drawPages, writePdf } from './write-pdf.ts'

const LETTER = letterDocument({
  issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MẪU'],
  symbol: 'UBND-VP',
  place: 'Suối Mẫu',
  year: 2026,
  subject: 'đôn đốc thực hiện Kế hoạch số 17/KH-UBND',
  to: ['Phòng Kinh tế', 'Hội Nông dân xã'],
  opening: 'Thực hiện kế hoạch, đề nghị các đơn vị:',
  items: ['Phòng Kinh tế: treo băng rôn.'],
  closing: ['Kết quả gửi trước ngày 02/12/2026./.'],
  signer: signerBlockOf({
    form: 'TM-KT',
    person: '',
    post: 'Phó Chủ tịch',
    unit: { name: 'Lãnh đạo UBND', kind: 'leadership' },
  }),
  recipients: ['Như trên', 'Lưu: VT, VP'],
  isSample: false,
})

test('a PDF says PDF/A-2b, and the same document gives the same bytes', async () => {
  const first = Buffer.from(await writePdf(LETTER))
  expect(first.subarray(0, 5).toString()).toBe('%PDF-')
  expect(first.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
  expect(Buffer.from(await writePdf(LETTER)).equals(first)).toBe(true)
})

test('each page is a picture of its own', async () => {
  const pages = await drawPages({ ...LETTER, body: [...LETTER.body, { kind: 'page-break' }, ...LETTER.body] })
  expect(pages).toHaveLength(2)
  for (const page of pages) {
    expect(page.slice(0, 200)).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* viewBox="0 0 595\.\d+ 841\.\d+">/,
    )
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
    for (const [, used] of page.matchAll(/href="#([^"]+)"/g)) expect(ids.has(used)).toBe(true)
  }
})

test('a picture that is none is refused in words, and the next document prints', async () => {
  const bytes = new Uint8Array([1, 2, 3])
  const broken = { kind: 'picture', bytes, mediaType: 'image/png', widthMm: 100, caption: 'Ảnh 1' } as const
  await expect(writePdf({ ...LETTER, body: [broken] })).rejects.toThrow(/^typst: .*image/)
  expect((await writePdf(LETTER)).length).toBeGreaterThan(1000)
})
