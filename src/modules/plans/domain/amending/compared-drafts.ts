import { readingOfDraft } from '../drafting/index.ts'
import type { PlanDraft } from '../drafting/index.ts'
import { draftDifference } from './draft-difference.ts'
import type { DraftDifference } from './draft-difference.ts'
import { fieldWords, placeWords } from './place-words.ts'
import { shownValue } from './shown-value.ts'
import { workChanges } from './work-changes.ts'
import type { WorkField } from './work-changes.ts'

/** One place at which two texts of a plan differ, in words for a reader. */
export interface ComparedPlace {
  kind: DraftDifference['kind']
  path: string
  /** "dòng 4 của Phụ lục". */
  place: string
  /** "hoàn thành"; empty for the words of a clause. */
  field: string
  before: string
  after: string
}

/** Two texts of a plan side by side, and what happens to the work from one to the other. */
export interface ComparedDrafts {
  differences: ComparedPlace[]
  work: { added: string[]; removed: string[]; changed: { title: string; fields: WorkField[] }[] }
}

/** Compares two texts of a plan. A place that came is named as the later text counts it, every other as the earlier does. */
export function comparedDrafts(before: PlanDraft, after: PlanDraft): ComparedDrafts {
  const work = workChanges(readingOfDraft(before), readingOfDraft(after))
  return {
    differences: draftDifference(before, after).map((one) => ({
      kind: one.kind,
      path: one.path,
      place: placeWords(one.kind === 'added' ? after : before, one.path),
      field: fieldWords(one.path),
      before: 'before' in one ? shownValue(one.before) : '',
      after: 'after' in one ? shownValue(one.after) : '',
    })),
    work: {
      added: work.added.map((activity) => activity.title),
      removed: work.removed.map((activity) => activity.title),
      changed: work.changed.map(({ after: activity, fields }) => ({ title: activity.title, fields })),
    },
  }
}
