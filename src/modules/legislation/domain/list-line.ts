import { readCitation } from './citation-line.ts'
import { KIND_NAMES } from './document-kinds.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { DocumentFields } from './legal-document.ts'
import { partialDay } from './partial-day.ts'

export interface ListLine {
  line: string
  /** Null where the line names no document. */
  fields: DocumentFields | null
  /** A day that was written but does not exist. */
  badDay: string | null
}

/** Pasted lines, each a citation, or cells of a sheet: kind, number, day, issuer, subject. Empty lines and headings are left out. */
export function readList(pasted: string): ListLine[] {
  return pasted
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isHeading(line))
    .map((line) => (line.split('\t').length >= 3 ? ofCells(line) : ofCitation(line)))
}

function ofCells(line: string): ListLine {
  const cells = line.split('\t').map((cell) => cell.trim())
  // A sheet often begins with a running number.
  const [kind, number = '', day = '', issuer = '', subject = ''] = /^\d*$/.test(cells[0] ?? '') ? cells.slice(1) : cells
  const known = KIND_NAMES.find((name) => foldedKey(name) === foldedKey(kind ?? ''))
  if (!known || number === '') return ofCitation(cells.join(' ').trim(), line)
  const issuedOn = partialDay(day)
  return {
    line,
    fields: { kind: known, number, issuedOn, issuer: issuer || null, subject: subject || null },
    badDay: day !== '' && issuedOn === null ? day : null,
  }
}

function ofCitation(text: string, line = text): ListLine {
  const fields = readCitation(text)?.fields ?? null
  const written = /ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/i.exec(text.normalize('NFC'))?.[1] ?? null
  return {
    line,
    fields: fields && fields.number !== '' ? fields : null,
    badDay: fields && fields.issuedOn === null && written !== null && partialDay(written) === null ? written : null,
  }
}

const isHeading = (line: string): boolean =>
  /\bso\b/.test(foldedKey(line)) && /trich yeu/.test(foldedKey(line)) && !/\d{2,}/.test(line)

const COLUMNS: readonly RegExp[] = [
  /^(loai|ten loai)/,
  /^so\b.*ky hieu|^so hieu|^ky hieu|^so van ban/,
  /^ngay (ban hanh|thang|ky)|^ngay$|^thoi gian ban hanh/,
  /^(co quan|noi) ban hanh|^co quan/,
  /trich yeu|^noi dung|^ten van ban/,
]

/** The rows of a sheet as lines to read, its columns put in order by their headings; as they stand where it has none. */
export function linesOfTable(cells: readonly (readonly string[])[]): string {
  const clean = cells.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()))
  const headAt = clean.findIndex((row) => placesOf(row).filter((place) => place >= 0).length >= 3)
  const places = headAt < 0 ? null : placesOf(clean[headAt]!)
  return clean
    .slice(headAt + 1)
    .map((row) => (places ? places.map((place) => (place < 0 ? '' : (row[place] ?? ''))) : row))
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.join('\t'))
    .join('\n')
}

const placesOf = (row: readonly string[]): number[] =>
  COLUMNS.map((column) => row.findIndex((cell) => column.test(foldedKey(cell))))
