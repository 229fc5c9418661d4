import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)
// OWASP's floor for scrypt: 2^16 with r=8, p=2 would be slower than an office PC's patience; 2^15, 8, 3 is its listed equal.
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 96 * 1024 * 1024 }

/** A salted scrypt hash of a password: `scrypt$salt$hash`, hex. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password.normalize('NFC'), salt, 32, COST)
  return `scrypt$${salt.toString('hex')}$${hash.toString('hex')}`
}

/** True when the password made this hash. Takes the same time for a wrong one. */
export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [, salt, hash] = stored.split('$')
  const wanted = Buffer.from(hash ?? '', 'hex')
  const made = await derive(password.normalize('NFC'), Buffer.from(salt ?? '', 'hex'), 32, COST)
  return wanted.length === made.length && timingSafeEqual(wanted, made)
}

/** A hash that no password has: compared against for unknown names, so that their absence does not show in the time. */
export const NO_PASSWORD = `scrypt$${'00'.repeat(16)}$${'00'.repeat(32)}`

/** A random token for a cookie or a link, 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code to read aloud or copy from paper: groups of four, no letters that look alike. */
export function newCode(groups: number): string {
  return Array.from({ length: groups }, () =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-')
}
