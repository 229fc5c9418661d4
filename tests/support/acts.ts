import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Permission } from '#kernel/server/app.ts'
import type { Command, Query } from '#kernel/server/command.ts'

export interface Act {
  kind: 'command' | 'query'
  name: string
  may: Permission
}

/** Every act that a module hands out, found by loading the modules: none can be forgotten in a list. */
export async function everyAct(): Promise<{
  commands: Command<z.ZodType, unknown>[]
  queries: Query<z.ZodType, unknown>[]
}> {
  const commands: Command<z.ZodType, unknown>[] = []
  const queries: Query<z.ZodType, unknown>[] = []
  for (const name of readdirSync('src/modules')) {
    const folder = join('src/modules', name, 'server')
    const files = readdirSync(folder, { withFileTypes: true }).filter(
      (file) => file.name.endsWith('.ts') && !file.name.endsWith('.test.ts'),
    )
    for (const file of files) {
      const loaded: Record<string, unknown> = await import(join(process.cwd(), folder, file.name))
      for (const value of Object.values(loaded)) {
        if (isAct(value, 'command')) commands.push(value as Command<z.ZodType, unknown>)
        if (isAct(value, 'query')) queries.push(value as Query<z.ZodType, unknown>)
      }
    }
  }
  return { commands: once(commands), queries: once(queries) }
}

function isAct(value: unknown, kind: string): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind && 'may' in value
}

// An act exported by two files is one act.
function once<T extends { name: string }>(acts: readonly T[]): T[] {
  return [...new Map(acts.map((act) => [act.name, act])).values()].sort((a, b) => a.name.localeCompare(b.name))
}
