import type { ActivityFound } from './activity-found.ts'
import { gather, whoOf } from './activity-parts.ts'
import type { Part } from './activity-parts.ts'
import { asideOf } from './asides.ts'
import { channelsOf } from './channels.ts'
import { tidy } from './folded.ts'
import type { Piece } from './flow.ts'
import { labelOf, splitLabels } from './labels.ts'
import { sentencesOf } from './lists.ts'
import type { Found } from './lists.ts'
import type { OutlineNode } from './outline.ts'
import type { TimingReading } from './plan-reading.ts'
import { splitProducts, trimEnd } from './products.ts'
import { timeHeadingOf } from './time-headings.ts'
import { readTiming } from './timing.ts'
import type { Period, TimingProblem } from './timing.ts'
import { timingInTitle } from './title-timing.ts'

/** A form: a heading or bullet with who, when and with what result below it, behind it or in brackets. */
export function formOf(node: OutlineNode, period: Period): ActivityFound {
  const pieces = node.paragraph?.pieces ?? []
  const { title, parts } = ownWords(node, pieces)
  const content: Found[] = []
  for (const child of node.children) gather(child, parts, content)
  const who = whoOf(parts)
  const products = parts.filter((part) => part.label === 'product')
  const problems: TimingProblem[] = []
  const { timing, timingPieces } = timingOf(node, title, parts, period, problems)
  return {
    ref: refOf(node),
    origin: 'form',
    title,
    lead: who.lead,
    coordinating: who.coordinating,
    timing,
    products: products
      .flatMap((part) => (part.texts.length > 1 ? part.texts : splitProducts(part.texts[0] ?? '')))
      .map(trimEnd)
      .filter(Boolean),
    channels: channelsOf(title, content.map((item) => item.text).join(' ')),
    sources: {
      title: pieces,
      lead: who.leadPieces,
      coordinating: who.coordinatingPieces,
      timing: timingPieces,
      products: products.flatMap((part) => part.pieces),
    },
    content,
    problems,
  }
}

function ownWords(node: OutlineNode, pieces: Piece[]): { title: string; parts: Part[] } {
  const aside = asideOf(node.text)
  const inline = splitLabels(aside?.title ?? node.text)
  const parts: Part[] = [...inline.parts, ...(aside?.parts ?? [])].map(({ label, value }) => ({
    label,
    texts: [value],
    pieces,
  }))
  const text = inline.parts.length > 0 ? inline.before : (aside?.title ?? node.text)
  return { title: tidy(text).replace(/(?:\.{1,3}|[;,:(])+$/, ''), parts }
}

function timingOf(
  node: OutlineNode,
  title: string,
  parts: readonly Part[],
  period: Period,
  problems: TimingProblem[],
): { timing: TimingReading; timingPieces: Piece[] } {
  const timed = parts.filter((part) => part.label === 'timing')
  if (timed.length > 0)
    return {
      timing: readTiming(timed.flatMap((part) => part.texts).join('; '), period, problems),
      timingPieces: timed.flatMap((part) => part.pieces),
    }
  const own = timingInTitle(title, period)
  const heading = own.kind === 'unspecified' ? timeHeadingOf(node) : null
  if (heading)
    return {
      timing: readTiming(heading.text.replace(/[.:]+$/, ''), period),
      timingPieces: heading.paragraph?.pieces ?? [],
    }
  const below = own.kind === 'unspecified' ? timeBelow(node, period) : null
  return below ?? { timing: own, timingPieces: node.paragraph?.pieces ?? [] }
}

// Prose under a form that says when ("Hằng tuần đăng tải tin, bài"); where two sentences say it differently neither counts.
// A bullet may name the day of a part: of bullets only a rhythm counts.
function timeBelow(node: OutlineNode, period: Period): { timing: TimingReading; timingPieces: Piece[] } | null {
  const found = node.children.flatMap((child) => {
    if (labelOf(child) || child.children.length > 0) return []
    return sentencesOf(child.text)
      .map((sentence) => timingInTitle(sentence, period))
      .filter((timing) => timing.kind === 'recurring' || (child.kind === 'plain' && timing.from !== timing.to))
      .map((timing) => ({ timing, timingPieces: child.paragraph?.pieces ?? [] }))
  })
  return found.length > 0 && found.every((item) => sameTime(item.timing, found[0]!.timing)) ? found[0]! : null
}

function sameTime(one: TimingReading, other: TimingReading): boolean {
  return one.kind === other.kind && one.every === other.every && one.from === other.from && one.to === other.to
}

function refOf(node: OutlineNode): string | null {
  if (node.ref) return node.ref
  const siblings = node.parent?.children.filter((child) => child.kind === node.kind) ?? []
  return node.parent?.ref
    ? `${node.parent.ref}.${siblings.findIndex((other) => other.paragraph === node.paragraph) + 1}`
    : null
}
