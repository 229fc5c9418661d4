import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { readFiles } from '#adapters/intake/read-files.ts'
import { fold } from '#kernel/domain/vietnamese.ts'

/** Writes number and day into the gaps of an exported PDF, as an office's document system does before it signs. */
export async function stamped(pdf: Uint8Array, number: string, iso: string): Promise<Uint8Array> {
  const path = join(mkdtempSync(join(tmpdir(), 'loalang-stamp-')), 'a.pdf')
  writeFileSync(path, pdf)
  const { pages } = await readFiles([{ name: 'a.pdf', path }])
  const lines = pages[0]!.blocks.flatMap((block) =>
    block.kind === 'line' ? [block] : block.rows.flat().flatMap((cell) => cell.lines),
  )
  const line = (wanted: RegExp) => {
    const found = lines.find((one) => wanted.test(fold(one.text)))
    if (!found?.box) throw new Error(`no ${wanted} in ${lines.map((one) => one.text).join(' | ')}`)
    return { words: fold(found.text), box: found.box, size: found.size ?? 13 }
  }
  const document = await PDFDocument.load(pdf)
  const page = document.getPage(0)
  const font = await document.embedFont(StandardFonts.TimesRoman)
  const put = (text: string, x: number, at: { box: { y: number; height: number }; size: number }): void =>
    page.drawText(text, { x, y: page.getHeight() - at.box.y - at.box.height * 0.78, size: at.size, font })
  const width = (text: string, size: number): number => font.widthOfTextAtSize(text, size)
  const first = line(/^so:/)
  put(number, first.box.x + width('So: ', first.size) + 2, first)
  const day = line(/, ngay\s+thang/)
  const [before, middle, after] = [day.words.split(/\s+thang/)[0]!, 'thang', `nam ${/\d{4}/.exec(day.words)![0]}`]
  const gap = (day.box.width - [before, middle, after].reduce((sum, text) => sum + width(text, day.size), 0)) / 2
  const [, month, date] = iso.split('-')
  put(date!, day.box.x + width(before, day.size) + gap / 4, day)
  put(month!, day.box.x + width(`${before}${middle}`, day.size) + gap * 1.25, day)
  return document.save({ useObjectStreams: false })
}
