/** What the starting process hands to the web bundle, which is built apart from it: by environment, so that both agree. */
export interface RuntimeSettings {
  webUrl: string
  filesDir: string
  setupCode: string
  logLevel: string
  timeZone: string
  /** The mail server, "" where none is set. */
  smtpUrl: string
  mailFrom: string
}

const NAMES = {
  webUrl: 'LOALANG_WEB_URL',
  filesDir: 'LOALANG_FILES',
  setupCode: 'LOALANG_SETUP_CODE',
  logLevel: 'LOG_LEVEL',
  timeZone: 'LOALANG_TIME_ZONE',
  smtpUrl: 'SMTP_URL',
  mailFrom: 'MAIL_FROM',
} as const

/** Writes the settings into an environment. */
export function exportSettings(env: Record<string, string | undefined>, settings: RuntimeSettings): void {
  for (const [key, name] of Object.entries(NAMES)) env[name] = settings[key as keyof RuntimeSettings]
}

/** Reads them back; throws when the bundle was started by hand. */
export function importSettings(env: Record<string, string | undefined>): RuntimeSettings {
  const webUrl = env[NAMES.webUrl]
  const filesDir = env[NAMES.filesDir]
  if (!webUrl || !filesDir) throw new Error('start the server with npm start: the web bundle does not run alone')
  return {
    webUrl,
    filesDir,
    setupCode: env[NAMES.setupCode] ?? '',
    logLevel: env[NAMES.logLevel] ?? 'info',
    timeZone: env[NAMES.timeZone] ?? 'Asia/Ho_Chi_Minh',
    smtpUrl: env[NAMES.smtpUrl] ?? '',
    mailFrom: env[NAMES.mailFrom] ?? '',
  }
}
