import { DomainError } from '#kernel/domain/domain-error.ts'
import type { PlanReading } from './reading/plan-reading.ts'

/**
 * A reading with the officer's corrections put in. Edits are keyed by path: "title", "activities[2].lead" (a whole list),
 * "activities[3]" set to null removes the activity, "activities+1" adds one. Throws `plans.bad-edit` for a path that does not exist.
 */
export function applyEdits(reading: PlanReading, edits: Readonly<Record<string, unknown>>): PlanReading {
  const copy = structuredClone(reading)
  const removed = new Set<number>()
  const added: PlanReading['activities'] = []
  for (const [path, value] of Object.entries(edits)) {
    const whole = /^activities\[(\d+)\]$/.exec(path)
    if (whole && value === null) removed.add(Number(whole[1]))
    else if (/^activities\+\d+$/.test(path)) added.push(activityFrom(value))
    else setAt(copy, path, value)
  }
  copy.activities = [...copy.activities.filter((_, index) => !removed.has(index)), ...added]
  return copy
}

const EMPTY: PlanReading['activities'][number] = {
  ref: null,
  title: '',
  origin: 'form',
  lead: [],
  coordinating: [],
  timing: { kind: 'unspecified', text: null, from: null, to: null, every: null },
  products: [],
  channels: ['other'],
}

function activityFrom(value: unknown): PlanReading['activities'][number] {
  const given = typeof value === 'object' && value !== null ? value : {}
  return { ...EMPTY, ...given }
}

const EDITABLE =
  /^(?:docType|issuer|commune|number|placeOfIssue|issuedOn|title|budgetSource|period\.(?:from|to)|signer\.(?:name|position|authority|for)|(?:audiences|objectives|requirements|topics|recipients)(?:\[\d+\])?|activities\[\d+\]\.(?:title|ref|lead|coordinating|products|channels|timing(?:\.(?:text|kind|from|to|every))?)|responsibilities\[\d+\]\.(?:unit|duties|asked))$/

function setAt(target: object, path: string, value: unknown): void {
  if (!EDITABLE.test(path)) throw new DomainError('plans.bad-edit', { path })
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
  const last = steps.pop()!
  let at: unknown = target
  for (const step of steps) at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined
  if (typeof at !== 'object' || at === null) throw new DomainError('plans.bad-edit', { path })
  Reflect.set(at, last, value)
}
