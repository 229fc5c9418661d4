import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '#adapters/postgres/embedded.ts'
import { migrate, readMigrations } from '#kernel/server/migrate.ts'
import { describeSchema } from './describe-schema.ts'

const SQL = 'db/schema.sql'
const TYPES = 'src/kernel/server/schema.ts'
const checking = process.argv.includes('--check')

const folder = mkdtempSync(join(tmpdir(), 'loalang-schema-'))
chmodSync(folder, 0o755)
const server = await startEmbedded({
  dataDir: join(folder, 'data'),
  stateDir: join(folder, 'state'),
  settings: ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'],
})
try {
  await migrate(server.ownerUrl, readMigrations('db/migrations'))
  const client = new pg.Client({ connectionString: server.ownerUrl })
  await client.connect()
  const sql = await describeSchema(client)
  await client.end()
  const differ = [...compare(SQL, sql), ...compare(TYPES, typesOf(server.ownerUrl))]
  if (checking && differ.length > 0) {
    process.stderr.write(`out of step with db/migrations: ${differ.join(', ')}; run npm run schema\n`)
    process.exitCode = 1
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

function typesOf(url: string): string {
  const out = join(folder, 'schema.ts')
  const made = spawnSync(
    process.execPath,
    [
      'node_modules/kysely-codegen/dist/cli/bin.js',
      '--dialect',
      'postgres',
      '--url',
      url,
      '--out-file',
      out,
      '--type-mapping',
      JSON.stringify({ date: 'PlainDate', timestamptz: 'Instant' }),
      '--custom-imports',
      JSON.stringify({ PlainDate: '#kernel/domain/plain-date.ts', Instant: '#kernel/domain/plain-date.ts' }),
      '--include-pattern',
      'public.*',
      '--exclude-pattern',
      'public.schema_migration',
    ],
    { encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`kysely-codegen: ${made.stderr}${made.stdout}`)
  return readFileSync(out, 'utf8')
}

function compare(path: string, wanted: string): string[] {
  const found = readFileSync(path, { encoding: 'utf8', flag: 'a+' })
  if (found === wanted) return []
  if (!checking) writeFileSync(path, wanted)
  return [path]
}
