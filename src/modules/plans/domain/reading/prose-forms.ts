import { sentencesOf } from './lists.ts'
import type { OutlineNode } from './outline.ts'

const MOST_NAME_WORDS = 14

/**
 * Forms that a section tells paragraph by paragraph, without numbers or bullets. A short first sentence or the words before
 * a colon name the form ("Trên hệ thống truyền thanh. Mỗi tuần …"), what follows is its prose. One paragraph alone is no list.
 */
export function proseForms(section: OutlineNode): OutlineNode[] {
  const told = section.children.filter((child) => child.text !== '' && !/:$/.test(child.text))
  if (told.length < 2 || told.some((child) => child.kind !== 'plain' || child.children.length > 0)) return []
  return told.map(formIn)
}

function formIn(paragraph: OutlineNode): OutlineNode {
  const [first = ''] = sentencesOf(paragraph.text)
  const colon = /^[^:]{4,90}:\s/.exec(paragraph.text)?.[0] ?? ''
  const name = colon !== '' && colon.length < first.length ? colon : first
  const rest = paragraph.text.slice(name.length).trim()
  if (rest === '' || name.split(' ').length > MOST_NAME_WORDS) return paragraph
  const node: OutlineNode = { ...paragraph, text: name.trim().replace(/[.:]$/, ''), children: [] }
  node.children = [{ ...paragraph, text: rest, parent: node, children: [] }]
  return node
}
