import { fieldsOf } from '#kernel/domain/record-of.ts'
import { valueAt } from '../../domain/drafting/index.ts'
import type { PlanDraft } from '../../domain/drafting/index.ts'
import { FIELD_WORDS } from '#i18n/drafting.ts'

/** The place of a path as it is called in a sentence: "phần “Tổ chức thực hiện”", "việc “Treo băng rôn”". */
export function placeWords(draft: PlanDraft, path: string): string {
  const row = itemOf(path, /^annexes\[\w+\]\.rows\[\w+\]/)
  if (row) return named('việc', draft, row, 'title')
  const part = itemOf(path, /^sections\[\w+\]\.parts\[\w+\]/)
  const heading = part ? text(draft, part, 'heading') : ''
  if (heading) return `mục “${short(heading)}”`
  const section = itemOf(path, /^sections\[\w+\]/)
  if (section) return named('phần', draft, section, 'title')
  return FIELD_WORDS[/^\w+/.exec(path)?.[0] ?? ''] ?? 'dự thảo'
}

/** What someone wrote, told in one line. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'để trống'
  if (Array.isArray(value)) return value.map(String).join('; ') || 'để trống'
  const { text: words, title, heading, name, sentence } = fieldsOf(value)
  const said = typeof value === 'object' ? (words ?? title ?? heading ?? name ?? sentence) : value
  return typeof said === 'string' ? short(said) || 'để trống' : String(said ?? 'nội dung khác')
}

const itemOf = (path: string, form: RegExp): string | null => form.exec(path)?.[0] ?? null
function named(kind: string, draft: PlanDraft, path: string, field: string): string {
  const name = text(draft, path, field)
  return name ? `${kind} “${short(name)}”` : kind
}
function text(draft: PlanDraft, path: string, field: string): string {
  const value = fieldsOf(valueAt(draft, path))[field]
  return typeof value === 'string' ? value.trim() : ''
}
const short = (words: string): string => (words.length > 70 ? `${words.slice(0, 68).trimEnd()}…` : words)
