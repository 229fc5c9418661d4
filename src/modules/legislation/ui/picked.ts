import { z } from 'zod'

/** A document as the picker hands it over. */
export interface PickedCitation {
  documentId: string
  kind: string
  number: string
  issuedOn: string | null
  issuer: string | null
  subject: string | null
  /** The whole line where it says more than the fields do: what amended the document by the plan's day; else null. */
  sentence: string | null
}

const Fields = z.object({
  kind: z.string(),
  number: z.string(),
  issuedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
})
export type CitationFields = z.output<typeof Fields>

const Choice = Fields.extend({
  documentId: z.string(),
  about: z.string().nullable(),
  sentence: z.string(),
  state: z.object({ state: z.string(), sentence: z.string(), isWarning: z.boolean() }),
})
export type Choice = z.output<typeof Choice>

const Told = z.object({
  message: z.string().optional(),
  code: z.string().optional(),
  choices: z.array(Choice).default([]),
  fields: Fields.optional(),
  documentId: z.string().optional(),
})
export type Told = z.output<typeof Told>

const ADDRESS = '/lam-viec/van-ban/chon'
const NO_ANSWER: Told = { message: 'Máy chủ chưa trả lời. Thử lại sau ít phút.', choices: [] }

/** Asks the register; a refusal comes back as its sentence. */
export async function askRegister(wanted: Record<string, string>): Promise<Told> {
  return told(fetch(`${ADDRESS}?${new URLSearchParams(wanted).toString()}`))
}

/** Enters a document. */
export async function enterDocument(fields: CitationFields, isOther: boolean, key: string): Promise<Told> {
  return told(
    fetch(ADDRESS, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...fields, isOther, key }),
    }),
  )
}

async function told(asked: Promise<Response>): Promise<Told> {
  const response = await asked.catch(() => null)
  const body: unknown = await response?.json().catch(() => null)
  const read = Told.safeParse(body)
  return read.success ? read.data : NO_ANSWER
}
