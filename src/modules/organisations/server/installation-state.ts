import { sql } from 'kysely'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { App } from '#kernel/server/app.ts'
import type { Tx } from '#kernel/server/database.ts'
import { inCommune } from '#kernel/server/database.ts'

export interface InstallationState {
  communes: number
  accounts: number
  isSample: boolean
  /** The sample commune, where there is one. */
  sampleCommune: CommuneId | null
}

/** How far an installation is set up: what may be known before anyone signs in. */
export async function installationState(app: App): Promise<InstallationState> {
  return inCommune(app.db, null, 'read', async (tx) => {
    const { rows } = await sql<{
      communes: string
      accounts: string
      sample_commune: CommuneId | null
    }>`select * from installation_state()`.execute(tx)
    const row = rows[0]
    return {
      communes: Number(row?.communes ?? 0),
      accounts: Number(row?.accounts ?? 0),
      isSample: (row?.sample_commune ?? null) !== null,
      sampleCommune: row?.sample_commune ?? null,
    }
  })
}

/** The commune of an installation that has one; null where there is none, or several. */
export async function onlyCommune(tx: Tx): Promise<CommuneId | null> {
  const { rows } = await sql<{ only_commune: CommuneId | null }>`select only_commune from installation_state()`.execute(
    tx,
  )
  return rows[0]?.only_commune ?? null
}
