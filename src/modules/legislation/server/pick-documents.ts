import { z } from 'zod'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { query } from '#kernel/server/command.ts'
import { citedState, findDocuments, matchCited, matchPicked, standardCitation } from '../domain/index.ts'
import type { CitedState, DocumentFields, LegalDocument } from '../domain/index.ts'
import { readRegister } from './read-register.ts'

const Cited = z.object({
  kind: z.string(),
  number: z.string(),
  issuedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullish(),
})

const MOST_CHOICES = 12

/** A document to pick into căn cứ: enough to tell two of one number apart. */
export interface CitationChoice extends DocumentFields {
  documentId: string
  about: string | null
  state: CitedState
  sentence: string
}

/** Choices for what was typed ("76", "cải cách"), with what holds of each on the day of the plan. */
export const pickDocuments = query({
  name: 'legislation.pick',
  input: z.object({ words: z.string().max(200), on: z.string().nullish() }),
  may: 'legislation.read',
  async run({ db, today }, { words, on }): Promise<CitationChoice[]> {
    const day = on ? plainDate(on) : today
    const open = (await readRegister(db)).filter((one) => one.closedReason === null)
    return findDocuments(open, words)
      .slice(0, MOST_CHOICES)
      .map((one) => choiceOf(one, citedState(one, day), standardCitation(one, day)))
  },
})

/** What the register holds for one citation: the choices that fit it. */
export const citedOne = query({
  name: 'legislation.cited',
  input: Cited.extend({ on: z.string().nullish() }),
  may: 'legislation.read',
  async run({ db, today }, { on, ...wanted }): Promise<{ choices: CitationChoice[] }> {
    const day = on ? plainDate(on) : today
    const match = matchCited(await readRegister(db), wanted)
    const documents = match.found === 'one' ? [match.document] : match.found === 'several' ? match.documents : []
    return { choices: documents.map((one) => choiceOf(one, citedState(one, day), standardCitation(one, day))) }
  },
})

function choiceOf(one: LegalDocument, state: CitedState, sentence: string): CitationChoice {
  const { id, kind, number, issuedOn, issuer, subject, about } = one
  return { documentId: id, kind, number, issuedOn, issuer, subject, about, state, sentence }
}

export interface CheckedCitation {
  /** As the plan cites it. */
  cited: string
  found: 'one' | 'several' | 'none'
  documentId: string | null
  state: CitedState | null
}

/** What the register says of the căn cứ of a plan on a day; those picked carry their document's id. */
export const checkCitations = query({
  name: 'legislation.check',
  input: z.object({
    citations: z.array(Cited.extend({ documentId: z.string().nullish() })).max(200),
    on: z.string().nullish(),
  }),
  may: 'legislation.read',
  async run({ db, today }, { citations, on }): Promise<CheckedCitation[]> {
    const register = await readRegister(db)
    const day = on ? plainDate(on) : today
    return citations.map((wanted) => {
      const cited = `${wanted.kind} ${wanted.number}`.trim()
      const match = matchPicked(register, wanted)
      return match.found === 'one'
        ? { cited, found: 'one', documentId: match.document.id, state: citedState(match.document, day) }
        : { cited, found: match.found, documentId: null, state: null }
    })
  },
})
