import { TEMPLATE_FIELDS, TEMPLATE_LISTS, isDocumentField, listNamed, listsWithField } from './field-list.ts'
import { nearestName } from './nearest-name.ts'
import { tagsOf } from './template-text.ts'
import type { Place, Tag, TemplateParagraph } from './template-text.ts'

/** What is wrong with a form, or what it leaves out. An error keeps it from being chosen; a warning does not. */
export interface TemplateProblem {
  code: ProblemCode
  severity: 'error' | 'warning'
  /** The field as written; "" where the form as a whole is meant. */
  written: string
  /** What was probably meant, or the list it belongs to. */
  suggestion: string | null
  place: Place | null
  /** The words around it. */
  words: string
}
export const PROBLEM_CODES = [
  'brace-not-closed',
  'brace-not-opened',
  'double-brace',
  'empty-field',
  'sign-unknown',
  'space-in-field',
  'field-unknown',
  'list-unknown',
  'list-as-field',
  'field-outside-list',
  'nesting-unknown',
  'list-not-closed',
  'list-not-opened',
  'lists-crossed',
  'list-across-table',
  'no-field',
  'too-many-fields',
  'does-not-fill',
  'body-missing',
  'number-missing',
  'signer-missing',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

const MOST_TAGS = 1_000
const MOST_PROBLEMS = 40

/** Everything that is wrong with the fields of a form, in the order of the paper. */
export function checkTemplate(paragraphs: readonly TemplateParagraph[]): TemplateProblem[] {
  const problems: Found[] = []
  const tags: Tag[] = []
  for (const paragraph of paragraphs) {
    const read = tagsOf(paragraph)
    tags.push(...read.tags)
    for (const broken of read.broken) problems.push(problem(broken.code, broken))
  }
  if (tags.length > MOST_TAGS) return [overall('too-many-fields', 'error')]
  for (const file of new Set(paragraphs.map((paragraph) => paragraph.file)))
    problems.push(...inOrder(tags.filter((tag) => tag.at.file === file)))
  const order = new Map(paragraphs.map((paragraph, index) => [paragraph, index]))
  const sorted = problems
    .map((found) => ({ found, at: order.get(found.at) ?? 0 }))
    .sort((one, other) => one.at - other.at)
    .map(({ found: { at: _at, ...found } }) => found)
    .slice(0, MOST_PROBLEMS)
  if (tags.length === 0 && sorted.length === 0) return [overall('no-field', 'error')]
  return [...sorted, ...leftOut(tags)]
}

type Found = TemplateProblem & { at: TemplateParagraph }
const SNIPPET = 60

function problem(
  code: ProblemCode,
  where: { written: string; at: TemplateParagraph },
  suggestion: string | null = null,
): Found {
  return {
    code,
    severity: 'error',
    written: where.written,
    suggestion,
    place: where.at.place,
    words: where.at.text.trim().slice(0, SNIPPET),
    at: where.at,
  }
}

function overall(code: ProblemCode, severity: TemplateProblem['severity']): TemplateProblem {
  return { code, severity, written: '', suggestion: null, place: null, words: '' }
}

// What an officer would miss on paper: the text itself, the number, the signer.
function leftOut(tags: readonly Tag[]): TemplateProblem[] {
  const has = (...names: string[]): boolean => tags.some((tag) => names.includes(tag.name))
  return [
    ...(has('noi_dung') ? [] : [overall('body-missing', 'warning')]),
    ...(has('so', 'so_ky_hieu') ? [] : [overall('number-missing', 'warning')]),
    ...(has('nguoi_ky') ? [] : [overall('signer-missing', 'warning')]),
  ]
}

/** A list or condition that stands open. */
interface Open {
  tag: Tag
  /** The list; null for a condition on a field of the document, or for a name that is none. */
  list: string | null
}

function inOrder(tags: readonly Tag[]): Found[] {
  const problems: Found[] = []
  const open: Open[] = []
  const refuse = (code: ProblemCode, tag: Tag, suggestion: string | null = null): void =>
    void problems.push(problem(code, tag, suggestion))
  for (const tag of tags) {
    if (tag.sign === '/') close(tag)
    else if (tag.sign === '') use(tag)
    else enter(tag)
  }
  for (const left of open) refuse('list-not-closed', left.tag)
  return problems

  function close(tag: Tag): void {
    const last = open.at(-1)
    if (!last) return refuse('list-not-opened', tag)
    if (tag.name !== '' && tag.name !== last.tag.name) {
      const at = open.findLastIndex((one) => one.tag.name === tag.name)
      if (at < 0) return refuse('list-not-opened', tag, last.tag.name)
      open.splice(at)
      return refuse('lists-crossed', tag, last.tag.name)
    }
    open.pop()
    if (tableOf(last.tag) !== tableOf(tag)) refuse('list-across-table', last.tag)
  }

  function enter(tag: Tag): void {
    const list = listNamed(tag.name)
    const parents = open.flatMap((one) => (one.list === null || one.tag.sign === '^' ? [] : [one.list]))
    if (!list && !isKnownField(tag.name, parents)) refuse('list-unknown', tag, nearestName(tag.name, LIST_NAMES))
    else if (list && !list.inside.includes(parents.at(-1) ?? ''))
      refuse('nesting-unknown', tag, list.inside.at(-1) || null)
    open.push({ tag, list: list ? tag.name : null })
  }

  function use(tag: Tag): void {
    const parents = open.flatMap((one) => (one.list === null || one.tag.sign === '^' ? [] : [one.list]))
    if (isKnownField(tag.name, parents)) return
    if (listNamed(tag.name)) return refuse('list-as-field', tag)
    const home = listsWithField(tag.name)[0]
    if (home) return refuse('field-outside-list', tag, home.name)
    const near = parents.flatMap((name) => (listNamed(name)?.fields ?? []).map((field) => field.name))
    refuse('field-unknown', tag, nearestName(tag.name, [...near, ...DOCUMENT_NAMES]))
  }
}

const LIST_NAMES = TEMPLATE_LISTS.map((list) => list.name)
const DOCUMENT_NAMES = TEMPLATE_FIELDS.map((field) => field.name)

function isKnownField(name: string, parents: readonly string[]): boolean {
  if (isDocumentField(name)) return true
  return parents.some((parent) => listNamed(parent)?.fields.some((field) => field.name === name))
}

const tableOf = (tag: Tag): number => tag.at.place.table?.number ?? 0
