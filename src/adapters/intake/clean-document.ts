import type { SourceDocument, SourceLine } from '#modules/plans/domain/index.ts'

/** Takes out of every line what no printed text holds and no database keeps: control characters and halves of letters. */
export function cleanDocument(document: SourceDocument): SourceDocument {
  for (const page of document.pages) {
    for (const block of page.blocks) {
      if (block.kind === 'line') cleanLine(block)
      else for (const row of block.rows) for (const cell of row) cell.lines.forEach(cleanLine)
    }
  }
  return document
}

function cleanLine(line: SourceLine): void {
  line.text = cleanText(line.text)
  for (const word of line.words ?? []) word.text = cleanText(word.text)
}

function cleanText(text: string): string {
  // Ligatures of a font become their letters; other compatibility forms mean something and stay.
  return text
    .toWellFormed()
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
