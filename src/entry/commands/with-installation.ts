import { DomainError } from '#kernel/domain/domain-error.ts'
import type { SystemActor } from '#kernel/server/actor.ts'
import { readConfig } from '#kernel/server/config.ts'
import { inCommune } from '#kernel/server/database.ts'
import { pendingMigrations, readMigrations } from '#kernel/server/migrate.ts'
import { runningDatabase } from '#adapters/postgres/embedded.ts'
import { openExternal } from '#adapters/postgres/external.ts'
import { onlyCommune } from '#modules/organisations/server/index.ts'
import { enableBackups } from '../backing-up.ts'
import { bringUpToDate } from '../bring-up-to-date.ts'
import { compose } from '../compose.ts'
import type { Installation } from '../compose.ts'
import { MIGRATIONS, ROOT, dataPlace, openInstallationDatabase } from '../open-database.ts'
import type { OpenedDatabase } from '../open-database.ts'
import { runtimeSettings } from '../settings.ts'
import type { CommandIo } from './command-io.ts'

/** An installation as a command sees it. */
export interface CommandHome extends Installation {
  ownerUrl: string
  /** The command line itself, in the installation's commune. Throws `installation.not-founded`. */
  actor(): Promise<SystemActor>
}

/**
 * Gives a command the installation: the running one's database when it runs, else opened for the command's own duration and
 * brought up to date first. Throws `installation.update-pending` while an earlier version still runs.
 */
export async function withInstallation<T>(io: CommandIo, run: (home: CommandHome) => Promise<T>): Promise<T> {
  process.env['LOALANG_ROOT'] ??= ROOT
  const config = readConfig(process.env)
  const place = dataPlace(config)
  const running = config.DATABASE_URL ? null : runningDatabase(place.dataDir)
  const database: OpenedDatabase = running
    ? { ...running, stop: () => Promise.resolve() }
    : config.DATABASE_URL
      ? {
          ...(await openServer(config.DATABASE_URL, config.DATABASE_OWNER_URL, place.dataDir)),
          stop: () => Promise.resolve(),
        }
      : await openInstallationDatabase(config, place)
  const settings = {
    ...runtimeSettings(config, place.dataDir, database.webUrl, ''),
    logLevel: config.LOG_LEVEL ?? 'warn',
  }
  try {
    if (!running) await bringUpToDate(database.ownerUrl, settings, (line) => io.stderr.write(`${line}\n`))
    else if ((await pendingMigrations(database.ownerUrl, readMigrations(MIGRATIONS))).length > 0)
      throw new DomainError('installation.update-pending')
    const installation = compose(settings)
    enableBackups(installation, database.ownerUrl)
    try {
      return await run({
        ...installation,
        ownerUrl: database.ownerUrl,
        actor: async () => ({ kind: 'system', name: 'command-line', communeId: await communeOf(installation) }),
      })
    } finally {
      await installation.close()
    }
  } finally {
    await database.stop()
  }
}

function openServer(
  url: string,
  owner: string | undefined,
  dataDir: string,
): Promise<{ ownerUrl: string; webUrl: string }> {
  return openExternal(owner ?? url, owner ? url : null, dataDir)
}

async function communeOf({ app }: Installation): Promise<SystemActor['communeId']> {
  const commune = await inCommune(app.db, null, 'read', onlyCommune)
  if (commune === null) throw new DomainError('installation.not-founded')
  return commune
}
