import { layOut } from '#modules/documents/domain/index.ts'
import type { OfficialDocument } from '#modules/documents/domain/index.ts'
import { withCompiled } from './compiler.ts'
import { svgPages, wordsOfPages } from './svg-pages.ts'

/** The document as PDF/A-2b, its fonts in it. The same document gives the same bytes. */
export async function writePdf(document: OfficialDocument): Promise<Uint8Array> {
  return withCompiled(layOut(document), (compiler, compiled) =>
    Uint8Array.from(compiler.pdf(compiled, { pdfStandard: 'a-2b' })),
  )
}

/** The document as pictures, a page each. */
export async function drawPages(document: OfficialDocument): Promise<string[]> {
  return withCompiled(layOut(document), (compiler, compiled) =>
    svgPages(compiler.plainSvg(compiled), wordsOfPages(compiler.svg(compiled))),
  )
}
