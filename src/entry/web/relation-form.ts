import { oneOf } from '#kernel/domain/one-of.ts'
import { RELATION_KINDS } from '#modules/legislation/domain/index.ts'
import { text } from './act.ts'

/** What a document does to another, or ("by-") another to it. */
export function relationFromForm(form: FormData) {
  const chosen = text(form, 'kind')
  const isBack = chosen.startsWith('by-')
  return { kind: oneOf(RELATION_KINDS, isBack ? chosen.slice(3) : chosen), isBack }
}
