import type { PreviewBlock } from '#modules/documents/server/index.ts'
import { cellsOf } from '../docx/cells-of.ts'
import { readDocx } from '../docx/read-docx.ts'

/** The words of a DOCX file, as the reader of plans finds them. */
export async function formWords(bytes: Uint8Array): Promise<PreviewBlock[]> {
  const { page } = await readDocx(bytes, 1, 0)
  return page.blocks.map((block) =>
    block.kind === 'line'
      ? { kind: 'line', text: [block.numbering, block.text].filter(Boolean).join(' ') }
      : { kind: 'table', rows: cellsOf(block) },
  )
}
