import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { matchOf } from './match.ts'
import type { Match } from './match.ts'
import type { OwnItem, OwnWork } from './own-work.ts'
import type { SuperiorItem } from './superior-item.ts'

export type CoverageState = 'covered' | 'partly' | 'missing' | 'maybe' | 'not-ours'

export const VERDICTS = ['covered', 'not-covered', 'ours', 'not-ours'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What an officer decided about one item; it wins over every likeness of words. */
export interface Decision {
  itemKey: string
  verdict: Verdict
  /** The own item that covers it, by its words. */
  ownText: string | null
  reason: string | null
}

/** One item with what the commune's plan does about it. */
export interface CoverageLine {
  item: SuperiorItem
  state: CoverageState
  why: string
  /** Own items that do it or come near, best first; at most three. */
  matches: { path: string; text: string; why: string }[]
  decision: Decision | null
}

export interface Coverage {
  lines: CoverageLine[]
  counts: Record<CoverageState, number>
  /** Items that are the commune's. */
  given: number
  /** The answer in one sentence. */
  answer: string
  /** False where the superior's plan was not read well enough to say what is missing. */
  isReliable: boolean
}

const MOST_MATCHES = 3

/**
 * Compares what a superior's plan asks with what the commune's plan or draft says: links first, then words, then days.
 * `doubt` says why the superior's plan cannot be relied on; nothing is then claimed to be complete.
 */
export function coverage(
  items: readonly SuperiorItem[],
  work: OwnWork,
  options: { decisions?: readonly Decision[]; doubt?: string | null; level?: string } = {},
): Coverage {
  const decisions = new Map((options.decisions ?? []).map((one) => [one.itemKey, one]))
  const lines = items.map((item) => lineOf(item, work, decisions.get(item.key) ?? null))
  const counts = { covered: 0, partly: 0, missing: 0, maybe: 0, 'not-ours': 0 }
  for (const line of lines) counts[line.state]++
  const given = counts.covered + counts.partly + counts.missing
  const isReliable = !options.doubt && items.length > 0
  return {
    lines,
    counts,
    given,
    isReliable,
    answer: answerOf(counts, given, isReliable, options.level ?? 'cấp trên', work.stage),
  }
}

function lineOf(item: SuperiorItem, work: OwnWork, decision: Decision | null): CoverageLine {
  const matches = matchesOf(item, work)
  const line = (state: CoverageState, why: string, shown = matches): CoverageLine => ({
    item,
    state,
    why,
    matches: shown.map(({ own, why: half }) => ({ path: own.path, text: own.text, why: half })),
    decision,
  })
  if (decision?.verdict === 'not-ours') return line('not-ours', `cán bộ ghi: ${decision.reason ?? ''}`, [])
  if (decision?.verdict === 'covered') {
    const own = work.items.find((one) => foldedKey(one.text) === foldedKey(decision.ownText ?? ''))
    // What the officer chose may be gone from the draft meanwhile: the choice then holds no longer.
    if (own) return line('covered', 'cán bộ đã chọn việc này', [{ own, level: 'covered', why: '', score: 2 }])
  }
  const isOurs = decision?.verdict === 'ours' || decision?.verdict === 'covered' || decision?.verdict === 'not-covered'
  const best = matches[0]
  const found: CoverageState = item.asksForPlan
    ? planState(work)
    : best?.level === 'covered'
      ? 'covered'
      : best
        ? 'partly'
        : 'missing'
  if (decision?.verdict === 'not-covered')
    return line('missing', decision.reason ? `cán bộ ghi: ${decision.reason}` : 'cán bộ ghi: chưa có')
  if (item.forCommune === 'no' && !isOurs) return line('not-ours', item.why, [])
  if (item.forCommune === 'maybe' && !isOurs && found !== 'covered') return line('maybe', item.why)
  if (item.asksForPlan) return line(found, PLAN_WORDS[work.stage], [])
  return line(found, best?.why ?? (work.stage === 'none' ? '' : 'chưa thấy việc nào tương ứng'))
}

const PLAN_WORDS: Record<OwnWork['stage'], string> = {
  none: 'xã chưa lập kế hoạch',
  draft: 'kế hoạch của xã còn là dự thảo',
  issued: 'xã đã ban hành kế hoạch',
}
const planState = (work: OwnWork): CoverageState =>
  work.stage === 'issued' ? 'covered' : work.stage === 'draft' ? 'partly' : 'missing'

function matchesOf(item: SuperiorItem, work: OwnWork): Match[] {
  return work.items
    .map((own) => matchOf(item, own))
    .filter((match) => match.level !== 'none')
    .sort((one, other) => rank(other) - rank(one) || other.score - one.score)
    .slice(0, MOST_MATCHES)
}

const rank = (match: Match): number => (match.level === 'covered' ? 2 : 1)

/** "KH tỉnh giao xã 9 việc, ta có 7, thiếu 2." */
function answerOf(
  counts: Record<CoverageState, number>,
  given: number,
  isReliable: boolean,
  level: string,
  stage: OwnWork['stage'],
): string {
  const maybe = counts.maybe > 0 ? ` ${counts.maybe} việc chưa rõ có thuộc xã không, cần xem.` : ''
  if (!isReliable)
    return given === 0
      ? 'Chưa đủ căn cứ để đối chiếu: chưa đọc được việc nào giao cho xã.'
      : `Chưa đủ căn cứ để đối chiếu hết: mới đọc được ${given} việc giao xã, ta có ${counts.covered}.${maybe}`
  if (given === 0) return `Kế hoạch ${level} không giao việc nào riêng cho xã.${maybe}`
  if (stage === 'none') return `Kế hoạch ${level} giao xã ${given} việc, xã chưa có kế hoạch.${maybe}`
  const parts = [
    `Kế hoạch ${level} giao xã ${given} việc`,
    `ta có ${counts.covered}`,
    ...(counts.partly > 0 ? [`${counts.partly} mới có một phần`] : []),
    counts.missing > 0 ? `thiếu ${counts.missing}` : counts.partly > 0 ? '' : 'không thiếu việc nào',
  ]
  return `${parts.filter((part) => part !== '').join(', ')}.${maybe}`
}

/** Own items that carry nothing of the superior's plan out: the commune's own additions. */
export function beyond(found: Coverage, work: OwnWork): OwnItem[] {
  const used = new Set(found.lines.flatMap((line) => line.matches.map((match) => match.path)))
  return work.items.filter((item) => item.kind === 'activity' && !used.has(item.path))
}
