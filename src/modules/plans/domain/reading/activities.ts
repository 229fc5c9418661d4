import type { PlanBody } from './plan-body.ts'
import type { TableItem } from './flow.ts'
import type { Piece } from './flow.ts'
import { channelsOf } from './channels.ts'
import { foldInPlace, tidy } from './folded.ts'
import { labelOf, splitLabels } from './labels.ts'
import type { Label } from './labels.ts'
import type { Found } from './lists.ts'
import { ancestors, walk } from './outline.ts'
import type { OutlineNode } from './outline.ts'
import type { ActivityReading, TimingReading } from './plan-reading.ts'
import { sectionKind, sectionOf } from './section-kinds.ts'
import { taskRows } from './tables.ts'
import type { TaskRow } from './tables.ts'
import { joinTiming, readTiming } from './timing.ts'
import type { Period, TimingProblem } from './timing.ts'
import { splitUnits } from './unit-lists.ts'

/** An activity with the lines behind each of its values. */
export interface ActivityFound extends ActivityReading {
  sources: { title: Piece[]; lead: Piece[]; coordinating: Piece[]; timing: Piece[]; products: Piece[] }
  /** Bullets of its content, which are topics as well. */
  content: Found[]
  problems: TimingProblem[]
}

/** Every form and every row of a task table, in the order of the document. */
export function activitiesOf(body: PlanBody, period: Period): ActivityFound[] {
  const forms: ActivityFound[] = []
  collect(body.root, period, forms)
  const annexForms: ActivityFound[] = []
  collect(body.annexes.root, period, annexForms)
  return [...forms, ...annexForms.map((activity) => ({ ...activity, origin: 'appendix' as const }))]
}

const WORKING: readonly Label[] = ['lead', 'coordinating', 'timing', 'product', 'lead-coordinating']

function collect(node: OutlineNode, period: Period, out: ActivityFound[]): void {
  const section = sectionOf(node)
  for (const table of node.tables) out.push(...rowsOf(table, node, period))
  for (const child of node.children) {
    if (sectionOf(child) === 'organisation' || sectionOf(child) === 'budget' || sectionOf(child) === 'reporting') {
      for (const inner of walk(child)) for (const table of inner.tables) out.push(...rowsOf(table, inner, period))
      continue
    }
    if (isLabelled(child)) out.push(fromNode(child, period))
    else if ((section === 'forms' || section === 'tasks') && isForm(child, node)) out.push(fromNode(child, period))
    else collect(child, period, out)
  }
}

function isLabelled(node: OutlineNode): boolean {
  if (node.kind === 'plain' || labelOf(node) || (sectionKind(node) && node.kind === 'roman')) return false
  if (
    node.children.some(
      (child) => isWorking(child) || (labelOf(child)?.label === 'content' && child.children.some(isWorking)),
    )
  )
    return true
  return (
    splitLabels(node.text).parts.some((part) => WORKING.includes(part.label)) && splitLabels(node.text).before !== ''
  )
}

function isWorking(node: OutlineNode): boolean {
  const found = labelOf(node)
  return found !== null && WORKING.includes(found.label)
}

function isForm(node: OutlineNode, parent: OutlineNode): boolean {
  if (node.kind === 'plain') return false
  if (sectionKind(node) === 'forms' && node.children.length > 0) return false
  if (sectionKind(node) !== null && sectionKind(node) !== 'forms' && node.children.length > 0 && node.kind !== 'dash')
    return false
  if (labelOf(node) && node.children.length === 0) return false
  const folded = foldInPlace(node.text)
  if (/^\(?phu luc|dinh kem\)?\.?$/.test(folded) && folded.length < 60) return false
  // A heading that only groups ("1. Tuyên truyền trực tiếp") gives way to what stands below it.
  const below = node.children.filter((child) => child.kind !== 'plain')
  if (below.length > 1 && below.some((child) => child.children.some(isWorking) || isLabelled(child))) return false
  if (below.length > 1 && /:$/.test(node.text) && parent.children.filter((child) => child.kind !== 'plain').length <= 1)
    return false
  return true
}

function fromNode(node: OutlineNode, period: Period): ActivityFound {
  const inline = splitLabels(node.text)
  const pieces = node.paragraph?.pieces ?? []
  const problems: TimingProblem[] = []
  const parts: { label: Label; texts: string[]; pieces: Piece[]; node: OutlineNode | null }[] = inline.parts.map(
    (part) => ({ label: part.label, texts: [part.value], pieces, node: null }),
  )
  const content: Found[] = []
  for (const child of node.children) gather(child, parts, content)
  const who = whoOf(parts)
  const title = inline.parts.length > 0 ? inline.before : node.text
  const timed = parts.filter((part) => part.label === 'timing')
  const timingText = timed.flatMap((part) => part.texts).join('; ')
  const products = parts.filter((part) => part.label === 'product')
  const cleanTitle = tidy(title).replace(/(?:\.{1,3}|[;,:])$/, '')
  return {
    ref: refOf(node),
    origin: 'form',
    title: cleanTitle,
    lead: who.lead,
    coordinating: who.coordinating,
    timing: timed.length > 0 ? readTiming(timingText, period, problems) : timingInTitle(cleanTitle, period),
    products: products
      .flatMap((part) => (part.texts.length > 1 ? part.texts : splitProducts(part.texts[0] ?? '')))
      .map(trimEnd)
      .filter(Boolean),
    channels: channelsOf(cleanTitle, content.map((item) => item.text).join(' ')),
    sources: {
      title: pieces,
      lead: who.leadPieces,
      coordinating: who.coordinatingPieces,
      timing: timed.length > 0 ? timed.flatMap((part) => part.pieces) : pieces,
      products: products.flatMap((part) => part.pieces),
    },
    content,
    problems,
  }
}

function gather(
  child: OutlineNode,
  parts: { label: Label; texts: string[]; pieces: Piece[]; node: OutlineNode | null }[],
  content: Found[],
): void {
  const found = labelOf(child)
  const inside = splitLabels(child.text)
  if (found && WORKING.includes(found.label)) {
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
        node: child,
      })
    return
  }
  if (inside.parts.length > 0)
    for (const part of inside.parts)
      parts.push({ label: part.label, texts: [part.value], pieces: child.paragraph?.pieces ?? [], node: child })
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

function whoOf(parts: readonly { label: Label; texts: string[]; pieces: Piece[] }[]): {
  lead: string[]
  coordinating: string[]
  leadPieces: Piece[]
  coordinatingPieces: Piece[]
} {
  const out = {
    lead: [] as string[],
    coordinating: [] as string[],
    leadPieces: [] as Piece[],
    coordinatingPieces: [] as Piece[],
  }
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

/** "Văn phòng chủ trì, phối hợp với các thôn": who leads, who helps; null where the sentence says no such thing. */
export function leadAndHelpers(text: string): { lead: string; coordinating: string } | null {
  const folded = foldInPlace(text)
  const cut =
    /(?:\s*\(?chu tri\)?)?[\s,;.(]*(?:chu tri,?\s*)?phoi hop(?: (?:cung )?(?:voi|cung))?(?: (?:thuc hien))?\s*:?\s*/.exec(
      folded,
    )
  if (!cut || cut.index === 0) return null
  return {
    lead: text.slice(0, cut.index).replace(/^\s*:?\s*/, ''),
    coordinating: text.slice(cut.index + cut[0].length).replace(/\)\s*$/, ''),
  }
}

function timingInTitle(title: string, period: Period): TimingReading {
  const folded = foldInPlace(title)
  const none: TimingReading = { kind: 'unspecified', text: null, from: null, to: null, every: null }
  const rhythm = /(?:hang|dinh ky(?: hang)?|moi) (?:tuan|thang|quy|nam)|(?:phien )?hop thuong ky[^,.;]*/.exec(folded)
  if (rhythm) return readTiming(title.slice(rhythm.index, rhythm.index + rhythm[0].length), period)
  if (/^thuong xuyen/.test(folded)) return { ...none, kind: 'continuous', text: title.slice(0, 'thuong xuyen'.length) }
  const limit =
    /(?:truoc|cham nhat|hoan thanh (?:trong|truoc))[^,;]{0,20}\d[\d/ ]*(?:thang \d+)?(?: ?nam \d{4}|\/\d{4})?/.exec(
      folded,
    )
  if (limit) return readTiming(title.slice(limit.index, limit.index + limit[0].length), period)
  return none
}

function rowsOf(table: TableItem, node: OutlineNode, period: Period): ActivityFound[] {
  const annex = ancestors(node).some((above) => /^phu luc/.test(foldInPlace(above.text))) || node.kind === 'root'
  const rows = taskRows(table)
  return rows === null ? [] : rows.map((row, index) => fromRow(row, index, period, annex))
}

function fromRow(row: TaskRow, index: number, period: Period, annex: boolean): ActivityFound {
  const problems: TimingProblem[] = []
  const { cells } = row
  const shared = cells.lead && !cells.coordinating ? leadAndHelpers(cells.lead.text) : null
  const timing =
    cells.start || cells.finish
      ? joinTiming(cells.start?.text ?? '', cells.finish?.text ?? '', period, problems)
      : readTiming(cells.timing?.text ?? '', period, problems)
  const timingPieces = [
    ...(cells.start?.pieces ?? []),
    ...(cells.finish?.pieces ?? []),
    ...(cells.timing?.pieces ?? []),
  ]
  return {
    ref: `PL.${row.ordinal || String(index + 1)}`,
    origin: annex ? 'appendix' : 'form',
    title: tidy(cells.title!.text).replace(/[.;,]$/, ''),
    lead: shared ? splitUnits(shared.lead) : unitsOf(cells.lead?.lines),
    coordinating: shared ? splitUnits(shared.coordinating) : unitsOf(cells.coordinating?.lines),
    timing,
    products: productLines(cells.product?.lines ?? []),
    channels: channelsOf(cells.title!.text, cells.product?.text ?? ''),
    sources: {
      title: cells.title!.pieces,
      lead: cells.lead?.pieces ?? [],
      coordinating: (cells.coordinating ?? cells.lead)?.pieces ?? [],
      timing: timingPieces,
      products: cells.product?.pieces ?? [],
    },
    content: [],
    problems,
  }
}

function unitsOf(lines: readonly string[] | undefined): string[] {
  if (!lines || lines.length === 0) return []
  if (lines.length > 1 && lines.every((line) => /^[-–+•]/.test(line))) return lines.flatMap(splitUnits)
  const bulleted = lines.some((line) => /^[-–+•]\s/.test(line))
  return splitUnits(
    bulleted
      ? lines
          .map((line) => line.replace(/^[-–+•]\s*/, '; '))
          .join(' ')
          .replace(/^;\s*/, '')
      : lines.join(' '),
  )
}

function productLines(lines: readonly string[]): string[] {
  if (lines.some((line) => /^[-–+•]\s/.test(line)))
    return lines
      .join(' ')
      .split(/(?:^|\s)[-–+•]\s+/)
      .map(trimEnd)
      .filter(Boolean)
  return splitProducts(lines.join(' '))
}

/** "Hợp đồng; biên bản nghiệm thu": products parted by semicolons. */
function splitProducts(text: string): string[] {
  const parts = text.split(/;\s*/).map(trimEnd).filter(Boolean)
  return parts.filter((part) => !/^(?:khong|x|-+|\/)$/.test(foldInPlace(part)))
}

function trimEnd(text: string): string {
  return tidy(text)
    .replace(/(?:\.{1,3}|…|[;,])+$/, '')
    .replace(/,$/, '')
    .trim()
}

function refOf(node: OutlineNode): string | null {
  if (node.ref) return node.ref
  const siblings = node.parent?.children.filter((child) => child.kind === node.kind) ?? []
  return node.parent?.ref ? `${node.parent.ref}.${siblings.indexOf(node) + 1}` : null
}
