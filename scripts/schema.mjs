// npm run schema: writes what the migrations make of an empty database: db/schema.sql to read, schema.ts for the compiler.
// With --check it writes nothing and fails when the two files are not what the migrations make.
import './bootstrap.mjs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { requireNode24, root } from './node24.mjs'

const run = spawnSync(
  requireNode24(),
  [
    '--disable-warning=ExperimentalWarning',
    join(root, 'scripts', 'schema', 'write-schema.ts'),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
)
process.exit(run.status ?? 1)
