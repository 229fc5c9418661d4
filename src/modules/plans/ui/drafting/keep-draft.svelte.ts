import { fieldsOf } from '#kernel/domain/record-of.ts'
import { isDraftChangeFitting } from './fitting.ts'
import { keptIn, queued, toldIn } from './draft-news.ts'
import type { DraftMeeting, DraftTold } from './draft-news.ts'
import type { DraftState } from './draft-state.svelte.ts'
import { inverseOf, pathOf } from '../../domain/drafting/index.ts'
import type { DraftChange } from '../../domain/drafting/index.ts'
import { newKey } from '../review/review.svelte.ts'

const SAVE_AFTER_MS = 600
const AGAIN_AFTER_MS = 4_000
const LOOK_EVERY_MS = 4_000

interface Batch {
  key: string
  changes: readonly DraftChange[]
}

/**
 * Keeps every change on this machine at once and on the server within a second, and brings in what colleagues change meanwhile.
 * A lost connection, an expired sign-in or a closed lid loses nothing.
 */
export class DraftKeeper {
  state = $state<'saved' | 'saving' | 'offline' | 'signed-out' | 'refused'>('saved')
  problem = $state('')
  savedAt = $state('')
  conflicts = $state.raw<readonly DraftMeeting[]>([])
  news = $state.raw<readonly { path: string; by: string }[]>([])
  others = $state.raw<readonly string[]>([])
  /** Newest version that the server has of this draft, as far as this screen knows. */
  version = $state(0)
  /** True when the draft went to be signed, or away, while it was open here. */
  isClosed = $state(false)

  readonly #draft: DraftState
  readonly #base: string
  readonly #store: string
  readonly #editor = newKey().slice(1)
  #queue: readonly DraftChange[] = []
  #batch: Batch | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<boolean> | null = null

  constructor(draft: DraftState, draftId: string, version: number) {
    this.#draft = draft
    this.version = version
    this.#base = `/lam-viec/ke-hoach/soan/${draftId}`
    this.#store = `loalang-soan-${draftId}`
  }

  /** True while something is on this machine only. */
  get hasUnsent(): boolean {
    return this.#queue.length > 0 || this.#batch !== null || this.conflicts.length > 0
  }

  /** Takes up what this machine kept but the server never got, then listens. Returns how to end. */
  open(): () => void {
    this.#draft.onchange = (changes) => this.#note(changes)
    this.#takeUp()
    void this.#look()
    const timer = setInterval(() => void this.#look(), LOOK_EVERY_MS)
    const online = (): void => void this.flush()
    window.addEventListener('online', online)
    return () => {
      clearInterval(timer)
      clearTimeout(this.#timer)
      window.removeEventListener('online', online)
      this.#draft.onchange = () => undefined
    }
  }

  /** Sends what is not sent yet. True when the server has everything and nobody has to choose. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    if (this.#running) await this.#running
    if (this.#queue.length === 0 && !this.#batch) return this.conflicts.length === 0
    this.#running = this.#send().finally(() => (this.#running = null))
    const isSent = await this.#running
    if (isSent && this.#queue.length > 0) return this.flush()
    return isSent && this.conflicts.length === 0
  }

  /** The officer's choice where two met in one place. */
  async settle(conflict: DraftMeeting, takeMine: boolean): Promise<void> {
    this.conflicts = this.conflicts.filter((other) => other !== conflict)
    if (!takeMine) {
      this.#keep()
      return this.#fetchWhole()
    }
    const { change, theirPath, isRemoved } = conflict
    // What they took out comes back with what was typed into it.
    const isItem = isRemoved && theirPath.endsWith(']')
    const back = isItem ? inverseOf(this.#draft.draft, { op: 'remove', path: theirPath }) : null
    this.#note([back ?? change])
  }

  hideNews(): void {
    this.news = []
  }

  #note(changes: readonly DraftChange[]): void {
    for (const change of changes) this.#queue = queued(this.#queue, change)
    this.#keep()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), SAVE_AFTER_MS)
  }

  async #send(): Promise<boolean> {
    // The same key is sent again with the same changes: an answer that got lost does not make them happen twice.
    this.#batch ??= { key: `${this.#editor}${newKey()}`, changes: this.#queue.slice(0, 400) }
    const { key, changes } = this.#batch
    if (this.#queue.length > 0 && this.#queue[0] === changes[0]) this.#queue = this.#queue.slice(changes.length)
    this.state = 'saving'
    try {
      const response = await fetch(`${this.#base}/luu`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version: this.version, editor: this.#editor, key, changes }),
      })
      const answer: unknown = await response.json()
      const told = response.ok ? toldIn(answer) : null
      if (told) {
        this.#batch = null
        this.#hear(told)
        this.savedAt = new Intl.DateTimeFormat('vi-VN', { hour: 'numeric', minute: '2-digit' }).format()
        this.state = 'saved'
        this.problem = ''
        return true
      }
      this.#refused(response.status, messageIn(answer))
    } catch {
      this.state = 'offline'
    }
    this.#keep()
    this.#timer = setTimeout(() => void this.flush(), AGAIN_AFTER_MS)
    return false
  }

  #refused(status: number, message: string): void {
    this.problem = message
    this.state = status === 401 ? 'signed-out' : status >= 500 ? 'offline' : 'refused'
  }

  async #look(): Promise<void> {
    if (document.visibilityState === 'hidden' || this.#running) return
    try {
      const response = await fetch(`${this.#base}/moi?tu=${this.version}&man=${this.#editor}`)
      const told = response.ok ? toldIn(await response.json()) : null
      if (told && !this.#running) this.#hear(told)
    } catch {
      // The next look, or the next save, tells of a lost connection.
    }
  }

  #hear(told: DraftTold): void {
    const mine = new Set([...this.#queue, ...(this.#batch?.changes ?? [])].map(pathOf))
    // What is being typed here and not sent yet is not news: the next save asks about it.
    const open = told.news.filter(({ change }) => !mine.has(pathOf(change)))
    // Where two met, both stand until the officer chose.
    const met = new Set(told.conflicts.flatMap(({ path, theirPath }) => [path, theirPath]))
    const news = open.filter(({ change }) => !met.has(pathOf(change)))
    const fitting = news.filter(({ change }) => isDraftChangeFitting(this.#draft.draft, change))
    for (const { change } of fitting) this.#draft.takeOver([change])
    if (open.length === told.news.length) this.version = Math.max(this.version, told.version)
    if (fitting.length > 0)
      this.news = [...this.news, ...fitting.map(({ change, by }) => ({ path: pathOf(change), by }))].slice(-6)
    for (const conflict of told.conflicts)
      this.conflicts = [...this.conflicts.filter((other) => other.path !== conflict.path), conflict]
    if (told.others) this.others = told.others
    if (told.state) this.isClosed = told.state !== 'drafting'
    this.#keep()
  }

  /** The draft as the server has it, with what is not sent yet put in again. */
  async #fetchWhole(): Promise<void> {
    try {
      const response = await fetch(`${this.#base}/noi-dung`)
      if (!response.ok) return
      this.#draft.replace(await response.json(), [...(this.#batch?.changes ?? []), ...this.#queue])
    } catch {
      this.state = 'offline'
    }
  }

  #keep(): void {
    const changes = [
      ...(this.#batch?.changes ?? []),
      ...this.#queue,
      ...this.conflicts.map((conflict) => conflict.change),
    ]
    try {
      if (changes.length === 0) localStorage.removeItem(this.#store)
      else localStorage.setItem(this.#store, JSON.stringify({ version: this.version, changes }))
    } catch {
      // A full or forbidden store only loses the second copy; the server keeps the first.
    }
  }

  #takeUp(): void {
    const kept = keptIn(localStorage.getItem(this.#store))
    if (!kept) return
    this.version = Math.min(this.version, kept.version)
    for (const change of kept.changes) if (isDraftChangeFitting(this.#draft.draft, change)) this.#draft.change([change])
  }
}

function messageIn(answer: unknown): string {
  const { message } = fieldsOf(answer)
  return typeof message === 'string' ? message : ''
}
