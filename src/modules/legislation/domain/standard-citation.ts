import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { foldInPlace, tidy } from '#kernel/domain/fold-in-place.ts'
import { CITED_BY_NAME } from './document-kinds.ts'
import type { DocumentFields, RelationEnd } from './legal-document.ts'
import { printedDate } from './printed-date.ts'

/** What a citation is made of; the relations only where the document is in the register. */
export type Citable = DocumentFields & { changedBy?: readonly RelationEnd[] }

/**
 * The line of căn cứ as Nghị định 30/2020/NĐ-CP has it, without its end mark: "Căn cứ Nghị định số 20/2008/NĐ-CP ngày 14 tháng 02
 * năm 2008 của Chính phủ về …; được sửa đổi, bổ sung bởi …". `on` leaves out what was amended after that day.
 */
export function standardCitation(document: Citable, on: PlainDate | null = null): string {
  return `Căn cứ ${fullCitation(document, on)}`
}

/** The same without "Căn cứ", as a text names a document for the first time. */
export function fullCitation(document: Citable, on: PlainDate | null = null): string {
  const amended = amendments(document, on)
  return [fullName(document), ...(amended ? [`; ${amended}`] : [])].join('')
}

/** As a text names a document again: kind and number; a law by its name. */
export function shortCitation(document: DocumentFields): string {
  if (isByName(document) && document.subject) return spaced(document.kind, document.subject)
  return spaced(document.kind, document.number ? `số ${document.number}` : '')
}

/** Kind, number and day or year, enough to tell two documents of one number apart: "Nghị quyết số 76/NQ-CP ngày 15/7/2021". */
export function distinctName(document: DocumentFields): string {
  const { issuedOn, number, subject } = document
  if (isByName(document)) return spaced(shortCitation(document), subject && number ? `số ${number}` : '')
  if (issuedOn?.length === 4)
    return spaced(shortCitation(document), number.includes(`/${issuedOn}/`) ? '' : `năm ${issuedOn}`)
  return spaced(shortCitation(document), printedDate(issuedOn, { form: '/', noughts: 'standard' }))
}

// The number of a decree says its year already.
const bareYear = (number: string, year: string): string => (number.includes(`/${year}/`) ? '' : `năm ${year}`)

function fullName(document: DocumentFields): string {
  const date = document.issuedOn?.length === 10 ? printedDate(document.issuedOn) : ''
  if (isByName(document) && document.subject)
    return spaced(document.kind, document.subject, date || (document.number ? `số ${document.number}` : ''))
  return spaced(
    document.kind,
    document.number ? `số ${document.number}` : '',
    document.issuedOn?.length === 4 ? bareYear(document.number, document.issuedOn) : printedDate(document.issuedOn),
    document.issuer ? `của ${document.issuer}` : '',
    document.subject ? joined(document.subject) : '',
  )
}

function amendments(document: Citable, on: PlainDate | null): string {
  const amending = (document.changedBy ?? []).filter(
    ({ kind, on: from }) => kind === 'amends' && (on === null || from === null || from <= on),
  )
  if (amending.length === 0) return ''
  const names = amending.map(({ other }) =>
    isByName(other)
      ? fullName(other)
      : spaced(
          shortCitation(other),
          printedDate(other.issuedOn),
          other.issuer && other.issuer !== document.issuer ? `của ${other.issuer}` : '',
        ),
  )
  const last = names.at(-1)!
  return `được sửa đổi, bổ sung bởi ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} và ${last}`}`
}

// What may follow the issuer as it stands; anything else needs "về".
const FOLLOWS =
  /^(?:ve|v\/v|ban hanh|quy dinh|phe duyet|thuc hien|huong dan|tang cuong|sua doi|trien khai|day manh|nang cao|to chuc|bai bo|thay the|cong bo|thong qua|giao|kien toan|cong nhan|dinh chinh|thanh lap)\b/

/** A subject as it follows the issuer: begun small where a sentence goes on, "về" put in where it lacks a joint. */
function joined(subject: string): string {
  const clean = tidy(subject).replace(/[.;]$/, '')
  if (!FOLLOWS.test(foldInPlace(clean))) return `về ${clean}`
  return clean.charAt(0).toLowerCase() + clean.slice(1)
}

const isByName = ({ kind }: DocumentFields): boolean => CITED_BY_NAME.includes(kind)

const spaced = (...parts: string[]): string => parts.filter(Boolean).join(' ')
