import yauzl from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { DomainError } from '#kernel/domain/domain-error.ts'

const MOST_ENTRIES = 2_000
// A thousand pages of Word are below this; the tree of more would fill the reader's memory.
const MOST_ENTRY_BYTES = 30 * 1024 * 1024
const MOST_BYTES = 100 * 1024 * 1024

/**
 * The wanted entries of a zip file, really unpacked and counted: sizes that the file only claims are not believed.
 * Throws `intake.bomb`, `intake.macros` or `intake.corrupt`.
 */
export async function readZip(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const zip = await open(bytes)
  const found = new Map<string, Buffer>()
  let entries = 0
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      entries++
      if (entries > MOST_ENTRIES) throw new DomainError('intake.bomb')
      if (/vbaProject\.bin$/i.test(entry.fileName)) throw new DomainError('intake.macros')
      if (!wanted(entry.fileName)) continue
      if (entry.uncompressedSize > MOST_ENTRY_BYTES) throw new DomainError('intake.bomb')
      const content = await readEntry(zip, entry)
      total += content.length
      if (total > MOST_BYTES) throw new DomainError('intake.bomb')
      found.set(entry.fileName, content)
    }
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw new DomainError('intake.corrupt')
  } finally {
    zip.close()
  }
  return found
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true })
  } catch {
    throw new DomainError('intake.corrupt')
  }
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry)
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    const piece = Buffer.from(part as Uint8Array)
    size += piece.length
    if (size > MOST_ENTRY_BYTES) {
      stream.destroy()
      throw new DomainError('intake.bomb')
    }
    parts.push(piece)
  }
  return Buffer.concat(parts)
}
