import type { DraftFacts } from './draft-facts.ts'
import { bodyOf } from '../reading/read-plan.ts'
import type { SourceDocument } from '../reading/document-model.ts'
import type { PlanBody } from '../reading/plan-body.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { basesOf } from './bases-of.ts'
import { blankDraft, blankPart, openingOf } from './blank-draft.ts'
import { matchesIn } from './body-matches.ts'
import type { BodyMatches } from './body-matches.ts'
import { annexesOf } from './annexes-of.ts'
import type { DraftDoubt, DraftMove } from './draft-doubts.ts'
import { keyMaker } from './draft-keys.ts'
import { isBasis } from './is-basis.ts'
import { renewed } from './renewed.ts'
import { recipientsOf } from './recipients-of.ts'
import { sectionsOfBody } from './sections-of-body.ts'
import { sectionsOfReading } from './sections-of-reading.ts'
import type { DraftSection, PlanDraft } from './plan-draft.ts'
import { workOf } from './work-of.ts'

export interface DraftOfReading {
  draft: PlanDraft
  /** Every place where the older plan's words were put right for the new one. */
  moved: DraftMove[]
  doubts: DraftDoubt[]
}

/**
 * An older plan as the draft of a new one: every paragraph in its section, years and days of work moved to the new year, number
 * and day empty, units that ended replaced by what they went into. Where the document is not kept, from what was read alone.
 * `printed` is the draft of a plan that was written here.
 */
export function draftOfReading(
  reading: PlanReading & { planKind?: string | null },
  document: SourceDocument | null,
  facts: DraftFacts,
  printed: PlanDraft | null = null,
): DraftOfReading {
  return renewed(printed ?? copyOfReading(reading, document, facts), reading, facts)
}

/** The older plan as a draft, word for word. */
export function copyOfReading(
  reading: PlanReading & { planKind?: string | null },
  document: SourceDocument | null,
  facts: DraftFacts,
): PlanDraft {
  const key = keyMaker()
  const body = document ? bodyOf(document).body : null
  const issuer = reading.issuer ?? blankDraft(facts).issuer
  const title = reading.title ?? ''
  const told = body ? toldIn(body, reading, key) : toldBy(reading, key)
  const signer = reading.signer
  return {
    issuer,
    symbol: reading.number?.split('/').slice(1).join('/') || 'KH-UBND',
    number: reading.number?.split('/')[0] ?? null,
    place: reading.placeOfIssue ?? facts.commune.name,
    issuedOn: reading.issuedOn,
    title,
    planKind: reading.planKind ?? null,
    period: { ...reading.period },
    bases: basesOf(reading, body, key),
    opening: body ? told.opening : openingOf(issuer, title),
    sections: told.sections,
    closing: told.closing,
    annexes: annexesOf(told.loose, body, reading.period, key),
    recipients: recipientsOf(reading.recipients, facts, key),
    signer: {
      authority: [signer?.authority, signer?.for].flatMap((line) => line ?? []),
      position: signer?.position ?? '',
      name: signer?.name ?? '',
    },
  }
}

interface Told {
  opening: string
  sections: DraftSection[]
  closing: string
  loose: PlanReading['activities']
}

function toldBy(reading: PlanReading, key: (letter: string) => string): Told {
  return {
    opening: '',
    sections: sectionsOfReading(reading, key),
    closing: '',
    loose: reading.activities.filter((activity) => activity.origin === 'appendix'),
  }
}

function toldIn(body: PlanBody, reading: PlanReading, key: (letter: string) => string): Told {
  const matches = matchesIn(body, reading)
  const found = sectionsOfBody(body.root, matches, reading.period, key)
  const loose = placeLoose(found.sections, matches, reading, key)
  const before = body.preamble.map((paragraph) => paragraph.text).filter((text) => !isBasis(text))
  return {
    opening: [...before, ...found.before].join('\n'),
    sections: found.sections,
    closing: found.closing.join('\n'),
    loose,
  }
}

// What an officer added to the older plan goes to the end of the section where its like stands.
function placeLoose(
  sections: readonly DraftSection[],
  matches: BodyMatches,
  reading: PlanReading,
  key: (letter: string) => string,
): PlanReading['activities'] {
  const work = sections.find((section) => section.kind === 'work')
  const organisation = sections.find((section) => section.kind === 'organisation')
  for (const unit of matches.looseUnits)
    organisation?.parts.push({
      ...blankPart(key('p'), 'unit', unit.unit),
      asked: unit.asked,
      clauses: unit.duties.map((text) => ({ key: key('c'), text, level: 1 })),
    })
  return matches.loose.filter((activity) => {
    const isRow = activity.origin === 'appendix' || (activity.ref ?? '').startsWith('PL.')
    if (isRow || !work) return true
    work.parts.push({
      ...blankPart(key('p'), 'activity', activity.title),
      work: workOf(activity, reading.period),
    })
    return false
  })
}
