import pino from 'pino'

/** Structured log. Fields are names of acts, ids and figures, never a person's data. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** Writes JSON lines to standard error, which stays free of what a command prints. */
export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}

/** Says nothing: for tests. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
