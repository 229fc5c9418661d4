import { sql } from 'kysely'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { App } from '#kernel/server/app.ts'
import { inCommune } from '#kernel/server/database.ts'
import { port } from '#kernel/server/port.ts'
import { fileStore } from '#modules/files/server/index.ts'
import type { PlanReading, SourceDocument } from '../domain/index.ts'

export interface ReadProgress {
  page: number
  of: number | null
  stage: string
}

/** Reads files of one plan apart from the server's own process. Throws `DomainError` `intake.…` for what cannot be read. */
export type ReadFiles = (
  files: { name: string; path: string }[],
  onProgress: (progress: ReadProgress) => void,
) => Promise<{ document: SourceDocument; reading: PlanReading }>

export const planReader = port<ReadFiles>('plans.reader')

/**
 * Reads what waits, one plan after another. The waiting state lies in the database: what a power cut interrupted is taken up again.
 * Several machines share the work; each claims its own.
 */
export class ReadingRunner {
  readonly #app: App
  #running: Promise<void> | null = null
  #again = false
  #stopped = false

  constructor(app: App) {
    this.#app = app
  }

  /** Looks for waiting readings now. */
  kick(): void {
    if (this.#stopped) return
    if (this.#running) {
      this.#again = true
      return
    }
    this.#running = this.#work()
      .catch((error: unknown) => this.#app.log.error({ error: String(error) }, 'reading runner'))
      .finally(() => {
        this.#running = null
        if (this.#again) {
          this.#again = false
          this.kick()
        }
      })
  }

  /** What was being read when the installation went down waits anew. */
  async recover(): Promise<void> {
    for (const communeId of await communes(this.#app)) {
      await inCommune(this.#app.db, communeId, 'write', (tx) =>
        tx
          .updateTable('plan_reading')
          .set({ state: 'waiting', pages_done: 0 })
          .where('state', '=', 'reading')
          .execute(),
      )
    }
    this.kick()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  async #work(): Promise<void> {
    for (const communeId of await communes(this.#app)) {
      for (let id = await this.#claim(communeId); id !== null && !this.#stopped; id = await this.#claim(communeId))
        await this.#read(communeId, id)
    }
  }

  async #claim(communeId: CommuneId): Promise<string | null> {
    return inCommune(this.#app.db, communeId, 'write', async (tx) => {
      const row = await tx
        .selectFrom('plan_reading')
        .select('id')
        .where('state', '=', 'waiting')
        .orderBy('started_at')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (!row) return null
      await tx.updateTable('plan_reading').set({ state: 'reading', stage: 'open' }).where('id', '=', row.id).execute()
      return row.id
    })
  }

  async #read(communeId: CommuneId, id: string): Promise<void> {
    const { db, clock, ports, log } = this.#app
    const store = ports.get(fileStore)
    const files = await inCommune(db, communeId, 'read', (tx) =>
      tx
        .selectFrom('plan_reading_file')
        .innerJoin('stored_file', 'stored_file.id', 'plan_reading_file.file_id')
        .select(['name', 'sha256'])
        .where('reading_id', '=', id)
        .orderBy('ordinal')
        .execute(),
    )
    const write = (values: Record<string, unknown>): Promise<unknown> =>
      inCommune(db, communeId, 'write', (tx) =>
        tx.updateTable('plan_reading').set(values).where('id', '=', id).where('state', '=', 'reading').execute(),
      )
    try {
      const { document, reading } = await ports.get(planReader)(
        files.map((file) => ({ name: file.name, path: store.path(file.sha256) })),
        (progress) => {
          void write({ pages_done: progress.page, pages_total: progress.of, stage: progress.stage }).catch(
            () => undefined,
          )
        },
      )
      await write({
        state: 'ready',
        document: JSON.stringify(document),
        reading: JSON.stringify(reading),
        finished_at: clock.now(),
        pages_done: document.pages.length,
        pages_total: document.pages.length,
      })
    } catch (error) {
      const refusal =
        error instanceof DomainError ? { code: error.code, facts: error.facts } : { code: 'intake.failed', facts: {} }
      if (!(error instanceof DomainError)) log.error({ error: String(error) }, 'reading failed')
      await write({ state: 'refused', refusal: JSON.stringify(refusal), finished_at: clock.now() })
    }
  }
}

async function communes(app: App): Promise<CommuneId[]> {
  return inCommune(app.db, null, 'read', async (tx) => {
    const { rows } = await sql<{ list_communes: CommuneId }>`select list_communes()`.execute(tx)
    return rows.map((row) => row.list_communes)
  })
}
