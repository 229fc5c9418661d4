import { PDFDocument, StandardFonts } from 'pdf-lib'

/** A document that has nothing to do with any plan. */
export async function otherDocument(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.TimesRoman)
  const page = document.addPage()
  const lines = ['UY BAN NHAN DAN', 'XA SUOI MAU', 'So: 77/UBND-VP', 'THONG BAO', 'Lich truc he nam 2026']
  lines.forEach((line, at) => page.drawText(line, { x: 60, y: 760 - at * 24, size: 14, font }))
  return document.save({ useObjectStreams: false })
}
