import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import type { OfficialDocument } from '#modules/documents/domain/index.ts'
import { documentWriter } from '#modules/documents/server/index.ts'
import { draftPaper } from '#modules/plans/server/index.ts'
import { installation } from './installation.ts'
import { documentDocx, formOf } from './template-files.ts'

const KEPT = 12

interface Printed {
  key: string
  document: OfficialDocument
  pages?: Promise<string[]>
  pdf?: Promise<Uint8Array>
  docx?: Promise<Uint8Array>
}

// The last few drafts that were looked at; a draft that changed is laid out anew.
const printed = new Map<string, Printed>()

/** A draft as it is printed, laid out once for each version of it. Asks first whether the actor may see it. */
export async function printedDraft(id: string, actor: Actor) {
  const { app } = installation()
  const { title, paper, version, changedAt } = await ask(app, draftPaper, { id }, actor)
  const known = printed.get(id)
  // Issued, it gets its number and day without a version more.
  const key = `${version} ${changedAt}`
  const entry = known?.key === key ? known : { key, document: paper }
  printed.delete(id)
  printed.set(id, entry)
  for (const old of printed.keys()) if (printed.size > KEPT) printed.delete(old)
  const writer = app.ports.get(documentWriter)
  const kept = <Out>(made: Promise<Out>): Promise<Out> => {
    // What failed is tried again the next time.
    made.catch(() => printed.delete(id))
    return made
  }
  return {
    version,
    title,
    name: foldedKey(`Kế hoạch ${title}`).replaceAll(' ', '-').slice(0, 70).replace(/-+$/, ''),
    pages: () => (entry.pages ??= kept(writer.pages(entry.document))),
    pdf: () => (entry.pdf ??= kept(writer.pdf(entry.document))),
    docx: () => (entry.docx ??= kept(writer.docx(entry.document))),
    /** The commune's own form that it can be exported by, where one is chosen. */
    ownForm: () => formOf(entry.document, actor),
    ownDocx: () => documentDocx(entry.document, actor, true),
  }
}
