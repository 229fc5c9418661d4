import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from '#kernel/server/config.ts'

const Runtime = z.object({
  webUrl: z.string().min(1),
  filesDir: z.string().min(1),
  backupsDir: z.string().min(1),
  backupHour: z.number(),
  keep: z.object({ daily: z.number(), weekly: z.number(), monthly: z.number() }),
  setupCode: z.string(),
  logLevel: z.string(),
  timeZone: z.string(),
  /** The mail server, "" where none is set. */
  smtpUrl: z.string(),
  mailFrom: z.string(),
  publicUrl: z.string().nullable(),
})

/** What the starting process hands to the web bundle, which is built apart from it: by environment, so that both agree. */
export type RuntimeSettings = z.output<typeof Runtime>

const NAME = 'LOALANG_RUNTIME'

/** The settings of an installation whose database is open. */
export function runtimeSettings(config: Config, dataDir: string, webUrl: string, setupCode: string): RuntimeSettings {
  const [daily, weekly, monthly] = config.BACKUP_KEEP.split(',').map(Number)
  return {
    webUrl,
    filesDir: join(dataDir, 'files'),
    backupsDir: config.BACKUP_DIR ?? join(dataDir, 'backups'),
    backupHour: config.BACKUP_HOUR,
    keep: { daily: daily!, weekly: weekly!, monthly: monthly! },
    setupCode,
    logLevel: config.LOG_LEVEL ?? (process.stderr.isTTY ? 'warn' : 'info'),
    timeZone: config.LOALANG_TIME_ZONE,
    smtpUrl: config.SMTP_URL ?? '',
    mailFrom: config.MAIL_FROM ?? '',
    publicUrl: config.PUBLIC_URL ?? null,
  }
}

/** Writes the settings into an environment. */
export function exportSettings(env: Record<string, string | undefined>, settings: RuntimeSettings): void {
  env[NAME] = JSON.stringify(settings)
}

/** Reads them back; throws when the bundle was started by hand. */
export function importSettings(env: Record<string, string | undefined>): RuntimeSettings {
  const told = env[NAME]
  if (!told) throw new Error('start the server with npm start: the web bundle does not run alone')
  return Runtime.parse(JSON.parse(told))
}
