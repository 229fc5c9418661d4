import { DomainError } from '#kernel/domain/domain-error.ts'
import { changeDraft, inverseOf, parsePlanDraft, pathOf } from '../../domain/drafting/index.ts'
import type { DraftChange, PlanDraft } from '../../domain/drafting/index.ts'
import { newKey } from '../review/review.svelte.ts'
import { keysAt } from './draft-path.ts'
import { isDraftChangeFitting } from './fitting.ts'

/** One step of the officer's work, with the way back. `typing` is the field in which it was typed. */
interface Step {
  forth: readonly DraftChange[]
  back: readonly DraftChange[]
  typing: string | null
}

const PAUSE_MS = 1_500

/**
 * The draft on this screen and the officer's own steps over it. It knows nothing of the network; `onchange` hands changes to
 * whoever keeps them.
 */
export class DraftState {
  onchange: (changes: readonly DraftChange[]) => void = () => undefined

  draft = $state.raw<PlanDraft>()!
  /** The field that has the focus. */
  active = $state('')
  /** Why the last change was not taken. */
  refused = $state('')
  /** True while the officer only passes through by the Tab key: then Tab does not indent. */
  passing = false
  readonly mayEdit: boolean
  #done = $state.raw<readonly Step[]>([])
  #undone = $state.raw<readonly Step[]>([])
  #pause: ReturnType<typeof setTimeout> | undefined
  #isOpen = false

  constructor(draft: PlanDraft, mayEdit: boolean) {
    this.draft = draft
    this.mayEdit = mayEdit
  }

  get mayUndo(): boolean {
    return this.#done.length > 0
  }
  get mayRedo(): boolean {
    return this.#undone.length > 0
  }

  /** Sets one field. Typing on in the same field is one step until the officer pauses. */
  set(path: string, value: unknown): void {
    this.change([{ op: 'set', path, value }], path)
  }

  /** Adds an item and returns its key. */
  add(list: string, after: string | null, value: object): string {
    const key = freshKey()
    this.change([{ op: 'add', list, key, after, value: { ...value, key } }])
    return key
  }

  /** Several changes in one step, undone together. */
  change(forth: readonly DraftChange[], typing: string | null = null): void {
    if (!this.mayEdit || forth.length === 0) return
    const back: DraftChange[] = []
    let draft = this.draft
    try {
      for (const change of forth) {
        const inverse = inverseOf(draft, change)
        if (inverse) back.unshift(inverse)
        draft = changeDraft(draft, [change])
      }
    } catch (problem) {
      if (!(problem instanceof DomainError)) throw problem
      this.refused =
        'Chỗ vừa ghi dài quá hoặc không hợp lệ nên chưa giữ lại được. Rút ngắn, hoặc ngắt thành nhiều ý (Enter).'
      return
    }
    this.refused = ''
    const last = this.#done.at(-1)
    const goesOn = typing !== null && this.#isOpen && last?.typing === typing
    this.#done = goesOn
      ? [...this.#done.slice(0, -1), { forth, back: last.back, typing }]
      : [...this.#done.slice(-199), { forth, back, typing }]
    this.#undone = []
    this.#isOpen = true
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => (this.#isOpen = false), PAUSE_MS)
    this.draft = draft
    this.onchange(forth)
  }

  /** Moves an item one place; false where it stands at the end already. */
  move(list: string, key: string, by: -1 | 1): boolean {
    const keys = keysAt(this.draft, list)
    const index = keys.indexOf(key)
    if (index < 0 || keys[index + by] === undefined) return false
    const after = by === 1 ? keys[index + 1] : keys[index - 2]
    this.change([{ op: 'move', path: `${list}[${key}]`, after: after ?? null }])
    return true
  }

  undo(): string | null {
    return this.#step('undo')
  }
  redo(): string | null {
    return this.#step('redo')
  }

  /** A colleague's changes: taken over without touching this officer's own steps. */
  takeOver(changes: readonly DraftChange[]): void {
    this.draft = changeDraft(this.draft, changes)
  }

  /** The draft as the server has it, with the changes put in that it has not got yet. */
  replace(draft: unknown, unsent: readonly DraftChange[]): void {
    let next = parsePlanDraft(draft)
    for (const change of unsent) if (isDraftChangeFitting(next, change)) next = changeDraft(next, [change])
    this.draft = next
  }

  #step(way: 'undo' | 'redo'): string | null {
    const from = way === 'undo' ? this.#done : this.#undone
    const step = from.at(-1)
    if (!step) return null
    this.#isOpen = false
    // A colleague may have taken away, meanwhile, what this step was about.
    const changes: DraftChange[] = []
    let draft = this.draft
    for (const change of way === 'undo' ? step.back : step.forth) {
      if (!isDraftChangeFitting(draft, change)) continue
      draft = changeDraft(draft, [change])
      changes.push(change)
    }
    this.draft = draft
    if (way === 'undo') {
      this.#done = this.#done.slice(0, -1)
      this.#undone = [...this.#undone, step]
    } else {
      this.#undone = this.#undone.slice(0, -1)
      this.#done = [...this.#done, step]
    }
    this.onchange(changes)
    const first = changes[0]
    return first ? pathOf(first) : ''
  }
}

/** A key for a new item; letters and digits alone, so that it fits into a path. */
export const freshKey = (): string => `k${newKey().slice(1)}`
