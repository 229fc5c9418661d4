import { timingSafeEqual } from 'node:crypto'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { admitAttempt, forgiveAttempts } from '#modules/access/server/index.ts'
import { installation } from './installation.ts'

/**
 * Throws `access.wrong-setup-code` unless this is the code printed at start; after five wrong ones `access.too-many-failures`.
 */
export async function requireSetupCode(given: string): Promise<void> {
  const { app, settings } = installation()
  const guessing = [{ what: 'setup-code' as const, of: 'this installation' }]
  await admitAttempt(app, guessing)
  const plain = (code: string): Buffer => Buffer.from(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  const wanted = plain(settings.setupCode)
  const typed = plain(given)
  if (wanted.length === 0 || wanted.length !== typed.length || !timingSafeEqual(wanted, typed))
    throw new DomainError('access.wrong-setup-code')
  await forgiveAttempts(app, guessing)
}
