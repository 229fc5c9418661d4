import { fold } from '#kernel/domain/vietnamese.ts'

/** Why a password is refused. */
export type PasswordWeakness = 'too-short' | 'common' | 'has-own-name' | 'one-character' | 'a-row'

const SHORTEST_PASSWORD = 8

// What is tried first: the usual lists, and the Vietnamese ones.
const COMMON =
  /^(?:password|passw0rd|matkhau|admin|administrator|welcome|iloveyou|anhyeuem|emyeuanh|yeuemnhieu|vietnam|khongco|khongbiet|qwerty|qwertyuiop|asdfgh|asdfghjkl|abc|abcd|ubnd|ubndxa|congchuc|hanhphuc|giadinh|chutich|vanphong|loalang)[^a-z]{0,6}$/
const ROWS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
]

/** The first reason against a password; null when it may be used. `own` are the words others know: user name, name, commune. */
export function passwordWeakness(password: string, own: readonly string[]): PasswordWeakness | null {
  if ([...password].length < SHORTEST_PASSWORD) return 'too-short'
  const plain = fold(password)
  const letters = plain.replace(/[^a-z0-9]/g, '')
  if (new Set(plain).size <= 2) return 'one-character'
  if (COMMON.test(plain.replace(/[\s._-]/g, ''))) return 'common'
  if (letters.length >= 6 && ROWS.some((row) => row.includes(letters))) return 'a-row'
  for (const word of own) {
    const key = fold(word).replace(/[^a-z0-9]/g, '')
    if (key.length >= 4 && letters.replace(/\d{0,4}$/, '') === key.replace(/\d{0,4}$/, '')) return 'has-own-name'
    if (key.length >= 6 && letters === key) return 'has-own-name'
  }
  return null
}

/** How hard a password is to guess, for the sentence beside the field: length counts most. */
export function passwordStrength(password: string): 'weak' | 'fair' | 'strong' {
  const kinds = [/[a-zà-ỹ]/u, /[A-ZÀ-Ỹ]/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length
  const points = [...password].length + kinds * 2 + (new Set(password).size > 7 ? 2 : 0)
  if (points >= 20) return 'strong'
  return points >= 14 ? 'fair' : 'weak'
}
