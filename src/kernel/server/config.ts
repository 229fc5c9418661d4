import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'

const text = z.string().trim().min(1).optional()
const flag = z
  .enum(['', '0', '1', 'true', 'false'])
  .optional()
  .transform((value) => value === '1' || value === 'true')

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: text,
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TLS_CERT: text,
  TLS_KEY: text,
  TRUST_PROXY: flag,
  LOALANG_DATA: text,
  LOALANG_STATE: text,
  DATABASE_URL: text,
  DATABASE_OWNER_URL: text,
  /** Unset: `warn` in a terminal, whose window shows the address, else `info`. */
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  METRICS: z.enum(['public', 'loopback']).default('loopback'),
  BACKUP_DIR: text,
  BACKUP_HOUR: z.coerce.number().int().min(0).max(23).default(2),
  BACKUP_KEEP: z
    .string()
    .regex(/^\d{1,3},\d{1,3},\d{1,3}$/)
    .default('7,4,12'),
  SMTP_URL: text,
  MAIL_FROM: text,
  LOALANG_TIME_ZONE: z.string().refine(isTimeZone).default('Asia/Ho_Chi_Minh'),
})

/** What the person who runs the installation may set, parsed once at start. */
export type Config = z.output<typeof Environment>

/** Reads the settings from the environment. Throws `installation.bad-setting` naming the first bad one; an empty value counts as unset. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '')
    throw new DomainError('installation.bad-setting', { name, value: env[name] ?? '' })
  }
  const { TLS_CERT, TLS_KEY } = parsed.data
  if (Boolean(TLS_CERT) !== Boolean(TLS_KEY))
    throw new DomainError('installation.bad-setting', { name: TLS_CERT ? 'TLS_KEY' : 'TLS_CERT', value: '' })
  return parsed.data
}
