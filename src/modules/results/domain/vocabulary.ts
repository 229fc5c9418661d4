// What proves a task and what a result shows are the same kinds.
export { CONTRACT_KINDS as EVIDENCE_KINDS } from '#modules/tasks/domain/index.ts'
export type { EvidenceKind as EvidenceKindOfResult } from '#modules/tasks/domain/index.ts'

export const COUNT_UNITS = ['luot-nguoi', 'nguoi', 'bai', 'buoi', 'phut', 'cuoc', 'cai', 'm', 'm2', 'to', 'ky'] as const
export type CountUnitOfResult = (typeof COUNT_UNITS)[number]

/** Where a number comes from: a signed list, somebody's estimate, a page's views, a count. */
export const COUNT_SOURCES = ['list', 'estimate', 'views', 'count'] as const
export type CountSource = (typeof COUNT_SOURCES)[number]

/** Forms of communication, as plans name them. */
export const RESULT_FORMS = [
  'radio',
  'portal',
  'social',
  'media',
  'meeting',
  'training',
  'dialogue',
  'contest',
  'visual',
  'culture',
  'public-posting',
  'feedback',
  'survey',
  'inspection',
  'report',
  'contract',
  'other',
] as const
export type ResultForm = (typeof RESULT_FORMS)[number]

/** Whose faces the pictures show. */
export const SHOWN_FACES = ['none', 'adults', 'minors'] as const
