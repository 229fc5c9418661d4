import type { DraftWork, PlanDraft } from './plan-draft.ts'

/** A text of a draft, where it stands, and how it is put right. */
export interface DraftText {
  path: string
  text: string
  kind: 'head' | 'heading' | 'clause' | 'time' | 'unit' | 'other'
  set(text: string): void
}

/** Every text of a draft that is the plan's own word: not the bases, not the signer. */
export function textsOf(draft: PlanDraft): DraftText[] {
  const out: DraftText[] = []
  const add = (path: string, text: string, kind: DraftText['kind'], set: (text: string) => void): void => {
    if (text.trim() !== '') out.push({ path, text, kind, set })
  }
  add('title', draft.title, 'head', (text) => (draft.title = text))
  add('opening', draft.opening, 'clause', (text) => (draft.opening = text))
  for (const section of draft.sections) {
    const at = `sections[${section.key}]`
    add(`${at}.title`, section.title, 'heading', (text) => (section.title = text))
    for (const part of section.parts) {
      const path = `${at}.parts[${part.key}]`
      if (part.heading !== null)
        add(`${path}.heading`, part.heading, part.kind === 'unit' ? 'unit' : 'heading', (text) => (part.heading = text))
      for (const clause of part.clauses)
        add(`${path}.clauses[${clause.key}].text`, clause.text, 'clause', (text) => (clause.text = text))
      if (part.work) out.push(...workTexts(part.work, `${path}.work`))
    }
  }
  add('closing', draft.closing, 'clause', (text) => (draft.closing = text))
  for (const annex of draft.annexes) {
    const at = `annexes[${annex.key}]`
    add(`${at}.title`, annex.title, 'heading', (text) => (annex.title = text))
    for (const row of annex.rows) {
      add(`${at}.rows[${row.key}].title`, row.title, 'heading', (text) => (row.title = text))
      out.push(...workTexts(row, `${at}.rows[${row.key}]`))
    }
  }
  return out
}

function workTexts(work: DraftWork, path: string): DraftText[] {
  const list = (field: 'lead' | 'coordinating' | 'products', kind: DraftText['kind']): DraftText[] =>
    work[field].map((text, at) => ({ path: `${path}.${field}`, text, kind, set: (next) => (work[field][at] = next) }))
  const line = (field: 'start' | 'finish' | 'note', kind: DraftText['kind']): DraftText[] =>
    work[field].trim() === ''
      ? []
      : [{ path: `${path}.${field}`, text: work[field], kind, set: (next) => (work[field] = next) }]
  return [
    ...list('lead', 'unit'),
    ...list('coordinating', 'unit'),
    ...line('start', 'time'),
    ...line('finish', 'time'),
    ...list('products', 'other'),
    ...line('note', 'other'),
  ]
}
