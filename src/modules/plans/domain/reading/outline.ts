import type { FlowItem, Paragraph, TableItem } from './flow.ts'
import { isCapitals } from './flow.ts'
import type { MarkerKind } from './markers.ts'

/** A heading or bullet with everything below it. The root has no paragraph. */
export interface OutlineNode {
  paragraph: Paragraph | null
  /** The heading's or bullet's own words, "" for the root. */
  text: string
  kind: MarkerKind | 'root' | 'plain'
  label: string
  /** "III.2.a": numbers of the headings above and its own; null under bullets without number. */
  ref: string | null
  parent: OutlineNode | null
  children: OutlineNode[]
  /** Tables that stand directly below this heading. */
  tables: TableItem[]
}

const TOP: readonly MarkerKind[] = ['part', 'roman']

/** Builds the outline from markers: a kind of marker seen for the first time opens a level below the present one. */
export function outlineOf(flow: readonly FlowItem[]): OutlineNode {
  const root = makeNode(null, null, 'root', '')
  let path: OutlineNode[] = [root]
  for (const item of flow) {
    if (item.kind === 'table') {
      headingOf(path).tables.push(item)
      continue
    }
    const { marker } = item
    if (!marker) {
      path = path.slice(0, path.indexOf(headingOf(path)) + 1)
      if (item.heading && isCapitals(item.text) && path.length > 1) path = [root]
      const parent = path.at(-1)!
      const node = makeNode(item, parent, 'plain', '')
      parent.children.push(node)
      if (item.heading && isCapitals(item.text) && item.text.length > 8) path = [root, node]
      continue
    }
    const depth = levelOf(path, marker.kind, marker.label)
    path = path.slice(0, depth)
    const parent = path.at(-1)!
    const node = makeNode(item, parent, marker.kind, marker.label)
    parent.children.push(node)
    path.push(node)
  }
  return root
}

/** The node and all below it, itself first. */
export function* walk(node: OutlineNode): Generator<OutlineNode> {
  yield node
  for (const child of node.children) yield* walk(child)
}

/** Headings from the top down to the node, the root left out. */
export function ancestors(node: OutlineNode): OutlineNode[] {
  const chain: OutlineNode[] = []
  for (let at: OutlineNode | null = node; at && at.kind !== 'root'; at = at.parent) chain.unshift(at)
  return chain
}

function makeNode(
  paragraph: Paragraph | null,
  parent: OutlineNode | null,
  kind: OutlineNode['kind'],
  label: string,
): OutlineNode {
  return {
    paragraph,
    text: paragraph?.text ?? '',
    kind,
    label,
    ref: refOf(parent, kind, label),
    parent,
    children: [],
    tables: [],
  }
}

function refOf(parent: OutlineNode | null, kind: OutlineNode['kind'], label: string): string | null {
  if (label === '') return null
  if (kind === 'decimal') {
    const top = ancestorOfKind(parent, TOP)
    return top?.ref ? `${top.ref}.${label}` : label
  }
  let above = parent
  while (above && above.kind !== 'root' && above.ref === null) above = above.parent
  return above?.ref ? `${above.ref}.${label}` : label
}

function ancestorOfKind(node: OutlineNode | null, kinds: readonly string[]): OutlineNode | null {
  for (let at = node; at; at = at.parent) if (kinds.includes(at.kind)) return at
  return null
}

// Prose after a list belongs to the heading above the list, not to its last bullet.
function headingOf(path: OutlineNode[]): OutlineNode {
  for (let index = path.length - 1; index > 0; index--) {
    const node = path[index]!
    if (node.kind !== 'dash' && node.kind !== 'plus' && node.kind !== 'dot') return node
  }
  return path[0]!
}

function levelOf(path: OutlineNode[], kind: MarkerKind, label: string): number {
  if (kind === 'part') return 1
  const same = path.findIndex(
    (node) => node.kind === kind && (kind !== 'decimal' || depthOf(node.label) === depthOf(label)),
  )
  if (same > 0) return same
  if (kind === 'roman') {
    const part = path.findIndex((node) => node.kind === 'part')
    return part > 0 ? part + 1 : 1
  }
  if (kind === 'decimal') return decimalLevel(path, label)
  if (kind === 'arabic') {
    // "1." after "1.1." of the same section goes back up.
    const decimal = path.findIndex((node) => node.kind === 'decimal')
    if (decimal > 0) return decimal
  }
  return path.length
}

function decimalLevel(path: OutlineNode[], label: string): number {
  const above = label.split('.').slice(0, -1).join('.')
  const parent = path.findIndex((node) => node.label === above && (node.kind === 'arabic' || node.kind === 'decimal'))
  if (parent > 0) return parent + 1
  const bullet = path.findIndex(
    (node) => node.kind === 'dash' || node.kind === 'plus' || node.kind === 'letter' || node.kind === 'decimal',
  )
  return bullet > 0 ? bullet : path.length
}

function depthOf(label: string): number {
  return label.split('.').length
}
