import type { Piece } from './flow.ts'
import { labelOf, splitLabels } from './labels.ts'
import type { Label } from './labels.ts'
import { leadAndHelpers } from './lead-and-helpers.ts'
import type { Found } from './lists.ts'
import type { OutlineNode } from './outline.ts'
import { splitUnits } from './unit-lists.ts'

/** A labelled statement about an activity: its label, its texts, and the lines that hold them. */
export interface Part {
  label: Label
  texts: string[]
  pieces: Piece[]
}

const WORKING: readonly Label[] = ['lead', 'coordinating', 'timing', 'product', 'lead-coordinating']

/** True for a line that says who, when or with what result. */
export function isWorking(node: OutlineNode): boolean {
  const found = labelOf(node)
  return found !== null && isWorkingLabel(found.label)
}

export function isWorkingLabel(label: Label): boolean {
  return WORKING.includes(label)
}

/** Reads a line below an activity into its labelled parts; what has no label is content. */
export function gather(child: OutlineNode, parts: Part[], content: Found[]): void {
  const found = labelOf(child)
  const inside = splitLabels(child.text)
  if (found && isWorkingLabel(found.label)) {
    const nested = inside.parts.length > 1 ? inside.parts : [found]
    for (const part of nested)
      parts.push({
        label: part.label,
        texts: [part.value, ...(part === nested.at(-1) ? child.children.map((grand) => grand.text) : [])].filter(
          Boolean,
        ),
        pieces: [
          ...(child.paragraph?.pieces ?? []),
          ...child.children.flatMap((grand) => grand.paragraph?.pieces ?? []),
        ],
      })
    return
  }
  if (inside.parts.length > 0)
    for (const part of inside.parts)
      parts.push({ label: part.label, texts: [part.value], pieces: child.paragraph?.pieces ?? [] })
  const labelledBelow = child.children.filter((grand) => isWorking(grand))
  if (found?.label === 'content' || labelledBelow.length > 0) {
    if (found?.value) content.push({ text: found.value, pieces: child.paragraph?.pieces ?? [] })
    for (const grand of child.children) {
      if (isWorking(grand)) gather(grand, parts, content)
      else content.push({ text: grand.text, pieces: grand.paragraph?.pieces ?? [] })
    }
  } else if (!found && inside.before !== '' && child.text !== '')
    content.push({ text: inside.before, pieces: child.paragraph?.pieces ?? [] })
}

export interface Who {
  lead: string[]
  coordinating: string[]
  leadPieces: Piece[]
  coordinatingPieces: Piece[]
}

/** Who leads and who helps, from the labelled parts. */
export function whoOf(parts: readonly Part[]): Who {
  const out: Who = { lead: [], coordinating: [], leadPieces: [], coordinatingPieces: [] }
  for (const part of parts) {
    if (part.label !== 'lead' && part.label !== 'coordinating' && part.label !== 'lead-coordinating') continue
    const text = part.texts.join('; ')
    const shared = part.label === 'coordinating' ? null : leadAndHelpers(text)
    if (shared) {
      out.lead.push(...splitUnits(shared.lead))
      out.coordinating.push(...splitUnits(shared.coordinating))
      out.leadPieces.push(...part.pieces)
      out.coordinatingPieces.push(...part.pieces)
    } else if (part.label === 'coordinating') {
      out.coordinating.push(...splitUnits(text))
      out.coordinatingPieces.push(...part.pieces)
    } else {
      out.lead.push(...splitUnits(text))
      out.leadPieces.push(...part.pieces)
    }
  }
  return out
}
