import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { SourceDocument } from '../reading/document-model.ts'
import { editDistance } from '#kernel/domain/edit-distance.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { wordDiff } from '../word-diff.ts'
import type { Hunk } from '../word-diff.ts'
import { changedWork } from './changed-work.ts'
import type { WorkChange } from './changed-work.ts'
import { wordStream } from './word-stream.ts'
import type { PlacedWord } from './word-stream.ts'

/** The plan that went to be signed, the same with a few words changed, or another document. */
export const LIKENESSES = ['same', 'differences', 'other'] as const
export type Likeness = (typeof LIKENESSES)[number]

/** Words that the signed file has otherwise than the draft. */
export interface WordChange {
  /** The heading above them; empty at the beginning. */
  section: string
  drafted: string
  signed: string
  /** Words before and after, to be found on paper. */
  before: string
  after: string
  /** Page of the signed file; null where the words are missing there. */
  page: number | null
  /** Figures, days or names: what people go by. */
  matters: boolean
}

export interface Comparison {
  likeness: Likeness
  /** 0..1: words of both texts that agree in order. */
  similarity: number
  /** Null where both have one title. */
  title: { drafted: string; signed: string } | null
  words: WordChange[]
  /** Work whose day, unit or product was changed, that was added or left out. */
  work: WorkChange[]
}

export interface Compared {
  document: SourceDocument
  reading: PlanReading
}

const SAME_DOCUMENT = 0.6
const MOST_SHOWN = 60
// Two words that happen to agree between two changes belong to one change for whoever reads it.
const NEAR = 2

/** Whether the signed file is the plan that went to be signed, and what in it is different. Number and day do not count. */
export function compareSigned(draft: Compared, signed: Compared): Comparison {
  const left = body(draft)
  const right = body(signed)
  const other: Comparison = { likeness: 'other', similarity: 0, title: titleChange(draft, signed), words: [], work: [] }
  const common = shared(left, right)
  if (common < SAME_DOCUMENT) return { ...other, similarity: rounded(common) }
  const hunks = wordDiff(
    left.map((word) => word.folded),
    right.map((word) => word.folded),
    NEAR,
  )
  if (!hunks) return { ...other, similarity: rounded(common) }
  const lost = hunks.reduce((sum, hunk) => sum + width(hunk.left) + width(hunk.right), 0)
  const similarity = rounded(1 - lost / Math.max(1, left.length + right.length))
  if (similarity < SAME_DOCUMENT) return { ...other, similarity }
  const recognised = signed.document.pages.some((page) => page.origin === 'recognised')
  const words = hunks
    .filter((hunk) => !isMisread(hunk, left, right, recognised))
    .map((hunk) => changeOf(hunk, left, right))
  return {
    likeness: words.length === 0 ? 'same' : 'differences',
    similarity,
    title: other.title,
    words: words.slice(0, MOST_SHOWN),
    work: words.length === 0 ? [] : changedWork(draft.reading, signed.reading, words),
  }
}

function titleChange(draft: Compared, signed: Compared): Comparison['title'] {
  const [drafted, is] = [draft.reading.title ?? '', signed.reading.title ?? '']
  return foldedKey(drafted) === foldedKey(is) || is === '' ? null : { drafted, signed: is }
}

// The title is where both texts begin: what stands above it is the head, what stands below the signature are marks of signing.
function body({ document, reading }: Compared): PlacedWord[] {
  const words = wordStream(document)
  const title = reading.provenance['title']
  if (!title) return words
  const at = words.findIndex((word) => word.piece.page === title.page && word.piece.line === title.line)
  return at < 0 ? words : words.slice(at)
}

function shared(left: readonly PlacedWord[], right: readonly PlacedWord[]): number {
  const counts = new Map<string, number>()
  for (const { folded } of left) counts.set(folded, (counts.get(folded) ?? 0) + 1)
  let both = 0
  for (const { folded } of right) {
    const count = counts.get(folded) ?? 0
    if (count > 0) {
      both++
      counts.set(folded, count - 1)
    }
  }
  return (2 * both) / Math.max(1, left.length + right.length)
}

const textOf = (words: readonly PlacedWord[], [from, to]: [number, number]): string =>
  words
    .slice(Math.max(0, from), to)
    .map((word) => word.text)
    .join(' ')

const SIGNING = /^(?:ky boi|nguoi ky|da ky|ky so|email|co quan|thoi gian ky|ngay ky)\b/

// A scan is never read without a wrong letter; a changed figure is looked at all the same. Marks of signing are no words of the plan.
function isMisread(
  hunk: Hunk,
  left: readonly PlacedWord[],
  right: readonly PlacedWord[],
  recognised: boolean,
): boolean {
  const was = folded(left, hunk.left)
  const is = folded(right, hunk.right)
  if (was.replaceAll(' ', '') === is.replaceAll(' ', '')) return true
  if (was === '' && SIGNING.test(is)) return true
  if (!recognised) return false
  if (digits(was) !== digits(is)) return false
  return editDistance(was, is) <= Math.max(2, Math.ceil(was.length / 4))
}

const folded = (words: readonly PlacedWord[], [from, to]: [number, number]): string =>
  words
    .slice(from, to)
    .map((word) => word.folded)
    .join(' ')
const digits = (text: string): string => text.replace(/\D/g, '')

function changeOf(hunk: Hunk, left: readonly PlacedWord[], right: readonly PlacedWord[]): WordChange {
  const drafted = textOf(left, hunk.left)
  const signed = textOf(right, hunk.right)
  const place = left[hunk.left[0]] ?? left.at(-1)
  return {
    section: place?.section ?? '',
    drafted,
    signed,
    before: textOf(left, [hunk.left[0] - 5, hunk.left[0]]),
    after: textOf(left, [hunk.left[1], hunk.left[1] + 5]),
    page: right[Math.min(hunk.right[0], right.length - 1)]?.piece.page ?? null,
    matters: /\d/.test(`${drafted} ${signed}`) || /\p{Lu}\p{Ll}+/u.test(`${drafted} ${signed}`),
  }
}

const width = ([from, to]: [number, number]): number => to - from
const rounded = (share: number): number => Math.round(share * 1_000) / 1_000
