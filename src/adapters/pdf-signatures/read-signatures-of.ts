import { readFile } from 'node:fs/promises'
import type { PdfSignature } from '#modules/documents/domain/index.ts'
import { readSignatures } from './read-signatures.ts'

/** The electronic signatures of the PDFs among these files. */
export async function readSignaturesOf(files: readonly { path: string }[]): Promise<PdfSignature[]> {
  const found: PdfSignature[] = []
  for (const [index, file] of files.entries()) {
    const bytes = new Uint8Array(await readFile(file.path))
    // %PDF- may stand behind a few stray bytes.
    if (Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-')) found.push(...(await readSignatures(bytes, index)))
  }
  return found
}
