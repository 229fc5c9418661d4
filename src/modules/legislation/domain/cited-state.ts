import { formatDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { NORMATIVE_KINDS } from './document-kinds.ts'
import type { LegalDocument, RelationEnd } from './legal-document.ts'
import { distinctName, shortCitation } from './standard-citation.ts'

export const CITED_STATES = ['in-force', 'not-yet', 'expired', 'amended', 'replaced', 'later', 'unknown'] as const
export type CitedStateName = (typeof CITED_STATES)[number]

export interface CitedState {
  state: CitedStateName
  /** What an officer reads; "" where nothing needs saying. */
  sentence: string
  /** The document to cite in its place, where there is one. */
  insteadId: string | null
  /** True when a căn cứ in this state should be looked at before the plan goes on. */
  isWarning: boolean
}

/** What holds of a cited document on a day: the plan's own for its căn cứ, today for a plan that runs. */
export function citedState(document: LegalDocument, on: PlainDate): CitedState {
  const name = shortCitation(document)
  const replaced = ended(document, on, ['replaces'])
  if (replaced)
    return told(
      'replaced',
      `${name} đã được thay thế bởi ${shortCitation(replaced.other)}${since(replaced)}.`,
      replaced.other.id,
    )
  const repealed = ended(document, on, ['repeals'])
  if (repealed)
    return told(
      'expired',
      `${name} đã bị bãi bỏ bởi ${shortCitation(repealed.other)}${since(repealed)}.`,
      repealed.other.id,
    )
  if (document.inForceTo !== null && document.inForceTo < on)
    return told('expired', `${name} hết hiệu lực từ sau ngày ${formatDate(document.inForceTo)}.`)
  const issued = document.issuedOn
  if (issued !== null && issued > on.slice(0, issued.length))
    return told('later', `${distinctName(document)} ban hành sau ngày ${formatDate(on)}.`)
  if (document.inForceFrom !== null && document.inForceFrom > on)
    return told(
      'not-yet',
      `${name} có hiệu lực từ ngày ${formatDate(document.inForceFrom)}, sau ngày ${formatDate(on)}.`,
    )
  const amended = document.changedBy.filter(
    ({ kind, on: from }) => (kind === 'amends' || kind === 'repeals-part') && (from === null || from <= on),
  )
  if (amended.length > 0)
    return {
      state: 'amended',
      sentence: `${name} ${amended.map(amendedBy).join('; ')}.`,
      insteadId: null,
      isWarning: false,
    }
  if (document.needsChecking && document.inForceFrom === null)
    return {
      state: 'unknown',
      sentence: `Chưa đối chiếu bản gốc xem ${name} còn hiệu lực không.`,
      insteadId: null,
      isWarning: false,
    }
  if (document.inForceFrom === null && NORMATIVE_KINDS.includes(document.kind))
    return { state: 'unknown', sentence: `Chưa rõ ${name} có hiệu lực từ ngày nào.`, insteadId: null, isWarning: false }
  return { state: 'in-force', sentence: '', insteadId: null, isWarning: false }
}

function ended(document: LegalDocument, on: PlainDate, kinds: readonly string[]): RelationEnd | undefined {
  return document.changedBy.find(({ kind, on: from }) => kinds.includes(kind) && (from === null || from <= on))
}

function amendedBy(end: RelationEnd): string {
  const done = end.kind === 'amends' ? 'được sửa đổi, bổ sung bởi' : 'bị bãi bỏ một phần bởi'
  return `${done} ${shortCitation(end.other)}${end.clause ? ` (${end.clause})` : ''}${end.on ? since(end) : ''}`
}

function since({ on }: RelationEnd): string {
  return on === null ? ' (chưa rõ từ ngày nào)' : ` từ ${formatDate(on)}`
}

function told(state: CitedStateName, sentence: string, insteadId: string | null = null): CitedState {
  return { state, sentence, insteadId, isWarning: true }
}
