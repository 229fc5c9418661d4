import type { ActivityFound } from './activity-found.ts'
import { formOf } from './activity-form.ts'
import { isWorking, isWorkingLabel } from './activity-parts.ts'
import { rowsOf } from './activity-rows.ts'
import { asideOf } from './asides.ts'
import { foldInPlace } from './folded.ts'
import { labelOf, splitLabels } from './labels.ts'
import { walk } from './outline.ts'
import type { OutlineNode } from './outline.ts'
import type { PlanBody } from './plan-body.ts'
import { sectionKind, sectionOf } from './section-kinds.ts'
import { proseForms } from './prose-forms.ts'
import { isTimeHeading } from './time-headings.ts'
import type { Period } from './timing.ts'

/** Every form and every row of a task table, in the order of the document. */
export function activitiesOf(body: PlanBody, period: Period): ActivityFound[] {
  const forms: ActivityFound[] = []
  collect(body.root, period, forms)
  const annexForms: ActivityFound[] = []
  collect(body.annexes.root, period, annexForms)
  return [...forms, ...annexForms.map((activity) => ({ ...activity, origin: 'appendix' as const }))]
}

function collect(node: OutlineNode, period: Period, out: ActivityFound[]): void {
  const section = sectionOf(node)
  if (section === 'forms') out.push(...proseForms(node).map((form) => formOf(form, period)))
  for (const table of node.tables) out.push(...rowsOf(table, node, period))
  for (const child of node.children) {
    const below = sectionOf(child)
    const asked = below === 'reporting' && sectionKind(child) === 'reporting' && isLabelled(child)
    if (!asked && (below === 'organisation' || below === 'budget' || below === 'reporting')) {
      for (const inner of walk(child)) for (const table of inner.tables) out.push(...rowsOf(table, inner, period))
      continue
    }
    if (isLabelled(child)) out.push(formOf(child, period))
    else if ((section === 'forms' || section === 'tasks') && isForm(child, node)) out.push(formOf(child, period))
    else collect(child, period, out)
  }
}

// Who, when or the result stands directly below it, behind it or in brackets at its end.
function isLabelled(node: OutlineNode): boolean {
  if (node.kind === 'plain' || labelOf(node) || isTimeHeading(node)) return false
  if (sectionKind(node) && node.kind === 'roman') return false
  if (
    node.children.some(
      (child) => isWorking(child) || (labelOf(child)?.label === 'content' && child.children.some(isWorking)),
    )
  )
    return true
  const inline = splitLabels(node.text)
  if (inline.before !== '' && inline.parts.some((part) => isWorkingLabel(part.label))) return true
  return asideOf(node.text)?.parts.some((part) => part.label !== 'timing') ?? false
}

function isForm(node: OutlineNode, parent: OutlineNode): boolean {
  if (node.kind === 'plain' || isTimeHeading(node)) return false
  if (sectionKind(node) === 'forms' && node.children.length > 0) return false
  if (sectionKind(node) !== null && sectionKind(node) !== 'forms' && node.children.length > 0 && node.kind !== 'dash')
    return false
  if (labelOf(node) && node.children.length === 0) return false
  const folded = foldInPlace(node.text)
  if (/^\(?(?:chi tiet )?(?:tai |theo )?phu luc|dinh kem\)?\.?$/.test(folded) && folded.length < 60) return false
  return !isGroup(node, parent)
}

// A heading that only groups ("1. Tuyên truyền trực tiếp") gives way to what stands below it.
function isGroup(node: OutlineNode, parent: OutlineNode): boolean {
  const below = node.children.filter((child) => child.kind !== 'plain')
  if (below.some((child) => !labelOf(child) && (child.children.some(isWorking) || isLabelled(child)))) return true
  if (node.tables.length > 0) return true
  return (
    below.length > 1 && /:$/.test(node.text) && parent.children.filter((child) => child.kind !== 'plain').length <= 1
  )
}
