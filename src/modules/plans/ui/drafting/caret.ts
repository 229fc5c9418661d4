import { tick } from 'svelte'
import { focusPath } from '../review/focus-path.ts'

/** Puts the caret into the field of a path once the screen shows it. */
export async function caretTo(path: string, at?: number | 'end'): Promise<void> {
  await tick()
  const field = document.querySelector(`[data-path="${CSS.escape(path)}"]`)
  if (!(field instanceof HTMLTextAreaElement) && !(field instanceof HTMLInputElement)) return focusPath(path)
  field.focus()
  if (at !== undefined && field.type !== 'date') {
    const where = at === 'end' ? field.value.length : at
    field.setSelectionRange(where, where)
  }
}

/** True where the caret stands on the first (or last) line, so that an arrow leaves the field. */
export function isAtEdge(field: HTMLTextAreaElement, way: 'up' | 'down'): boolean {
  if (field.selectionStart !== field.selectionEnd) return false
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight)
  const isOneLine = Number.isFinite(lineHeight) && field.clientHeight < lineHeight * 1.9
  if (isOneLine) return true
  return way === 'up' ? field.selectionStart === 0 : field.selectionStart === field.value.length
}
