import type { ReviewedActivity } from '../edits.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { blankPart } from './blank-draft.ts'
import type { DraftPart, DraftSection, PartKind, SectionKind } from './plan-draft.ts'
import { workOf } from './work-of.ts'

/** What was read of a plan whose document is not kept, in the usual sections. Sections of which nothing was read are left out. */
export function sectionsOfReading(reading: PlanReading, key: (letter: string) => string): DraftSection[] {
  const bullets = (kind: PartKind, heading: string | null, texts: readonly string[]): DraftPart[] =>
    texts.length === 0
      ? []
      : [
          {
            ...blankPart(key('p'), kind, heading),
            clauses: texts.map((text) => ({ key: key('c'), text, level: 1 })),
          },
        ]
  const section = (kind: SectionKind, title: string, parts: DraftPart[]): DraftSection[] =>
    parts.length === 0 ? [] : [{ key: key('s'), kind, numeral: null, title, parts }]
  const budget = reading.budgetSource === null ? [] : [reading.budgetSource]
  return [
    ...section('purpose', 'Mục đích, yêu cầu', [
      ...bullets('objectives', 'Mục đích', reading.objectives),
      ...bullets('requirements', 'Yêu cầu', reading.requirements),
      ...bullets('audiences', 'Đối tượng', reading.audiences),
    ]),
    ...section('topics', 'Nội dung tuyên truyền', bullets('topics', null, reading.topics)),
    ...section('work', 'Hình thức, nhiệm vụ', formParts(reading, key)),
    ...section('budget', 'Kinh phí thực hiện', bullets('budget', null, budget)),
    ...section('organisation', 'Tổ chức thực hiện', unitParts(reading, key)),
  ]
}

function formParts(reading: PlanReading, key: (letter: string) => string): DraftPart[] {
  const forms: ReviewedActivity[] = reading.activities.filter((activity) => activity.origin === 'form')
  return forms.map((activity) => ({
    ...blankPart(key('p'), 'activity', activity.title),
    work: workOf(activity, reading.period),
  }))
}

function unitParts(reading: PlanReading, key: (letter: string) => string): DraftPart[] {
  return reading.responsibilities.map((item) => ({
    ...blankPart(key('p'), 'unit', item.unit),
    asked: item.asked,
    clauses: item.duties.map((text) => ({ key: key('c'), text, level: 1 })),
  }))
}
