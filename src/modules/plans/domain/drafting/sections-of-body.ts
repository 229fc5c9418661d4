import { isWorking } from '../reading/activity-parts.ts'
import { splitLabels } from '../reading/labels.ts'
import type { OutlineNode } from '../reading/outline.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { isClosing } from '../reading/responsibilities.ts'
import { sectionKind } from '../reading/section-kinds.ts'
import type { SectionKind as ReadKind } from '../reading/section-kinds.ts'
import { blankPart } from './blank-draft.ts'
import type { BodyMatches } from './body-matches.ts'
import type { DraftClause, DraftPart, DraftSection, PartKind, SectionKind } from './plan-draft.ts'
import { workOf } from './work-of.ts'

export interface SectionsFound {
  sections: DraftSection[]
  /** Paragraphs that stand before the first section. */
  before: string[]
  /** The last words of the plan. */
  closing: string[]
}

const SECTION: Readonly<Partial<Record<ReadKind, SectionKind>>> = {
  objectives: 'purpose',
  requirements: 'purpose',
  purpose: 'purpose',
  audiences: 'purpose',
  targets: 'purpose',
  topics: 'topics',
  forms: 'work',
  tasks: 'work',
  'topics-forms': 'work',
  organisation: 'organisation',
  reporting: 'organisation',
  budget: 'budget',
}
const PART: Readonly<Partial<Record<ReadKind, PartKind>>> = {
  objectives: 'objectives',
  purpose: 'objectives',
  requirements: 'requirements',
  audiences: 'audiences',
  targets: 'targets',
  topics: 'topics',
  'topics-forms': 'topics',
  budget: 'budget',
  reporting: 'reporting',
}

/** Every paragraph of an older plan in its section and part. */
export function sectionsOfBody(
  root: OutlineNode,
  matches: BodyMatches,
  period: PlanReading['period'],
  key: (letter: string) => string,
): SectionsFound {
  const found: SectionsFound = { sections: [], before: [], closing: [] }
  const writer = new SectionWriter(matches, period, key, found)
  for (const node of root.children) writer.top(node)
  return found
}

class SectionWriter {
  private readonly matches: BodyMatches
  private readonly period: PlanReading['period']
  private readonly key: (letter: string) => string
  private readonly found: SectionsFound
  /** What stands directly below a section's heading is of its own kind. */
  private readonly loose = new Map<DraftSection, PartKind>()

  constructor(
    matches: BodyMatches,
    period: PlanReading['period'],
    key: (letter: string) => string,
    found: SectionsFound,
  ) {
    this.matches = matches
    this.period = period
    this.key = key
    this.found = found
  }

  top(node: OutlineNode): void {
    const last = this.found.sections.at(-1)
    if (isPlainText(node)) {
      if (isClosing(node.text)) this.found.closing.push(node.text)
      else if (last) this.clause(this.loosePart(last), node, 0)
      else this.found.before.push(node.text)
      return
    }
    const colon = node.text.indexOf(':')
    const isTold = colon > 0 && node.text.length > colon + 1 && sectionKind(node) !== null
    const read = sectionKind(node)
    const section: DraftSection = {
      key: this.key('s'),
      kind: (read && SECTION[read]) ?? 'other',
      numeral: null,
      title: isTold ? node.text.slice(0, colon).trim() : node.text.replace(/[.:]$/, '') || `Phần ${node.label}`,
      parts: [],
    }
    this.found.sections.push(section)
    this.loose.set(section, PART[read ?? 'forms'] ?? 'text')
    // "IV. Kinh phí: Từ nguồn ngân sách …"
    if (isTold) this.text(this.loosePart(section), node.text.slice(colon + 1).trim(), 0)
    for (const child of node.children) this.below(section, child, 1)
  }

  /** The part without heading at the end of a section, where what stands directly below it goes. */
  private loosePart(section: DraftSection): DraftPart {
    const last = section.parts.at(-1)
    if (last && last.heading === null) return last
    const part = blankPart(this.key('p'), this.loose.get(section) ?? 'text', null)
    section.parts.push(part)
    return part
  }

  private below(section: DraftSection, node: OutlineNode, level: 1 | 2): void {
    const activity = this.matches.activities.get(node)
    const unit = this.matches.units.get(node)
    if (!activity && !unit && (!isHeading(node) || isSentence(node, section))) {
      // The last words stand below the last heading as prose.
      if (node.kind === 'plain' && isClosing(node.text)) this.found.closing.push(node.text)
      else if (node.children.some((child) => this.isMatched(child))) {
        this.text(this.loosePart(section), node.text, 1)
        for (const child of node.children) this.below(section, child, level)
      } else this.clause(this.loosePart(section), node, isHeading(node) ? 1 : levelOf(node))
      return
    }
    const part = blankPart(this.key('p'), partKind(node, section), node.text.trim())
    part.level = level
    section.parts.push(part)
    if (activity) this.fillActivity(part, node, activity)
    else if (unit) this.fillUnit(part, node, unit)
    else {
      this.splitHeading(part)
      this.fill(section, part, node)
    }
  }

  private isMatched(node: OutlineNode): boolean {
    return (
      this.matches.activities.has(node) ||
      this.matches.units.has(node) ||
      node.children.some((child) => this.isMatched(child))
    )
  }

  private fillActivity(part: DraftPart, node: OutlineNode, activity: Parameters<typeof workOf>[0]): void {
    part.kind = 'activity'
    part.heading = activity.title
    part.work = workOf(activity, this.period)
    // A form told as prose: its first sentence names it, the rest is what is done.
    if (node.kind === 'plain' && node.text.startsWith(activity.title))
      this.text(part, node.text.slice(activity.title.length).replace(/^[.:]\s*/, ''), 0)
    for (const child of node.children) {
      if (isWorking(child)) continue
      const note = /^Ghi chú:\s*(.+)$/iu.exec(child.text)
      if (note) {
        part.work.note = note[1]!.replace(/[.;]+$/, '')
        continue
      }
      const inside = splitLabels(child.text)
      if (inside.parts.length > 0 && inside.before === '') continue
      const words = inside.parts.length > 0 ? inside.before.replace(/[;,(]+$/, '') : child.text
      this.text(part, words, levelOf(child))
      for (const grand of child.children) if (!isWorking(grand)) this.clause(part, grand, below(levelOf(child)))
    }
  }

  private fillUnit(part: DraftPart, node: OutlineNode, unit: { unit: string; duties: string[]; asked: boolean }): void {
    part.kind = 'unit'
    part.heading = unit.unit
    part.asked = unit.asked
    // "1. Văn phòng theo dõi, đôn đốc …": the duty stands behind the name.
    for (const duty of unit.duties) if (node.text.includes(duty)) this.text(part, duty, 1)
    for (const child of node.children) {
      if (isClosing(child.text) && child.kind === 'plain') this.found.closing.push(child.text)
      else this.clause(part, child, levelOf(child))
    }
  }

  // "3. Đối tượng: Cán bộ, công chức …" is a heading with its only clause.
  private splitHeading(part: DraftPart): void {
    const heading = part.heading ?? ''
    const colon = heading.indexOf(':')
    if (colon <= 0 || colon > 90 || heading.length <= colon + 12) {
      part.heading = heading.replace(/:$/, '')
      return
    }
    part.heading = heading.slice(0, colon).trim()
    this.text(part, heading.slice(colon + 1).trim(), 0)
  }

  private fill(section: DraftSection, part: DraftPart, node: OutlineNode): void {
    let holder = part
    for (const child of node.children) {
      const isOwn = this.isMatched(child)
      if (!isOwn && isHeading(child) && isSentence(child, section)) this.clause(holder, child, 1)
      else if (isOwn || isHeading(child)) {
        this.below(section, child, 2)
        holder = section.parts.at(-1) ?? part
      } else if (child.kind === 'plain' && isClosing(child.text)) this.found.closing.push(child.text)
      else this.clause(holder.kind === 'activity' ? part : holder, child, levelOf(child))
    }
  }

  private clause(part: DraftPart, node: OutlineNode, level: DraftClause['level']): void {
    this.text(part, level === 0 ? printed(node) : node.text, level)
    for (const child of node.children) this.clause(part, child, child.kind === 'plain' ? 0 : below(level))
  }

  private text(part: DraftPart, words: string, level: DraftClause['level']): void {
    const text = words.trim()
    if (text !== '') part.clauses.push({ key: this.key('c'), text, level })
  }
}

function partKind(node: OutlineNode, section: DraftSection): PartKind {
  const own = sectionKind(node)
  if (own) return PART[own] ?? 'text'
  return section.kind === 'topics' ? 'topics' : 'text'
}

const levelOf = (node: OutlineNode): DraftClause['level'] =>
  node.kind === 'dash' || node.kind === 'dot' ? 1 : node.kind === 'plus' ? 2 : 0

// A "+" stands only below a "-".
const below = (level: DraftClause['level']): DraftClause['level'] => (level === 0 ? 1 : 2)

// A numbered line that is no heading of the draft keeps its number as words.
function printed(node: OutlineNode): string {
  if (node.kind === 'letter') return `${node.label}) ${node.text}`
  return ['arabic', 'decimal'].includes(node.kind) ? `${node.label}. ${node.text}` : node.text
}

function isHeading(node: OutlineNode): boolean {
  return ['roman', 'arabic', 'decimal', 'letter', 'part'].includes(node.kind)
}

// "1. Nâng cao nhận thức của …" is one of a list of sentences, not a heading.
function isSentence(node: OutlineNode, section: DraftSection): boolean {
  if (!['purpose', 'topics', 'budget'].includes(section.kind)) return false
  return node.children.length === 0 && sectionKind(node) === null && (/[.;]$/.test(node.text) || node.text.length > 90)
}

function isPlainText(node: OutlineNode): boolean {
  return ['plain', 'dash', 'plus', 'dot'].includes(node.kind) && node.children.length === 0
}
