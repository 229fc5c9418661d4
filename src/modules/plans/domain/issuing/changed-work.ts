import { foldedWords } from '../reading/folded.ts'
import type { ActivityReading, PlanReading, TimingReading } from '../reading/plan-reading.ts'
import type { ReviewedReading } from '../edits.ts'

/** Work that the signed text has otherwise than the draft. `key` names it when the officer takes it over. */
export type WorkChange =
  | { key: string; kind: 'field'; title: string; field: SignedField; drafted: string; signed: string }
  | { key: string; kind: 'added'; title: string; activity: ActivityReading }
  | { key: string; kind: 'left-out'; title: string }

export const SIGNED_FIELDS = ['timing', 'lead', 'coordinating', 'products'] as const
export type SignedField = (typeof SIGNED_FIELDS)[number]

/** The title, among the keys that are taken over. */
export const TITLE_KEY = 'title'

const SAME_WORK = 0.6

/** Work of both readings set side by side by its title; only what the changed words account for is told. */
export function changedWork(
  draft: PlanReading,
  signed: PlanReading,
  words: readonly { drafted: string; signed: string }[],
): WorkChange[] {
  const pairs = paired(draft.activities, signed.activities)
  const changes: WorkChange[] = []
  const signedWords = new Set(words.flatMap((change) => foldedWords(change.signed)))
  const draftWords = new Set(words.flatMap((change) => foldedWords(change.drafted)))
  draft.activities.forEach((activity, at) => {
    const other = pairs.get(at)
    if (!other) {
      if (foldedWords(activity.title).some((word) => draftWords.has(word)))
        changes.push({ key: `left-out:${at}`, kind: 'left-out', title: activity.title })
      return
    }
    for (const field of SIGNED_FIELDS) {
      const [was, is] = [shownField(activity, field), shownField(other, field)]
      if (foldedWords(was).join(' ') === foldedWords(is).join(' ')) continue
      const touched =
        foldedWords(was).some((word) => draftWords.has(word)) || foldedWords(is).some((word) => signedWords.has(word))
      if (touched)
        changes.push({ key: `${at}.${field}`, kind: 'field', title: activity.title, field, drafted: was, signed: is })
    }
  })
  const met = new Set(pairs.values())
  signed.activities.forEach((activity, at) => {
    if (!met.has(activity) && foldedWords(activity.title).some((word) => signedWords.has(word)))
      changes.push({ key: `added:${at}`, kind: 'added', title: activity.title, activity })
  })
  return changes
}

/** What a field of work says, in one line. */
export function shownField(activity: ActivityReading, field: SignedField): string {
  return field === 'timing' ? (activity.timing.text ?? '') : activity[field].join('; ')
}

/**
 * The content that runs, with what the officer takes over from the signed text. Work is found by the draft's own title, so that
 * what the officer set beside the printed words (assignment, channels) stays.
 */
export function withSignedWork(
  content: ReviewedReading,
  changes: readonly WorkChange[],
  taken: ReadonlySet<string>,
  signed: PlanReading,
): ReviewedReading {
  const result = structuredClone(content)
  if (taken.has(TITLE_KEY) && signed.title) result.title = signed.title
  for (const change of changes) {
    if (!taken.has(change.key)) continue
    if (change.kind === 'added') result.activities.push(structuredClone(change.activity))
    if (change.kind === 'left-out') {
      const gone = nearest(result.activities, change.title)
      if (gone) result.activities.splice(result.activities.indexOf(gone), 1)
    }
    if (change.kind !== 'field') continue
    const says = (wording: string) => (activity: ActivityReading) => shownField(activity, change.field) === wording
    const target = nearest(result.activities, change.title, says(change.drafted))
    const source = nearest(signed.activities, change.title, says(change.signed))
    if (!source || !target) continue
    if (change.field === 'timing') target.timing = structuredClone<TimingReading>(source.timing)
    else target[change.field] = [...source[change.field]]
  }
  return result
}

/** The work whose title is most alike; of several with one title the one that is meant (`isMeant`), else the first. */
function nearest<A extends ActivityReading>(
  activities: readonly A[],
  title: string,
  isMeant: (activity: A) => boolean = () => false,
): A | null {
  const best = activities
    .map((activity) => ({ activity, alike: likeness(activity.title, title), meant: Number(isMeant(activity)) }))
    .sort((a, b) => b.alike - a.alike || b.meant - a.meant)[0]
  return best && best.alike >= SAME_WORK ? best.activity : null
}

function paired(left: readonly ActivityReading[], right: readonly ActivityReading[]): Map<number, ActivityReading> {
  const candidates = left
    .flatMap((activity, at) => right.map((other) => ({ at, other, alike: likeness(activity.title, other.title) })))
    .filter(({ alike }) => alike >= SAME_WORK)
    .sort((a, b) => b.alike - a.alike)
  const pairs = new Map<number, ActivityReading>()
  const met = new Set<ActivityReading>()
  for (const { at, other } of candidates) {
    if (pairs.has(at) || met.has(other)) continue
    pairs.set(at, other)
    met.add(other)
  }
  return pairs
}

function likeness(one: string, other: string): number {
  const [a, b] = [foldedWords(one), foldedWords(other)]
  const rest = [...b]
  let both = 0
  for (const word of a) {
    const at = rest.indexOf(word)
    if (at < 0) continue
    rest.splice(at, 1)
    both++
  }
  return (2 * both) / Math.max(1, a.length + b.length)
}
