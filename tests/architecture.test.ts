import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Who may import whom, how large a file may be, what each place must have. ARCHITECTURE.md says why. */
const MODULES = readdirSync('src/modules').filter((name) => statSync(join('src/modules', name)).isDirectory())

const TIERS: readonly (readonly string[])[] = [
  ['organisations', 'access', 'calendar', 'files', 'documents', 'legislation', 'audit', 'jobs', 'backups'],
  [
    'plans',
    'programmes',
    'topics',
    'tasks',
    'results',
    'events',
    'content',
    'procedures',
    'feedback',
    'surveys',
    'contests',
    'budget',
  ],
  ['channels', 'broadcasts'],
  ['search', 'archive', 'scoring', 'reports', 'rollup', 'sample'],
]

const files = sourceFiles('src')
const imports = new Map(files.map((file) => [file, importsOf(file)]))

describe('who may import whom', () => {
  test.each(MODULES)('module %s stands in a tier', (name) => {
    expect(TIERS.flat()).toContain(name)
  })

  test('a rule imports rules only: no database, clock, network or framework', () => {
    const rules = files.filter(
      (file) => /^src\/(kernel|modules\/[\w-]+)\/domain\//.test(file) && !file.endsWith('.test.ts'),
    )
    expect(
      offences(rules, (from, to) =>
        to.startsWith('src/') ? isRule(to) && entersByIndex(from, to) : ALLOWED_IN_RULES.has(to),
      ),
    ).toEqual([])
  })

  test('a module reaches another only through its index', () => {
    const inside = files.filter((file) => file.startsWith('src/modules/') && !file.endsWith('.test.ts'))
    expect(offences(inside, entersByIndex)).toEqual([])
  })

  test('tiers point down', () => {
    const inside = files.filter((file) => file.startsWith('src/modules/') && !file.endsWith('.test.ts'))
    expect(offences(inside, (from, to) => tierOf(to) === null || tierOf(to)! <= tierOf(from)!)).toEqual([])
  })

  test('only the composition names adapters, and adapters name no business', () => {
    const others = files.filter(
      (file) => !file.startsWith('src/adapters/') && !file.startsWith('src/entry/') && !file.endsWith('.test.ts'),
    )
    expect(
      offences(
        others,
        (_, to) => (!to.startsWith('src/adapters/') && !to.startsWith('src/entry/')) || to.startsWith('src/entry/web/'),
      ),
    ).toEqual([])
  })

  test('the kernel has no business words', () => {
    const kernel = files.filter((file) => file.startsWith('src/kernel/'))
    expect(offences(kernel, (_, to) => !to.startsWith('src/') || to.startsWith('src/kernel/'))).toEqual([])
  })

  test('the design system has no business words', () => {
    const ui = files.filter((file) => file.startsWith('src/ui/'))
    expect(offences(ui, (_, to) => !to.startsWith('src/modules/') && !to.startsWith('src/entry/'))).toEqual([])
  })

  test('routes hold no SQL', () => {
    const routes = files.filter((file) => file.startsWith('src/routes/'))
    expect(
      offences(routes, (_, to) => to !== 'kysely' && to !== 'pg' && !to.startsWith('src/kernel/server/database')),
    ).toEqual([])
    expect(
      routes.filter((file) => /\b(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(readFileSync(file, 'utf8'))),
    ).toEqual([])
  })

  test('programs are started and the network is called by adapters only', () => {
    const others = files.filter((file) => /^src\/(kernel|modules|routes)\//.test(file) && !file.endsWith('.test.ts'))
    expect(offences(others, (_, to) => !/^node:(child_process|net|http|https|dgram|tls)$/.test(to))).toEqual([])
  })

  test('nothing imports in a circle', () => {
    expect(circles()).toEqual([])
  })
})

describe('the shape of files', () => {
  test('no file is longer than 400 lines', () => {
    const long = [...files, ...sourceFiles('tests'), ...sourceFiles('eval'), ...sourceFiles('bench')]
      .filter((file) => !GENERATED.has(file))
      .map((file) => [file, readFileSync(file, 'utf8').split('\n').length] as const)
    expect(long.filter(([, lines]) => lines > 400)).toEqual([])
  })

  test('a typical file is small', () => {
    const sizes = files
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => readFileSync(file, 'utf8').split('\n').length)
      .sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80)
  })

  test('no folder or file is called after nothing', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common|manager|shared)(\/|\.)/.test(file))).toEqual([])
  })

  test('names are kebab-case, components PascalCase', () => {
    const odd = files
      .filter((file) => !file.startsWith('src/routes/'))
      .filter((file) => {
        const name = file.split('/').at(-1)!
        return file.endsWith('.svelte')
          ? !/^[A-Z][A-Za-z0-9]+\.svelte$/.test(name)
          : !/^[a-z0-9-]+(\.(svelte|server|test|d))*\.ts$/.test(name)
      })
    expect(odd).toEqual([])
  })

  test.each(MODULES)('module %s says in its README what it is for', (name) => {
    expect(existsSync(join('src/modules', name, 'README.md'))).toBe(true)
  })
})

const GENERATED = new Set(['src/kernel/server/schema.ts'])
const ALLOWED_IN_RULES = new Set(['zod', '@dqcai/vn-lunar'])

function isRule(file: string): boolean {
  return /^src\/(kernel|modules\/[\w-]+)\/domain\//.test(file)
}

function moduleOf(file: string): string | null {
  return /^src\/modules\/([\w-]+)\//.exec(file)?.[1] ?? null
}

function tierOf(file: string): number | null {
  const name = moduleOf(file)
  const tier = TIERS.findIndex((tier) => name !== null && tier.includes(name))
  return tier < 0 ? null : tier
}

function entersByIndex(from: string, to: string): boolean {
  const there = moduleOf(to)
  if (there === null || there === moduleOf(from)) return true
  if (/^src\/modules\/[\w-]+\/(domain|server)\/index\.ts$/.test(to)) return true
  // The components at the top of a module's ui folder are its index: another module's screen may place one. Folders below are its own.
  return /\/ui\/[A-Z]\w+\.svelte$/.test(to) && /\.svelte$/.test(from)
}

function offences(from: readonly string[], isAllowed: (from: string, to: string) => boolean): string[] {
  return from.flatMap((file) =>
    imports
      .get(file)!
      .filter((to) => !isAllowed(file, to))
      .map((to) => `${file} → ${to}`),
  )
}

function circles(): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const to of valueImportsOf(file)) if (imports.has(to)) visit(to, [...path, file])
    state.set(file, 'done')
  }
  for (const file of files) visit(file, [])
  return found
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => /\.(ts|svelte)$/.test(file))
    .sort()
}

function importsOf(file: string): string[] {
  return specifiers(readFileSync(file, 'utf8')).map((name) => resolve(file, name))
}

// An import of types alone is gone when the program runs, so it closes no circle.
function valueImportsOf(file: string): string[] {
  return specifiers(readFileSync(file, 'utf8').replace(/^(?:import|export) type [^\n]*from '[^']+'$/gm, '')).map(
    (name) => resolve(file, name),
  )
}

function specifiers(source: string): string[] {
  return [
    ...source.matchAll(/(?:^\s*(?:import|export)\s[^'"]*?from\s*|^\s*import\s*|\bimport\()\s*['"]([^'"]+)['"]/gm),
  ].map((match) => match[1]!)
}

function resolve(file: string, name: string): string {
  if (name.startsWith('#')) return `src/${name.slice(1)}`
  return name.startsWith('.') ? relative('.', join(dirname(file), name)) : name
}
