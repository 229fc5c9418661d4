import { parseArgs } from 'node:util'

/** Thrown for a command line that cannot be understood; its help is shown and the exit code is 2. */
export class Misuse extends Error {}

export interface Given {
  text(name: string): string | undefined
  flag(name: string): boolean
  /** What stands without a name before it; exactly this many. */
  words: string[]
}

/** Reads `--name value` and `--flag` options and `words` further words. Throws `Misuse` for anything else. */
export function readOptions(argv: string[], wanted: { texts?: string[]; flags?: string[]; words: number }): Given {
  const texts = (wanted.texts ?? []).map((name) => [name, { type: 'string' as const }])
  const flags = (wanted.flags ?? []).map((name) => [name, { type: 'boolean' as const }])
  let parsed
  try {
    parsed = parseArgs({ args: argv, options: Object.fromEntries([...texts, ...flags]), allowPositionals: true })
  } catch {
    throw new Misuse()
  }
  const { positionals } = parsed
  const values = new Map<string, unknown>(Object.entries(parsed.values))
  if (positionals.length !== wanted.words) throw new Misuse()
  return {
    words: positionals,
    flag: (name) => values.get(name) === true,
    text(name) {
      const value = values.get(name)
      return typeof value === 'string' ? value : undefined
    },
  }
}
