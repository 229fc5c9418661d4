import { DomainError } from './domain-error.ts'

/** The value as one of a closed list of words, such as a column that a constraint bounds; throws `value.unknown` otherwise. */
export function oneOf<const Word extends string>(words: readonly Word[], value: string): Word {
  const found = words.find((word) => word === value)
  if (found === undefined) throw new DomainError('value.unknown', { value })
  return found
}

/** The same, or null where the value is none of them. */
export function oneOfOrNull<const Word extends string>(words: readonly Word[], value: unknown): Word | null {
  return words.find((word) => word === value) ?? null
}
