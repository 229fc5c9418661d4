import { z } from 'zod'
import { query } from '#kernel/server/command.ts'
import { CITED_STATES, citedState, findDocuments, standardCitation, yearOf } from '../domain/index.ts'
import type { CitedState, LegalDocument } from '../domain/index.ts'
import { documentIn, readRegister } from './read-register.ts'

export interface ListedDocument extends LegalDocument {
  state: CitedState
}

/** The register as it stands today: what needs checking first, then the newest. */
export const listDocuments = query({
  name: 'legislation.list',
  input: z.object({
    words: z.string().max(200).default(''),
    state: z.enum(CITED_STATES).nullish(),
    kind: z.string().max(60).nullish(),
    year: z.string().max(4).nullish(),
    needsChecking: z.boolean().default(false),
  }),
  may: 'legislation.read',
  async run({ db, today }, wanted) {
    const register = await readRegister(db)
    const all: ListedDocument[] = register.map((one) => ({ ...one, state: citedState(one, today) }))
    const asked = wanted.words.trim()
    const found = asked ? new Set(findDocuments(all, asked).map((one) => one.id)) : null
    const documents = all
      .filter(
        (one) =>
          (!found || found.has(one.id)) &&
          (!wanted.state || one.state.state === wanted.state) &&
          (!wanted.kind || one.kind === wanted.kind) &&
          (!wanted.year || yearOf(one) === wanted.year) &&
          (!wanted.needsChecking || one.needsChecking),
      )
      .sort(
        (left, right) =>
          Number(right.needsChecking && !right.closedReason) - Number(left.needsChecking && !left.closedReason) ||
          Number(left.closedReason !== null) - Number(right.closedReason !== null) ||
          (yearOf(right) ?? '').localeCompare(yearOf(left) ?? '') ||
          (right.issuedOn ?? '').localeCompare(left.issuedOn ?? ''),
      )
    return {
      documents,
      total: all.length,
      toCheck: all.filter((one) => one.needsChecking && one.closedReason === null).length,
      ended: all.filter((one) => one.state.isWarning && one.state.state !== 'later').length,
      kinds: [...new Set(all.map((one) => one.kind))],
      years: [...new Set(all.flatMap((one) => yearOf(one) ?? []))].sort().reverse(),
    }
  },
})

/** One document with what it does to others and others to it, as things stand today. */
export const findDocument = query({
  name: 'legislation.find',
  input: z.object({ id: z.uuid() }),
  may: 'legislation.read',
  async run({ db, today }, { id }) {
    const document = documentIn(await readRegister(db), id)
    const file = document.fileId
      ? await db
          .selectFrom('stored_file')
          .select(['id', 'name', 'sha256'])
          .where('id', '=', document.fileId)
          .executeTakeFirst()
      : undefined
    return {
      ...document,
      state: citedState(document, today),
      citation: standardCitation(document, today),
      file: file ?? null,
    }
  },
})
