import { z } from 'zod'
import { query } from '#kernel/server/command.ts'
import { tableReader } from './table-reader.ts'

/** The tables of a file that somebody wants to take work from; nothing of it is kept. Throws `intake.…` or `tables.…`. */
export const readTablesOf = query({
  name: 'documents.read-tables',
  input: z.object({ content: z.instanceof(Uint8Array) }),
  may: 'plans.manage',
  run: ({ port }, { content }) => port(tableReader).read(content),
})
