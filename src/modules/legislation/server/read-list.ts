import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { query } from '#kernel/server/command.ts'
import { tableReader } from '#modules/documents/server/index.ts'
import { linesOfTable, readList } from '../domain/index.ts'

/** The documents that pasted lines and the tables of a file name; nothing of it is kept. Throws `intake.…`, `tables.…` or `legislation.no-citation`. */
export const readDocumentList = query({
  name: 'legislation.read-list',
  input: z.object({ words: z.string(), content: z.instanceof(Uint8Array).nullable() }),
  may: 'legislation.manage',
  async run({ port }, { words, content }) {
    const tables = content ? await port(tableReader).read(content) : []
    const fromFile = tables.map((table) => linesOfTable(table.cells)).join('\n')
    const pasted = [words, fromFile].filter(Boolean).join('\n')
    const lines = readList(pasted)
    if (!lines.some((line) => line.fields)) throw new DomainError('legislation.no-citation')
    return { lines, pasted }
  },
})
