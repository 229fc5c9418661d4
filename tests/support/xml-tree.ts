import { SaxesParser } from 'saxes'

/** An element of an XML file, its name without the prefix. */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

/** Parses an XML file. */
export function xmlTree(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name: bare(name), attributes: {}, children: [], text: '' }
    for (const [key, value] of Object.entries(attributes)) element.attributes[bare(key)] = value
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    open.at(-1)!.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return root
}

/** The first element of that name below, at any depth. */
export function find(element: Element, name: string): Element | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : find(child, name)
    if (found) return found
  }
  return undefined
}

/** Every element of that name below, at any depth. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : all(child, name)))
}

const bare = (name: string): string => name.replace(/^.*:/, '')
