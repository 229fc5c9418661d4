import type { ActivityFound } from './activity-found.ts'
import type { Piece } from './flow.ts'
import { foldInPlace, tidy } from './folded.ts'
import { bulletsBelow, splitAudiences, topicsBelow } from './lists.ts'
import type { Found } from './lists.ts'
import { walk } from './outline.ts'
import type { OutlineNode } from './outline.ts'
import type { PlanBody } from './plan-body.ts'
import type { PlanReading } from './plan-reading.ts'
import { Sources } from './provenance.ts'
import { sectionKind } from './section-kinds.ts'

/** Purposes, requirements, topics and audiences. */
export function readSections(
  body: PlanBody,
  activities: readonly ActivityFound[],
  reading: PlanReading,
  sources: Sources,
  trust: number,
): void {
  const objectives: Found[] = []
  const requirements: Found[] = []
  const topics: Found[] = []
  const audiences: Found[] = []
  const inActivity = new Set(activities.flatMap((activity) => activity.sources.title))
  for (const node of walk(body.root)) {
    const kind = sectionKind(node)
    if (kind === 'objectives' || kind === 'purpose')
      objectives.push(
        ...bulletsBelow(node).filter(
          () => kind === 'objectives' || !node.children.some((child) => sectionKind(child) !== null),
        ),
      )
    if (kind === 'requirements') requirements.push(...bulletsBelow(node))
    if (kind === 'audiences' && !underActivity(node, inActivity)) audiences.push(...audiencesBelow(node))
    if ((kind === 'topics' || kind === 'topics-forms') && !underActivity(node, inActivity))
      topics.push(...topicsBelow(withoutActivities(node, inActivity)))
  }
  if (topics.length === 0)
    topics.push(...activities.flatMap((activity) => activity.content).filter((item) => item.text.split(' ').length > 3))
  reading.objectives = noteAll('objectives', objectives, sources, trust)
  reading.requirements = noteAll('requirements', requirements, sources, trust)
  reading.topics = noteAll('topics', unique(topics), sources, trust)
  reading.audiences = noteAll('audiences', audiences, sources, trust * 0.9)
}

function withoutActivities(node: OutlineNode, titles: ReadonlySet<Piece>): OutlineNode {
  const children = node.children.flatMap((child) => {
    if (isTitle(child, titles)) return []
    const rest = withoutActivities(child, titles)
    // A heading that only grouped activities is no topic of its own.
    return rest.children.length === 0 && child.children.some((below) => holdsTitle(below, titles)) ? [] : [rest]
  })
  return { ...node, children }
}

function holdsTitle(node: OutlineNode, titles: ReadonlySet<Piece>): boolean {
  return isTitle(node, titles) || node.children.some((child) => holdsTitle(child, titles))
}

function isTitle(node: OutlineNode, titles: ReadonlySet<Piece>): boolean {
  const first = node.paragraph?.pieces[0]
  return first !== undefined && titles.has(first)
}

function underActivity(node: OutlineNode, titles: ReadonlySet<Piece>): boolean {
  for (let at: OutlineNode | null = node; at; at = at.parent) if (isTitle(at, titles)) return true
  return false
}

function audiencesBelow(node: OutlineNode): Found[] {
  const items = bulletsBelow(node)
  // Bullets part the audiences themselves; a single sentence must be taken apart.
  if (items.length > 1) return items.map((item) => ({ ...item, text: item.text.replace(/[;.]+$/, '') }))
  return items.flatMap((item) => splitAudiences(item.text).map((text) => ({ text, pieces: item.pieces })))
}

function unique(items: readonly Found[]): Found[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = foldInPlace(item.text)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function noteAll(path: string, items: readonly Found[], sources: Sources, trust: number): string[] {
  return items.map((item, index) => sources.note(`${path}[${index}]`, tidy(item.text), item.pieces, 0.93 * trust))
}
