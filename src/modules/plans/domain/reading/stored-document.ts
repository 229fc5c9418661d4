import { z } from 'zod'
import { parseStored } from '#kernel/domain/parse-stored.ts'
import type { SourceDocument } from './document-model.ts'

export const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

const Line = z.object({
  kind: z.literal('line'),
  text: z.string(),
  printed: z.string().optional(),
  line: z.number(),
  page: z.number().optional(),
  box: Box.optional(),
  confidence: z.number(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  size: z.number().optional(),
  align: z.enum(['left', 'center', 'right', 'justify']).optional(),
  numbering: z.string().optional(),
  paragraph: z.boolean().optional(),
  gapAbove: z.number().optional(),
  words: z.array(z.object({ text: z.string(), box: Box, confidence: z.number() })).optional(),
})

const Cell = z.object({
  lines: z.array(Line),
  column: z.number(),
  colSpan: z.number(),
  rowSpan: z.number(),
  box: Box.optional(),
})

const Table = z.object({
  kind: z.literal('table'),
  box: Box.optional(),
  ruled: z.boolean(),
  rows: z.array(z.array(Cell)),
})

const Document = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['text', 'docx', 'pdf', 'image']),
      legacyEncoding: z.enum(['tcvn3', 'vni']).optional(),
    }),
  ),
  pages: z.array(
    z.object({
      number: z.number(),
      file: z.number(),
      width: z.number().nullable(),
      height: z.number().nullable(),
      turned: z.number().optional(),
      origin: z.enum(['typed', 'recognised']),
      confidence: z.number(),
      blocks: z.array(z.discriminatedUnion('kind', [Line, Table])),
    }),
  ),
})

/** A document as a reading keeps it. */
export function parseSourceDocument(json: unknown): SourceDocument {
  return parseStored(Document, 'document', json)
}
