import { deserialize } from '$app/forms'
import type { EditConflict } from '../../domain/merge-edits.ts'
import { newsIn, unsentIn } from './edits-from-outside.ts'
import type { News } from './edits-from-outside.ts'
import { newKey } from './review.svelte.ts'
import type { ReviewState } from './review.svelte.ts'

type Saved = News & {
  conflicts: EditConflict[]
}

const SAVE_AFTER_MS = 700
const AGAIN_AFTER_MS = 5_000
const LOOK_EVERY_MS = 8_000

/**
 * Keeps corrections on this machine at once and on the server a moment later, and brings in what colleagues change meanwhile.
 * A lost connection, an expired sign-in or a closed lid loses nothing.
 */
export class EditKeeper {
  state = $state<'saved' | 'saving' | 'offline' | 'refused'>('saved')
  problem = $state('')
  savedAt = $state('')
  conflicts = $state.raw<readonly EditConflict[]>([])
  news = $state.raw<readonly { path: string; by: string }[]>([])

  readonly #review: ReviewState
  readonly #store: string
  readonly #editor = newKey().slice(1)
  readonly #pending = new Set<string>()
  #version: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<boolean> | null = null

  constructor(review: ReviewState, readingId: string, version: number) {
    this.#review = review
    this.#version = version
    this.#store = `loalang-doc-${readingId}`
  }

  get version(): number {
    return this.#version
  }

  /** Takes up what this machine kept but the server never got, then listens. Returns how to end. */
  open(): () => void {
    this.#review.onchange = (paths) => this.#note(paths)
    this.#takeUp()
    const timer = setInterval(() => void this.#look(), LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      clearTimeout(this.#timer)
      this.#review.onchange = () => undefined
    }
  }

  /** Sends what is not sent yet. True when the server has everything and nobody has to choose. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    if (this.#running) await this.#running
    if (this.#pending.size === 0) return this.conflicts.length === 0
    this.#running = this.#send().finally(() => (this.#running = null))
    const isSent = await this.#running
    return isSent && this.#pending.size > 0 ? this.flush() : isSent && this.conflicts.length === 0
  }

  /** The officer's choice where two met in one field. */
  settle(conflict: EditConflict, takeMine: boolean): void {
    this.conflicts = this.conflicts.filter((other) => other !== conflict)
    const { path, theirPath, theirs, isRestored } = conflict
    if (!takeMine) this.#review.takeOver(path, theirs, path !== theirPath || isRestored)
    // What they took out comes back with what was typed into it.
    else if (theirs === null && path.startsWith(`${theirPath}.`)) this.#review.change([[theirPath, undefined]])
    if (takeMine) this.#note([path])
    this.#keep()
  }

  hideNews(): void {
    this.news = []
  }

  #note(paths: readonly string[]): void {
    for (const path of paths) this.#pending.add(path)
    this.#keep()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), SAVE_AFTER_MS)
  }

  async #send(): Promise<boolean> {
    const { edits } = this.#review
    const paths = [...this.#pending]
    const sent = Object.fromEntries(paths.filter((path) => path in edits).map((path) => [path, edits[path]]))
    const body = new FormData()
    body.set('edits', JSON.stringify(sent))
    body.set('restore', JSON.stringify(paths.filter((path) => !(path in edits))))
    body.set('version', String(this.#version))
    body.set('editor', this.#editor)
    this.state = 'saving'
    try {
      const response = await fetch('?/save', { method: 'POST', body, headers: { 'x-sveltekit-action': 'true' } })
      const result = deserialize<Saved, { message?: string }>(await response.text())
      if (result.type === 'success' && result.data) {
        for (const path of paths)
          if (JSON.stringify(this.#review.edits[path]) === JSON.stringify(sent[path])) this.#pending.delete(path)
        this.#hear(result.data)
        this.savedAt = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' }).format()
        this.state = 'saved'
        this.problem = ''
        return true
      }
      this.problem = (result.type === 'failure' ? result.data?.message : '') || 'Chưa lưu được lên máy chủ.'
      this.state = 'refused'
    } catch {
      this.state = 'offline'
      this.#timer = setTimeout(() => void this.flush(), AGAIN_AFTER_MS)
    }
    return false
  }

  async #look(): Promise<void> {
    if (document.visibilityState === 'hidden' || this.#running) return
    try {
      const response = await fetch(`${location.pathname}/moi?tu=${this.#version}&man=${this.#editor}`)
      const told = response.ok ? newsIn(await response.json()) : null
      if (told) this.#hear({ ...told, conflicts: [] })
    } catch {
      // The next look, or the next save, tells of a lost connection.
    }
  }

  #hear(saved: Saved): void {
    // What is being typed here and not sent yet is not news: the next save asks about it.
    const news = saved.news.filter((item) => !this.#pending.has(item.path))
    for (const item of news) this.#review.takeOver(item.path, item.value, item.isRestored)
    if (news.length === saved.news.length) this.#version = saved.version
    const told = news.filter((item) => !item.path.startsWith('seen:'))
    if (told.length > 0) this.news = [...this.news, ...told.map(({ path, by }) => ({ path, by }))].slice(-6)
    for (const conflict of saved.conflicts)
      this.conflicts = [...this.conflicts.filter((other) => other.path !== conflict.path), conflict]
    this.#keep()
  }

  #keep(): void {
    const { edits } = this.#review
    const unsaved = [...this.#pending, ...this.conflicts.map((conflict) => conflict.path)]
    try {
      if (unsaved.length === 0) localStorage.removeItem(this.#store)
      else
        localStorage.setItem(
          this.#store,
          JSON.stringify({
            version: this.#version,
            set: unsaved.filter((path) => path in edits).map((path) => [path, edits[path]]),
            restore: unsaved.filter((path) => !(path in edits)),
          }),
        )
    } catch {
      // A full or forbidden store only loses the second copy; the server keeps the first.
    }
  }

  #takeUp(): void {
    try {
      const kept = unsentIn(JSON.parse(localStorage.getItem(this.#store) ?? 'null'))
      if (!kept) return
      const { version, set, restore } = kept
      this.#version = Math.min(this.#version, version)
      this.#review.change([...set, ...restore.map((path): [string, unknown] => [path, undefined])])
      this.#note([...set.map(([path]) => path), ...restore])
    } catch {
      // What cannot be read is not worth stopping the work for.
    }
  }
}
