// npm test: builds when needed, runs every test once, ends with a line `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import './bootstrap.mjs'
import { build, isBuilt, sync } from './build.mjs'
import { requireNode24, root } from './node24.mjs'

const folder = mkdtempSync(join(tmpdir(), 'loalang-run-'))
// The embedded database runs under an account of its own when we are root: it must get in.
chmodSync(folder, 0o755)
const report = join(folder, 'report.json')
let code = isBuilt() ? sync() : build()
let passed = 0
let failed = 0
if (code === 0) {
  const run = spawnSync(
    requireNode24(),
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      timeout: 30 * 60_000,
      // A folder of its own: nothing of another run, or of another version's browser, is found there.
      env: { ...process.env, TMPDIR: folder, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    },
  )
  code = run.status ?? 1
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    passed = result.numPassedTests
    failed =
      result.numFailedTests +
      (result.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  } catch {
    failed = 1
  }
}
if (code !== 0 && failed === 0) failed = 1
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed > 0 ? 1 : code)
