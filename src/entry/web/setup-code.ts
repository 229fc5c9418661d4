import { timingSafeEqual } from 'node:crypto'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { installation } from './installation.ts'

/** Throws `access.wrong-setup-code` unless this is the code printed at start. */
export function requireSetupCode(given: string): void {
  const wanted = Buffer.from(installation().settings.setupCode)
  const typed = Buffer.from(given.trim().toUpperCase())
  if (wanted.length === 0 || wanted.length !== typed.length || !timingSafeEqual(wanted, typed))
    throw new DomainError('access.wrong-setup-code')
}
