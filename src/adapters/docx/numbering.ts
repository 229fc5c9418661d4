import type { XmlNode } from './xml.ts'
import { attribute, childrenOf } from './xml.ts'

interface Level {
  format: string
  text: string
  start: number
}

/** The list numbers that a word processor shows but does not store with the text. */
export interface Numbering {
  /** The number of the next paragraph of this list and level: "II.", "1.1.", "a)", "-". Null for a list that shows nothing. */
  next(numId: string, level: number): string | null
}

/** Reads numbering.xml into counters. */
export function readNumbering(root: XmlNode | null): Numbering {
  const lists = new Map<string, Map<number, Level>>()
  const abstracts = new Map<string, Map<number, Level>>()
  const shared = new Map<string, string>()
  for (const node of root ? childrenOf(root, 'w:abstractNum') : [])
    abstracts.set(attribute(node, 'w:abstractNumId') ?? '', levelsOf(node))
  for (const node of root ? childrenOf(root, 'w:num') : []) {
    const id = attribute(node, 'w:numId') ?? ''
    const abstract = attribute(childrenOf(node, 'w:abstractNumId')[0], 'w:val') ?? ''
    const levels = new Map(abstracts.get(abstract))
    const overrides = childrenOf(node, 'w:lvlOverride')
    for (const override of overrides) {
      const at = Number(attribute(override, 'w:ilvl') ?? 0)
      const start = attribute(childrenOf(override, 'w:startOverride')[0], 'w:val')
      const level = levels.get(at)
      if (level && start) levels.set(at, { ...level, start: Number(start) })
    }
    lists.set(id, levels)
    // Lists of one definition count on together unless one of them begins anew.
    shared.set(id, overrides.length > 0 ? `num ${id}` : `abstract ${abstract}`)
  }
  const counters = new Map<string, number[]>()
  return {
    next(numId, level) {
      const levels = lists.get(numId)
      const here = levels?.get(level)
      if (!levels || !here || here.format === 'none') return null
      const key = shared.get(numId) ?? numId
      const counts = counters.get(key) ?? []
      counters.set(key, counts)
      counts[level] = (counts[level] ?? here.start - 1) + 1
      counts.length = level + 1
      if (here.format === 'bullet') return /^[+*•]$/.test(here.text) ? here.text : '-'
      return here.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const other = levels.get(at)
        return format(counts[at] ?? other?.start ?? 1, other?.format ?? 'decimal')
      })
    },
  }
}

function levelsOf(node: XmlNode): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const level of childrenOf(node, 'w:lvl')) {
    levels.set(Number(attribute(level, 'w:ilvl') ?? 0), {
      format: attribute(childrenOf(level, 'w:numFmt')[0], 'w:val') ?? 'decimal',
      text: attribute(childrenOf(level, 'w:lvlText')[0], 'w:val') ?? '',
      start: Number(attribute(childrenOf(level, 'w:start')[0], 'w:val') ?? 1),
    })
  }
  return levels
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function format(value: number, kind: string): string {
  if (kind === 'upperRoman' || kind === 'lowerRoman') {
    let left = value
    let out = ''
    for (const [size, letters] of ROMAN) for (; left >= size; left -= size) out += letters
    return kind === 'upperRoman' ? out : out.toLowerCase()
  }
  if (kind === 'upperLetter' || kind === 'lowerLetter') {
    const letter = String.fromCharCode(97 + ((value - 1) % 26))
    return kind === 'upperLetter' ? letter.toUpperCase() : letter
  }
  return String(value)
}
