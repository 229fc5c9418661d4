import type { ReviewState } from './review.svelte.ts'

/** Puts the focus into the field of a path, unfolding what holds it. */
export function focusPath(path: string, scroll = true): void {
  const field =
    document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) ??
    document.querySelector<HTMLElement>(`[data-path^="${CSS.escape(path)}"]`)
  if (!field) return
  for (let at = field.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true
  field.focus({ preventScroll: true })
  if (scroll) field.scrollIntoView({ block: 'center' })
}

/** The next place to look at from where the officer stands; around to the first after the last. */
export function nextDoubt(review: ReviewState, by: 1 | -1): string | null {
  const { doubts } = review
  if (doubts.length === 0) return null
  const at = doubts.findIndex((doubt) => doubt.path === review.active)
  if (at < 0) return doubts[by === 1 ? 0 : doubts.length - 1]!.path
  return doubts[(at + by + doubts.length) % doubts.length]!.path
}
