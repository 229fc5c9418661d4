import type { Piece } from './flow.ts'
import { foldInPlace } from './folded.ts'
import { sectionKind } from './section-kinds.ts'
import type { OutlineNode } from './outline.ts'
import { basesIn } from '#modules/legislation/domain/index.ts'

/** A value and the lines it was read from. */
export interface Found {
  text: string
  pieces: Piece[]
}

export const foundOf = (node: OutlineNode): Found => ({ text: node.text, pieces: node.paragraph?.pieces ?? [] })

/** Bullets or paragraphs directly below a heading; the heading's own words after a colon where nothing stands below. */
export function bulletsBelow(node: OutlineNode): Found[] {
  const items = node.children
    .filter((child) => child.text !== '' && sectionKind(child) === null)
    .map((child) => ({ ...foundOf(child), text: withParts(child) }))
  const lists = items.some((_, index) => node.children[index]?.kind === 'dash')
  const shown = lists ? items.filter((item) => !isLeadIn(item.text)) : items
  if (shown.length > 0) return shown
  const colon = node.text.indexOf(':')
  return colon > 0 && node.text.length > colon + 12
    ? [{ text: node.text.slice(colon + 1).trim(), pieces: node.paragraph?.pieces ?? [] }]
    : []
}

function withParts(node: OutlineNode): string {
  if (node.children.length === 0 || !/:$/.test(node.text)) return node.text
  return [node.text, ...node.children.map((child) => child.text)].join(' ')
}

function isLeadIn(text: string): boolean {
  return /:$/.test(text) && text.length < 90
}

/** What is to be told: one entry per innermost bullet, a bullet that only introduces cited documents counted as one. */
export function topicsBelow(node: OutlineNode): Found[] {
  const below = node.children.filter((child) => child.text !== '' && sectionKind(child) !== 'forms')
  if (below.length === 0) return []
  const out: Found[] = []
  for (const child of below) {
    const parts = child.children.filter((part) => part.text !== '')
    const bullets = parts.filter((part) => part.kind !== 'plain')
    if (parts.length === 0 || (child.kind === 'dash' && (!/:$/.test(child.text) || citesOnly(bullets)))) {
      if (!(child.kind === 'plain' && (isLeadIn(child.text) || /^ngoai ra/.test(foldInPlace(child.text)))))
        out.push(foundOf(child))
    } else if (bullets.length === 0 && child.kind !== 'dash') out.push(...parts.map(foundOf))
    else out.push(...topicsBelow(child))
  }
  return out
}

function citesOnly(parts: readonly OutlineNode[]): boolean {
  return parts.length > 0 && parts.filter((part) => basesIn(part.text).length > 0).length >= parts.length * 0.6
}

const GROUP =
  '(?:cac|moi|toan the|nhan dan|nguoi dan|doanh nghiep|to chuc|hoi vien|doan vien|can bo|hoc sinh|ho gia dinh|cong dong|quan chung|nguoi lao dong|cac tang lop)'

/**
 * Splits a sentence that names several audiences. Pairs of the same kind ("cán bộ, công chức, viên chức") stay together;
 * where semicolons part the audiences, its commas only list one of them ("người dân, doanh nghiệp, hộ kinh doanh").
 */
export function splitAudiences(text: string): string[] {
  const clean = text.replace(/(?:\.\/\.|[.;])+$/, '')
  const folded = foldInPlace(clean)
  const cuts: number[] = []
  const commas = folded.includes(';') ? '' : `,\\s+(?=${GROUP}\\b)|`
  for (const match of folded.matchAll(
    new RegExp(
      `;\\s*|${commas}\\s+va\\s+(?=(?:cac|moi|toan the|nhan dan|nguoi dan|doanh nghiep|cong dong|quan chung)\\b)`,
      'g',
    ),
  )) {
    const before = folded.slice(0, match.index)
    const after = folded.slice(match.index + match[0].length)
    if (
      /(?:ca nhan|co quan|nguoi dan|can bo|to chuc)$/.test(before) &&
      before.length - Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), 0) < 22 &&
      /^(?:to chuc|don vi|cong chuc|doanh nghiep)/.test(after) &&
      match[0].startsWith(',') &&
      /^to chuc/.test(after)
    )
      continue
    if (/(?:hoi|doan) vien$/.test(before) && /^(?:hoi|doan) vien/.test(after)) continue
    cuts.push(match.index, match.index + match[0].length)
  }
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < cuts.length; at += 2) {
    parts.push(clean.slice(from, cuts[at]))
    from = cuts[at + 1]!
  }
  parts.push(clean.slice(from))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** Sentences of a paragraph; a semicolon before a capital parts them too. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[^\s.][.])(?<!(?:^|\s)\p{Lu}{1,3}[.])\s+(?=\p{Lu})|(?<=;)\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
