import { fieldsOf } from '#kernel/domain/record-of.ts'

/** A value of a draft as a reader sees it: words, names one after another, an item by its words and those below it. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(shownValue).filter(Boolean).join('; ')
  if (typeof value !== 'object' || value === null) return ''
  const fields = fieldsOf(value)
  const own = ['heading', 'title', 'text', 'name', 'sentence', 'number', 'subject', 'position']
  const head = own.map((name) => shownValue(fields[name])).filter(Boolean)
  const below = ['parts', 'clauses', 'rows', 'finish', 'lead', 'purpose'].map((name) => shownValue(fields[name]))
  return [...head, ...below].filter(Boolean).join(' · ')
}
