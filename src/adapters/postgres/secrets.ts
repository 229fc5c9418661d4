import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'

const Secrets = z.object({ owner: z.string().min(16), web: z.string().min(16) })
/** The passwords of the embedded database's two logins. */
export type Secrets = z.output<typeof Secrets>

/** Reads the passwords; null when there are none yet. Throws `installation.secrets-damaged`, or `installation.not-yours` for another account's folder. */
export function readSecrets(path: string): Secrets | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') return null
    if (code === 'EACCES' || code === 'EPERM') throw new DomainError('installation.not-yours', { path })
    throw error
  }
  try {
    return Secrets.parse(JSON.parse(text))
  } catch {
    throw new DomainError('installation.secrets-damaged', { path })
  }
}

/** Reads the passwords, making them at the first start. */
export function keepSecrets(path: string): Secrets {
  const found = readSecrets(path)
  if (found) return found
  const fresh: Secrets = { owner: randomBytes(24).toString('hex'), web: randomBytes(24).toString('hex') }
  const half = `${path}.${process.pid}`
  writeFileSync(half, JSON.stringify(fresh), { mode: 0o600 })
  renameSync(half, path)
  return fresh
}
