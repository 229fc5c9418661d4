import { layOut } from '#modules/documents/domain/index.ts'
import type { OfficialDocument } from '#modules/documents/domain/index.ts'
import { withCompiler } from './compiler.ts'
import { svgPages, wordsOfPages } from './svg-pages.ts'

/** The document as PDF/A-2b, its fonts in it. The same document gives the same bytes. */
export async function writePdf(document: OfficialDocument): Promise<Uint8Array> {
  return withCompiler(layOut(document), (compiler, source) =>
    Uint8Array.from(compiler.pdf(source, { pdfStandard: 'a-2b' })),
  )
}

/** The document as pictures, a page each. */
export async function drawPages(document: OfficialDocument): Promise<string[]> {
  return withCompiler(layOut(document), (compiler, source) =>
    svgPages(compiler.plainSvg(source), wordsOfPages(compiler.svg(source))),
  )
}
