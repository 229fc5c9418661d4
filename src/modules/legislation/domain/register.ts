import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { documentIdentity } from './document-identity.ts'
import type { DocumentFacts, DocumentFields, LegalDocument, RelationEnd, RelationKind } from './legal-document.ts'
import { SHIPPED_DOCUMENTS, SHIPPED_RELATIONS, shippedId } from './shipped/index.ts'
import type { ShippedDocument } from './shipped/index.ts'

/** The commune's record: of a document of its own, or what it says about a shipped one (then only what it says). */
export interface OwnDocument {
  id: string
  kind: string | null
  number: string | null
  issuedOn: string | null
  issuer: string | null
  subject: string | null
  inForceFrom: PlainDate | null
  inForceTo: PlainDate | null
  source: string | null
  checkedOn: PlainDate | null
  needsChecking: boolean
  note: string | null
  link: string | null
  fileId: string | null
  closedReason: string | null
}

/** A relation that the commune recorded. */
export interface OwnRelation {
  id: string
  fromId: string
  kind: RelationKind
  toId: string
  on: PlainDate | null
  clause: string | null
}

const SHIPPED = SHIPPED_DOCUMENTS.map((entry) => documentOfShipped(entry))
const BY_ID = new Map(SHIPPED.map((one) => [one.id, one]))
const BY_IDENTITY = new Map(SHIPPED.map((one) => [documentIdentity(one), one]))

/** True where the id names a document that the program brings along. */
export const isShipped = (id: string): boolean => BY_ID.has(id)

/**
 * The whole register: what is shipped with the commune's words laid over it, and the commune's own. An entry of the commune's
 * that a later version ships becomes one with it and keeps its id; nothing the commune wrote is overwritten.
 */
export function registerOf(own: readonly OwnDocument[], relations: readonly OwnRelation[]): LegalDocument[] {
  const documents = new Map(SHIPPED.map((one) => [one.id, one]))
  const alias = new Map<string, string>()
  for (const record of own) {
    const shipped = BY_ID.get(record.id) ?? BY_IDENTITY.get(identityOfOwn(record))
    if (shipped && shipped.id !== record.id) {
      documents.delete(shipped.id)
      alias.set(shipped.id, record.id)
    }
    documents.set(record.id, shipped ? laidOver(shipped, record) : documentOfOwn(record))
  }
  const known = (id: string): string => alias.get(id) ?? id
  const all: OwnRelation[] = [
    ...SHIPPED_RELATIONS.map((one) => ({
      id: '',
      fromId: known(shippedId(one.from)),
      kind: one.kind,
      toId: known(shippedId(one.to)),
      on: one.on ? plainDate(one.on) : null,
      clause: one.clause ?? null,
    })),
    ...relations.map((one) => ({ ...one, fromId: known(one.fromId), toId: known(one.toId) })),
  ]
  return [...documents.values()].map((document) => withRelations(document, all, documents))
}

function withRelations(
  document: LegalDocument,
  relations: readonly OwnRelation[],
  documents: ReadonlyMap<string, LegalDocument>,
): LegalDocument {
  const end = (relation: OwnRelation, otherId: string): RelationEnd[] => {
    const other = documents.get(otherId)
    if (!other) return []
    const { id, kind, on, clause } = relation
    return [
      {
        id: id || null,
        kind,
        on: on ?? dayOf(relation, documents),
        clause,
        other: { id: otherId, ...fieldsOf(other) },
      },
    ]
  }
  return {
    ...document,
    changes: relations.filter((one) => one.fromId === document.id).flatMap((one) => end(one, one.toId)),
    changedBy: relations.filter((one) => one.toId === document.id).flatMap((one) => end(one, one.fromId)),
  }
}

// What takes another's place does so from the day it comes into force, unless another day was said.
function dayOf(relation: OwnRelation, documents: ReadonlyMap<string, LegalDocument>): PlainDate | null {
  return documents.get(relation.fromId)?.inForceFrom ?? null
}

function documentOfShipped(entry: ShippedDocument): LegalDocument {
  return {
    id: shippedId(entry.no),
    otherIds: [],
    origin: 'shipped',
    shipped: null,
    kind: entry.kind,
    number: entry.number,
    issuedOn: entry.issuedOn ?? null,
    issuer: entry.issuer ?? null,
    subject: entry.subject ?? null,
    about: entry.about ?? null,
    inForceFrom: entry.from ? plainDate(entry.from) : null,
    inForceTo: entry.to ? plainDate(entry.to) : null,
    source: entry.source,
    checkedOn: entry.checkedOn,
    certainty: entry.certainty,
    needsChecking: entry.certainty !== 'seen',
    note: entry.note ?? null,
    link: null,
    fileId: null,
    closedReason: null,
    changes: [],
    changedBy: [],
  }
}

function documentOfOwn(record: OwnDocument): LegalDocument {
  return {
    ...record,
    otherIds: [],
    origin: 'own',
    shipped: null,
    kind: record.kind ?? 'Văn bản',
    number: record.number ?? '',
    about: null,
    source: record.source ?? '',
    certainty: 'own',
    changes: [],
    changedBy: [],
  }
}

function laidOver(shipped: LegalDocument, record: OwnDocument): LegalDocument {
  const facts = {
    kind: record.kind ?? shipped.kind,
    number: record.number ?? shipped.number,
    issuedOn: record.issuedOn ?? shipped.issuedOn,
    issuer: record.issuer ?? shipped.issuer,
    subject: record.subject ?? shipped.subject,
    inForceFrom: record.inForceFrom ?? shipped.inForceFrom,
    inForceTo: record.inForceTo ?? shipped.inForceTo,
  }
  return {
    ...shipped,
    ...facts,
    id: record.id,
    otherIds: record.id === shipped.id ? [] : [shipped.id],
    shipped: agree(facts, shipped) ? null : factsOf(shipped),
    source: record.source ?? shipped.source,
    checkedOn: record.checkedOn ?? shipped.checkedOn,
    certainty: record.checkedOn ? 'own' : shipped.certainty,
    needsChecking: record.needsChecking,
    note: record.note ?? shipped.note,
    link: record.link,
    fileId: record.fileId,
    closedReason: record.closedReason,
  }
}

const identityOfOwn = (record: OwnDocument): string =>
  documentIdentity({ number: record.number ?? '', issuedOn: record.issuedOn, issuer: record.issuer })

/** What names a document, and nothing else of it. */
export function fieldsOf({ kind, number, issuedOn, issuer, subject }: DocumentFields): DocumentFields {
  return { kind, number, issuedOn, issuer, subject }
}

function factsOf(document: DocumentFacts): DocumentFacts {
  return { ...fieldsOf(document), inForceFrom: document.inForceFrom, inForceTo: document.inForceTo }
}

function agree(left: DocumentFacts, right: DocumentFacts): boolean {
  return JSON.stringify(factsOf(left)) === JSON.stringify(factsOf(right))
}
