import { foldedWords } from '../../reading/folded.ts'
import type { TimingReading } from '../../reading/plan-reading.ts'
import { joinTiming, readTiming } from '../../reading/timing.ts'
import type { Period, TimingProblem } from '../../reading/timing.ts'
import { timingInTitle } from '../../reading/title-timing.ts'
import type { DraftWork, PlanDraft } from '../plan-draft.ts'
import { periodOfDraft } from '../reading-of-draft.ts'

/** A piece of work, in a section or a row of an annex, and where it stands. */
export interface WorkPlace {
  /** Of the item itself. */
  path: string
  /** Of who and when. */
  workPath: string
  title: string
  titlePath: string
  work: DraftWork
  words: readonly string[]
  start: TimingReading
  finish: TimingReading
  whole: TimingReading
  problems: TimingProblem[]
}

type WorkStanding = Pick<WorkPlace, 'path' | 'workPath' | 'title' | 'titlePath' | 'work'>

/** Every piece of work of a draft in the order of the paper, with its days read. */
export function workPlaces(draft: PlanDraft): WorkPlace[] {
  const period = periodOfDraft(draft)
  return standing(draft).map((place) => read(place, period))
}

function standing(draft: PlanDraft): WorkStanding[] {
  const forms = draft.sections.flatMap((section) =>
    section.parts.flatMap((part) => {
      if (part.kind !== 'activity' || !part.work) return []
      const path = `sections[${section.key}].parts[${part.key}]`
      const titlePath = `${path}.heading`
      return [{ path, workPath: `${path}.work`, title: part.heading ?? '', titlePath, work: part.work }]
    }),
  )
  const rows = draft.annexes.flatMap((annex) =>
    annex.rows.map((row) => {
      const path = `annexes[${annex.key}].rows[${row.key}]`
      return { path, workPath: path, title: row.title, titlePath: `${path}.title`, work: row }
    }),
  )
  return [...forms, ...rows]
}

function read(place: WorkStanding, period: Period): WorkPlace {
  const problems: TimingProblem[] = []
  const whole = joinTiming(place.work.start, place.work.finish, period, problems)
  return {
    ...place,
    words: foldedWords(place.title),
    start: readTiming(place.work.start, period),
    finish: readTiming(place.work.finish, period),
    whole: whole.text === null ? timingInTitle(place.title, period) : whole,
    problems,
  }
}

/** How many of the words of one text stand in the other, 0 to 1. */
export function shareOfWords(part: readonly string[], whole: readonly string[]): number {
  const held = new Set(whole)
  return part.length === 0 ? 0 : part.filter((word) => held.has(word)).length / part.length
}
