import { DomainError } from '#kernel/domain/domain-error.ts'
import { spaced } from '#kernel/server/spaced.ts'
import type { App } from '#kernel/server/app.ts'
import { inCommune } from '#kernel/server/database.ts'
import { port } from '#kernel/server/port.ts'
import type { PdfSignature } from '#modules/documents/domain/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import type { PlanReading, SourceDocument } from '../domain/index.ts'
import { MOST_ATTEMPTS, claimReading, communesOf, requeueInterrupted } from './reading-queue.ts'
import type { QueuedReading } from './reading-queue.ts'

export interface ReadProgress {
  page: number
  of: number | null
  stage: string
}

/** Beside the files: what is read so far, and a way to stop. */
export interface ReadOptions {
  onPartial?: (part: { document: SourceDocument }) => void
  signal?: AbortSignal
}

/** Reads files of one plan apart from the server's own process. Throws `DomainError` `intake.…` for what cannot be read. */
export type ReadFiles = (
  files: { name: string; path: string }[],
  onProgress: (progress: ReadProgress) => void,
  options?: ReadOptions,
) => Promise<{ document: SourceDocument; reading: PlanReading; signatures?: PdfSignature[] }>

export const planReader = port<ReadFiles>('plans.reader')

interface Running {
  reading: QueuedReading
  stop: AbortController
  ended: Promise<void>
}

const PARTIAL_EVERY_MS = 1_500

/**
 * Reads what waits. One reading at a time, whatever it is, and beside it one that takes only a moment, so that a text never
 * stands behind a long scan and the processors stay with the web pages. Communes take turns. The waiting state lies in the
 * database: what a power cut interrupted is taken up again.
 */
export class ReadingRunner {
  readonly #app: App
  readonly #running = new Map<string, Running>()
  #filling: Promise<void> | null = null
  #again = false
  #stopped = false
  #lastCommune = ''

  constructor(app: App) {
    this.#app = app
  }

  /** Looks for waiting readings now. */
  kick(): void {
    if (this.#stopped) return
    if (this.#filling) {
      this.#again = true
      return
    }
    this.#filling = this.#fill()
      .catch((error: unknown) => this.#app.log.error({ error: String(error) }, 'reading runner'))
      .finally(() => {
        this.#filling = null
        if (this.#again) {
          this.#again = false
          this.kick()
        }
      })
  }

  /** Stops a reading that was put aside; its process ends. */
  cancel(id: string): void {
    this.#running.get(id)?.stop.abort()
  }

  /** What was being read when the installation went down waits anew. */
  async recover(): Promise<void> {
    await requeueInterrupted(this.#app)
    this.kick()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#filling
    await Promise.all([...this.#running.values()].map((running) => running.ended))
  }

  async #fill(): Promise<void> {
    while (!this.#stopped) {
      const busy = [...this.#running.values()]
      if (busy.length >= 2) return
      const next = await this.#claim(busy.length > 0)
      if (!next) return
      const stop = new AbortController()
      const ended = this.#read(next, stop.signal).finally(() => {
        this.#running.delete(next.id)
        this.kick()
      })
      this.#running.set(next.id, { reading: next, stop, ended })
    }
  }

  async #claim(onlyQuick: boolean): Promise<QueuedReading | null> {
    const all = await communesOf(this.#app)
    const after = all.findIndex((commune) => commune === this.#lastCommune) + 1
    for (const communeId of [...all.slice(after), ...all.slice(0, after)]) {
      const claimed = await claimReading(this.#app, communeId, onlyQuick)
      if (!claimed) continue
      this.#lastCommune = communeId
      return claimed
    }
    return null
  }

  async #read(work: QueuedReading, signal: AbortSignal): Promise<void> {
    const { clock, ports, log } = this.#app
    const store = ports.get(fileStore)
    const partial = spaced(
      (document: SourceDocument) => this.#note(work, { partial: JSON.stringify(document) }),
      PARTIAL_EVERY_MS,
    )
    try {
      const { document, reading, signatures } = await ports.get(planReader)(
        work.files.map((file) => ({ name: file.name, path: store.path(file.sha256) })),
        (progress) => this.#note(work, { pages_done: progress.page, pages_total: progress.of, stage: progress.stage }),
        { signal, onPartial: ({ document }) => partial.call(document) },
      )
      partial.stop()
      await this.#write(work, {
        state: 'ready',
        document: JSON.stringify(document),
        reading: JSON.stringify(reading),
        signatures: signatures ? JSON.stringify(signatures) : null,
        partial: null,
        finished_at: clock.now(),
        pages_done: document.pages.length,
        pages_total: document.pages.length,
      })
    } catch (error) {
      partial.stop()
      const isOurs = error instanceof DomainError
      if (!isOurs) log.error({ error: String(error) }, 'reading failed')
      const refusal = isOurs ? { code: error.code, facts: error.facts } : { code: 'intake.failed', facts: {} }
      const mayRetry = refusal.code === 'intake.failed' && work.attempt < MOST_ATTEMPTS
      await this.#write(
        work,
        mayRetry
          ? { state: 'waiting', pages_done: 0 }
          : { state: 'refused', refusal: JSON.stringify(refusal), finished_at: clock.now() },
      ).catch((lost: unknown) => log.error({ error: String(lost) }, 'reading not written'))
    }
  }

  // A progress note that is lost costs nothing; the next one comes.
  #note(work: QueuedReading, values: Record<string, unknown>): void {
    void this.#write(work, values).catch(() => undefined)
  }

  // Only while it is still being read: a reading put aside meanwhile stays aside.
  #write(work: QueuedReading, values: Record<string, unknown>): Promise<unknown> {
    return inCommune(this.#app.db, work.communeId, 'write', (tx) =>
      tx.updateTable('plan_reading').set(values).where('id', '=', work.id).where('state', '=', 'reading').execute(),
    )
  }
}
