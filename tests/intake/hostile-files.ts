import { crc32, deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { printedPlan } from '../../eval/render/printed-plan.ts'
import { toDocx } from '../../eval/render/to-docx.ts'
import { toPdf } from '../../eval/render/to-pdf.ts'

/** The text of a small, sound plan of an invented commune. */
export const SOUND_PLAN = `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ SUỐI MẪU               Độc lập - Tự do - Hạnh phúc

Số: 17/KH-UBND            Suối Mẫu, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026

I. HÌNH THỨC
1. Phát thanh chuyên mục cải cách hành chính trên đài truyền thanh xã
- Thời gian thực hiện: Hàng tuần.
- Đơn vị chủ trì: Công chức Văn hóa - Xã hội.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Mẫu
`

export const soundDocx = (): Promise<Buffer> => toDocx(printedPlan(SOUND_PLAN), 'typed')
export const soundPdf = (): Buffer => toPdf(printedPlan(SOUND_PLAN))

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'

/** A zip file of these entries, in this order. */
export async function zipOf(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const parts = Object.entries(entries).map(([name, content]) => [name, new Uint8Array(Buffer.from(content))] as const)
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 6 }))
}

/** A DOCX whose main part is this. */
export function docxOf(documentXml: string | Buffer, more: Record<string, string | Buffer> = {}): Promise<Buffer> {
  return zipOf({ '[Content_Types].xml': CONTENT_TYPES, 'word/document.xml': documentXml, ...more })
}

/** A DOCX with this body. */
export function docxWithBody(body: string, prolog = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
}

/** Claims in the directory of a zip that every entry unpacks to `size` bytes. */
export function lying(zip: Buffer, size: number): Buffer {
  const out = Buffer.from(zip)
  for (let at = out.indexOf('PK\u0001\u0002'); at >= 0; at = out.indexOf('PK\u0001\u0002', at + 4))
    out.writeUInt32LE(size, at + 24)
  return out
}

/** A compound file (old Office, or new Office with a password) that holds parts of these names. */
export function compoundFile(...names: string[]): Buffer {
  const head = Buffer.alloc(1_536)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head)
  return Buffer.concat([head, ...names.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64)]))])
}

/** A PDF of these objects (numbered from 1; the first is the catalogue). */
function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A PDF that asks for a password. */
export function encryptedPdf(): Buffer {
  const key = 'A'.repeat(32)
  return pdfOf(
    ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R>>'],
    `/Encrypt<</Filter/Standard/V 1/R 2/O(${key})/U(${key})/P -4>>/ID[(${key})(${key})]`,
  )
}

/** A PDF whose page draws a form that draws itself. */
export function selfDrawingPdf(): Buffer {
  const stream = (dictionary: string, content: string): string =>
    `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>',
    stream('', '/F Do'),
    stream('/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 5 0 R>>>>', '/F Do /F Do'),
  ])
}

/** A PDF whose tree of pages bites its own tail. */
export function circularPdf(): Buffer {
  return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>'])
}

/** A PDF of so many empty pages. */
export function longPdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    ...Array.from({ length: pages }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'),
  ])
}

/** A small PNG file of a huge white picture. */
export function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(crc32(body), body.length + 4)
    return out
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
