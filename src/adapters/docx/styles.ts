import { attribute, childOf, childrenOf } from './xml.ts'
import type { XmlNode } from './xml.ts'

/** What a paragraph or run takes from its style, where the style says it. */
export interface Style {
  basedOn: string | null
  bold: boolean | null
  align: string | null
  numId: string | null
  level: number
  font: string | null
}

/** A look-up of styles with all that they inherit. */
export type StyleOf = (id: string | undefined) => Style

/** Reads styles.xml. */
export function readStyles(root: XmlNode | null): StyleOf {
  const styles = new Map<string, Style>()
  const defaults = childOf(childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  for (const node of root ? childrenOf(root, 'w:style') : [])
    styles.set(attribute(node, 'w:styleId') ?? '', styleFrom(node))
  const standard = [...(root ? childrenOf(root, 'w:style') : [])].find(
    (node) => attribute(node, 'w:type') === 'paragraph' && attribute(node, 'w:default') === '1',
  )
  return (id) => {
    const found: Style = { basedOn: null, bold: null, align: null, numId: null, level: 0, font: null }
    const seen = new Set<string>()
    for (let at = id ?? attribute(standard, 'w:styleId'); at && !seen.has(at);) {
      seen.add(at)
      const style = styles.get(at)
      if (!style) break
      found.bold ??= style.bold
      found.align ??= style.align
      found.font ??= style.font
      if (found.numId === null && style.numId !== null) [found.numId, found.level] = [style.numId, style.level]
      at = style.basedOn ?? undefined
    }
    found.font ??= fontOf(defaults)
    return found
  }
}

function styleFrom(node: XmlNode): Style {
  const paragraph = childOf(node, 'w:pPr')
  const numbering = childOf(paragraph, 'w:numPr')
  const run = childOf(node, 'w:rPr')
  return {
    basedOn: attribute(childOf(node, 'w:basedOn'), 'w:val') ?? null,
    bold: isOn(childOf(run, 'w:b')),
    align: attribute(childOf(paragraph, 'w:jc'), 'w:val') ?? null,
    numId: attribute(childOf(numbering, 'w:numId'), 'w:val') ?? null,
    level: Number(attribute(childOf(numbering, 'w:ilvl'), 'w:val') ?? 0),
    font: fontOf(run),
  }
}

/** The font that run properties name. */
export function fontOf(properties: XmlNode | undefined): string | null {
  const fonts = childOf(properties, 'w:rFonts')
  return attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi') ?? null
}

/** A switch such as bold: on when it stands there, unless it says off; null when it is not there. */
export function isOn(node: XmlNode | undefined): boolean | null {
  if (!node) return null
  return !['0', 'false', 'off'].includes(attribute(node, 'w:val') ?? 'true')
}
