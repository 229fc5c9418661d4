import { decodedBy, encodingOfFont } from '../intake/legacy-fonts.ts'
import type { FontEncoding } from '../intake/legacy-fonts.ts'
import { fontOf, isOn } from './styles.ts'
import type { Style } from './styles.ts'
import { attribute, childOf } from './xml.ts'
import type { XmlNode } from './xml.ts'

/** Elements that only wrap what is read: accepted insertions, links, content controls, fields. */
export const WRAPPERS: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'mc:AlternateContent',
  'mc:Choice',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:txbxContent',
])

/** The words of a paragraph, and what was seen of their looks. */
export interface Words {
  text: string
  boldLetters: number
  letters: number
  size: number
  encodings: Set<FontEncoding>
  /** Text boxes anchored in the paragraph. */
  boxes: XmlNode[]
  /** Footnotes it points to. */
  notes: string[]
}

/** Gathers the words of a paragraph as they stand when all tracked changes are accepted. */
export function wordsOf(paragraph: XmlNode, style: Style): Words {
  const words: Words = { text: '', boldLetters: 0, letters: 0, size: 0, encodings: new Set(), boxes: [], notes: [] }
  const parts: { text: string; encoding: FontEncoding | null }[] = []
  gather(paragraph)
  words.text = parts.map((part) => decodedBy(part.encoding, part.text)).join('')
  return words

  function gather(node: XmlNode): void {
    for (const child of node.children) {
      if (typeof child === 'string') continue
      if (child.name === 'w:r') gatherRun(child)
      else if (WRAPPERS.has(child.name)) gather(child)
    }
  }

  function gatherRun(run: XmlNode): void {
    const properties = childOf(run, 'w:rPr')
    if (isOn(childOf(properties, 'w:vanish'))) return
    const look = {
      bold: isOn(childOf(properties, 'w:b')) ?? style.bold ?? false,
      size: Number(attribute(childOf(properties, 'w:sz'), 'w:val') ?? 0) / 2,
      capitals: isOn(childOf(properties, 'w:caps')) ?? false,
      encoding: encodingOfFont(fontOf(properties) ?? style.font ?? undefined),
    }
    for (const child of run.children) if (typeof child !== 'string') gatherPart(child, look)
  }

  function gatherPart(
    part: XmlNode,
    look: { bold: boolean; size: number; capitals: boolean; encoding: FontEncoding | null },
  ): void {
    if (part.name === 'w:t') {
      const typed = part.children.filter((child): child is string => typeof child === 'string').join('')
      const text = look.capitals ? typed.toUpperCase() : typed
      words.letters += text.length
      if (look.bold) words.boldLetters += text.length
      if (look.size) words.size = Math.max(words.size, look.size)
      if (look.encoding) words.encodings.add(look.encoding)
      add(withoutSymbols(text), look.encoding)
    } else if (part.name === 'w:tab' || part.name === 'w:ptab') add('\t', null)
    else if (part.name === 'w:br' || part.name === 'w:cr') add(attribute(part, 'w:type') === 'page' ? ' ' : '\n', null)
    else if (part.name === 'w:noBreakHyphen') add('-', null)
    else if (part.name === 'w:sym') add(symbol(attribute(part, 'w:char') ?? ''), null)
    else if (part.name === 'w:footnoteReference') words.notes.push(attribute(part, 'w:id') ?? '')
    else if (part.name === 'mc:AlternateContent' || part.name === 'w:pict' || part.name === 'w:drawing')
      words.boxes.push(part)
  }

  // Marks of one font stand together: in VNI a letter and its mark may be two runs.
  function add(text: string, encoding: FontEncoding | null): void {
    const last = parts.at(-1)
    if (last && last.encoding === encoding) last.text += text
    else parts.push({ text, encoding })
  }
}

// Bullets, arrows and boxes of the symbol fonts.
function symbol(code: string): string {
  const low = Number.parseInt(code, 16) & 0xff
  if (Number.isNaN(low)) return ''
  if ([0xb7, 0xa7, 0x76, 0xd8, 0x2d, 0x6c, 0x6e].includes(low)) return '- '
  return low === 0xe0 || low === 0xe8 ? '→' : ''
}

function withoutSymbols(text: string): string {
  return text.replace(/[\uf000-\uf0ff]\s*/g, (letter) => symbol(letter.charCodeAt(0).toString(16)))
}
