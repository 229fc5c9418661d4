import type { ActivityFound } from '../reading/activity-found.ts'
import { foldInPlace, tidy } from '../reading/folded.ts'
import { bulletsBelow, foundOf, splitAudiences, topicsBelow } from '../reading/lists.ts'
import type { Found } from '../reading/lists.ts'
import type { OutlineNode } from '../reading/outline.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import type { DraftLine } from './draft-lines.ts'
import type { PartKind, PlanDraft } from './plan-draft.ts'

type Lists = Pick<PlanReading, 'objectives' | 'requirements' | 'topics' | 'audiences'>

/** Purposes, requirements, topics and audiences of the parts that hold them. */
export function listsOf(
  draft: PlanDraft,
  nodes: ReadonlyMap<DraftLine, OutlineNode>,
  forms: readonly ActivityFound[],
): Lists {
  const parts = (kind: PartKind): OutlineNode[] => partNodes(draft, kind, nodes)
  const bullets = (kind: PartKind): string[] =>
    parts(kind).flatMap((node) => bulletsBelow(node).map(({ text }) => tidy(text)))
  const topics: Found[] = parts('topics').flatMap((node): Found[] => {
    if (node.children.length > 0) return topicsBelow(node)
    return node.text === '' ? [] : [foundOf(node)]
  })
  const told: Found[] =
    topics.length > 0 ? topics : forms.flatMap((form) => form.content).filter((item) => item.text.split(' ').length > 3)
  return {
    objectives: bullets('objectives'),
    requirements: bullets('requirements'),
    topics: unique(told.map(({ text }) => tidy(text))),
    audiences: parts('audiences').flatMap(audiencesOf),
  }
}

function partNodes(draft: PlanDraft, kind: PartKind, nodes: ReadonlyMap<DraftLine, OutlineNode>): OutlineNode[] {
  return draft.sections.flatMap((section) =>
    section.parts
      .filter((part) => part.kind === kind)
      .map((part): OutlineNode => {
        const own = [...nodes].filter(([line]) => line.part === part)
        const heading = own.find(([line]) => line.kind === 'part')?.[1]
        if (heading) return heading
        // Without a heading the clauses hang below the section; a node of their own holds them together.
        const lines = own.map(([, node]) => node)
        const held = new Set(lines)
        return {
          paragraph: null,
          text: '',
          kind: 'arabic',
          label: '',
          ref: null,
          parent: null,
          children: lines.filter((node) => node.parent === null || !held.has(node.parent)),
          tables: [],
        }
      }),
  )
}

function audiencesOf(node: OutlineNode): string[] {
  const items = bulletsBelow(node)
  const split =
    items.length > 1
      ? items.map(({ text }) => text.replace(/[;.]+$/, ''))
      : items.flatMap(({ text }) => splitAudiences(text))
  return split.map(tidy)
}

function unique(items: readonly string[]): string[] {
  const seen = new Set<string>()
  return items.filter((item) => !seen.has(foldInPlace(item)) && seen.add(foldInPlace(item)))
}
