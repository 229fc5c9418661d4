// npm run trials: what needs a program that is not ours (a PostgreSQL server, LibreOffice). In `npm test` they run where
// it is found; here a trial that cannot run is a failure, so that a release is tried on a machine that has everything.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import './bootstrap.mjs'
import { build, isBuilt, sync } from './build.mjs'
import { requireNode24, root } from './node24.mjs'

const folder = mkdtempSync(join(tmpdir(), 'loalang-trials-'))
chmodSync(folder, 0o755)
const report = join(folder, 'report.json')
let code = isBuilt() ? sync() : build()
const notRun = []
if (code === 0) {
  const run = spawnSync(
    requireNode24(),
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      'tests/trials',
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TMPDIR: folder, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    },
  )
  code = run.status ?? 1
  for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults)
    for (const test of file.assertionResults)
      if (test.status !== 'passed' && test.status !== 'failed') notRun.push(test.fullName)
}
rmSync(folder, { recursive: true, force: true })
for (const name of notRun) process.stdout.write(`not run: ${name}\n`)
process.exit(code !== 0 || notRun.length > 0 ? 1 : 0)
