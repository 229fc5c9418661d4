import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { parted } from '../review/reading-values.ts'

/** The commune's units that complete the name being typed last, without those already there. */
export function unitsFor(typed: string, names: readonly string[]): string[] {
  const last = foldedKey(typed.slice(typed.lastIndexOf(';') + 1))
  if (last === '') return []
  const taken = parted(typed).slice(0, -1).map(foldedKey)
  return names
    .filter((name) => {
      const key = foldedKey(name)
      return key !== last && !taken.includes(key) && (key.includes(last) || initialsOf(key).startsWith(last))
    })
    .slice(0, 6)
}

/** "van hoa xa hoi" is also found by "vhxh". */
const initialsOf = (key: string): string =>
  key
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')

/** What stands in the field once a name was chosen. */
export function completed(typed: string, name: string): string {
  const cut = typed.lastIndexOf(';')
  return cut < 0 ? name : `${typed.slice(0, cut + 1)} ${name}`
}
