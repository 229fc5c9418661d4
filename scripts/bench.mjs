// npm run bench [name…]: runs bench/*/run.ts one after the other; each prints its figures and their ratio to a bare baseline.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import './bootstrap.mjs'
import { build, isBuilt } from './build.mjs'
import { requireNode24, root } from './node24.mjs'

if (!isBuilt() && build() !== 0) process.exit(1)
const asked = process.argv.slice(2)
const benches = readdirSync(join(root, 'bench'))
  .filter((name) => existsSync(join(root, 'bench', name, 'run.ts')))
  .filter((name) => asked.length === 0 || asked.includes(name))
process.stdout.write(`${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB\n`)
let worst = 0
for (const name of benches) {
  const folder = mkdtempSync(join(tmpdir(), 'loalang-bench-'))
  chmodSync(folder, 0o755)
  process.stdout.write(`\n— ${name}\n`)
  const run = spawnSync(
    requireNode24(),
    ['--disable-warning=ExperimentalWarning', join(root, 'bench', name, 'run.ts')],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TMPDIR: folder },
    },
  )
  worst = Math.max(worst, run.status ?? 1)
  rmSync(folder, { recursive: true, force: true })
}
process.exit(worst)
