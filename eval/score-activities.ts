import type { ActivityReading } from '#modules/plans/domain/index.ts'
import { alike, f1, mean, pairUp } from './likeness.ts'
import type { Truth, TruthActivity } from './truth.ts'

/** A wanted activity and the one that was read for it. */
export interface ActivityPair {
  wanted: TruthActivity
  found: ActivityReading
  at: number
}

/** Forms and rows must be found; duties and optional ones cost nothing when missing and nothing when present. */
export function isWanted(activity: TruthActivity): boolean {
  return activity.optional !== true && activity.origin !== 'duty'
}

/** Pairs activities by their titles; a bullet under a form counts nine tenths. */
export function pairActivities(truth: Truth, found: readonly ActivityReading[]): ActivityPair[] {
  const likeness = (wanted: TruthActivity, read: ActivityReading): number =>
    Math.max(
      alike(wanted.title, read.title),
      ...(wanted.parts ?? []).map((part) => alike(part.title, read.title) * 0.9),
    )
  return pairUp(truth.activities, found, likeness, 0.55).map(([w, f]) => ({
    wanted: truth.activities[w]!,
    found: found[f]!,
    at: f,
  }))
}

/** The figures of activities: found, leads, helpers, times, channels, products. */
export function scoreActivities(truth: Truth, found: readonly ActivityReading[]): Record<string, number | null> {
  const pairs = pairActivities(truth, found)
  const must = pairs.filter(({ wanted }) => isWanted(wanted))
  const wanted = truth.activities.filter(isWanted).length
  const timing = mean(must.map(timingOf))
  return {
    activities: f1(must.length, wanted, found.length - (pairs.length - must.length)),
    lead: inPairs(
      must,
      (activity) => activity.lead,
      (read) => read.lead,
    ),
    coordinating: inPairs(
      must,
      (activity) => activity.coordinating,
      (read) => read.coordinating,
    ),
    timing: timing ?? (wanted > 0 ? 0 : null),
    channels: channels(must),
    products: inPairs(
      must,
      (activity) => activity.products,
      (read) => read.products,
    ),
  }
}

function inPairs(
  pairs: readonly ActivityPair[],
  want: (activity: TruthActivity) => readonly string[] | null | undefined,
  read: (activity: ActivityReading) => readonly string[],
): number | null {
  let hits = 0
  let wanted = 0
  let found = 0
  for (const pair of pairs) {
    const a = want(pair.wanted) ?? []
    const b = read(pair.found)
    hits += pairUp(a, b, alike, 0.7).length
    wanted += a.length
    found += b.length
  }
  return f1(hits, wanted, found)
}

function timingOf({ wanted, found }: ActivityPair): number {
  const want = wanted.timing ?? { kind: 'unspecified' }
  const rhythms = [want.every ?? null, ...(want.everyAll ?? [])]
  const right = [
    want.kind === found.timing.kind,
    rhythms.includes(found.timing.every),
    (want.from ?? null) === found.timing.from,
    (want.to ?? null) === found.timing.to,
  ]
  return right.filter(Boolean).length / right.length
}

function channels(pairs: readonly ActivityPair[]): number | null {
  let hits = 0
  let wanted = 0
  let found = 0
  for (const pair of pairs) {
    const need = new Set<string>(pair.wanted.channels ?? [])
    const fine = new Set<string>(pair.wanted.channelsOk ?? [])
    const got = new Set<string>(pair.found.channels.filter((channel) => need.has(channel) || !fine.has(channel)))
    wanted += need.size
    found += got.size
    hits += [...got].filter((channel) => need.has(channel)).length
  }
  return f1(hits, wanted, found)
}
