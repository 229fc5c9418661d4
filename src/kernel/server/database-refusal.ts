import { DomainError } from '#kernel/domain/domain-error.ts'

const RAISED = 'P0001'
const DISK_FULL = '53100'
// A sign that no text can hold: NUL, half of a pair.
const ODD_SIGNS = new Set(['22021', '22P05'])
const CONNECTION_LOST = /^(?:ECONN|ETIMEDOUT|EPIPE|EHOSTUNREACH|57P0|08|53300)/
const LOST_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** What the database itself refuses (a trigger's word) or cannot do now, told like any other refusal; other errors as they are. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof DomainError || !(error instanceof Error)) return error
  const code = databaseCode(error)
  if (code === RAISED) return new DomainError(`database.${error.message}`)
  if (code === DISK_FULL) return new DomainError('database.disk-full')
  if (ODD_SIGNS.has(code)) return new DomainError('database.odd-signs')
  const noSocket = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect'
  if (noSocket || CONNECTION_LOST.test(code) || LOST_WORDS.test(error.message))
    return new DomainError('database.unavailable')
  return error
}

/** The SQLSTATE or system code of an error, or "". */
export function databaseCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
