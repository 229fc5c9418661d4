import { SaxesParser } from 'saxes'
import { DomainError } from '#kernel/domain/domain-error.ts'

export interface XmlNode {
  name: string
  attributes: Record<string, string>
  children: (XmlNode | string)[]
}

const DEEPEST = 400

/** Strict XML without DTD or entities of its own. Throws `intake.corrupt`. */
export function parseXml(text: string): XmlNode {
  if (/<!DOCTYPE|<!ENTITY/i.test(text.slice(0, 4_000))) throw new DomainError('intake.corrupt')
  const root: XmlNode = { name: '', attributes: {}, children: [] }
  const path = [root]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('doctype', () => {
    throw new DomainError('intake.corrupt')
  })
  parser.on('opentag', (tag) => {
    if (path.length > DEEPEST) throw new DomainError('intake.bomb')
    const node: XmlNode = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [] }
    path.at(-1)!.children.push(node)
    path.push(node)
  })
  parser.on('closetag', () => path.pop())
  parser.on('text', (value) => path.at(-1)!.children.push(value))
  parser.on('error', (error) => {
    throw error
  })
  try {
    parser.write(text).close()
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('intake.corrupt')
  }
  const first = root.children.find((child): child is XmlNode => typeof child !== 'string')
  if (!first) throw new DomainError('intake.corrupt')
  return first
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return (node?.children ?? []).filter((child): child is XmlNode => typeof child !== 'string' && child.name === name)
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return childrenOf(node, name)[0]
}

export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  return node?.attributes[name]
}
