import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { Document, Packer } from 'docx'
import { layOut } from '#modules/documents/domain/index.ts'
import type { OfficialDocument } from '#modules/documents/domain/index.ts'
import { coreProperties } from './core-properties.ts'
import { sections } from './sections.ts'
import { STYLES } from './styles.ts'

const BODY = 'word/document.xml'
const PROPERTIES = 'docProps/core.xml'
/** The ZIP format knows no earlier day; a fixed one gives the same document the same bytes. */
const ZIP_DAY = '1980-01-02T00:00:00Z'

/** The document as DOCX, in the same form as the PDF, naming Times New Roman. */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const laid = layOut(document)
  const word = new Document({ title: laid.name, styles: STYLES, sections: sections(laid) })
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(word)))
  parts[BODY] = strToU8(smallSectionEnds(strFromU8(parts[BODY]!)))
  parts[PROPERTIES] = strToU8(coreProperties(laid.name))
  return zipSync(parts, { mtime: ZIP_DAY })
}

// A section ends in an empty paragraph; at its full height it makes an empty page after a full one.
function smallSectionEnds(xml: string): string {
  return xml.replace(
    /<w:pPr><w:sectPr/g,
    '<w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr><w:sectPr',
  )
}
