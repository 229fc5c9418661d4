// One run of the tests in a folder of its own, with a report that a program can read.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, isBuilt, sync } from './build.mjs'
import { requireNode24, root } from './node24.mjs'

/** Builds where needed and runs the tests that the filters name. `report` is null where there was none to read. */
export function runVitest(name, filters) {
  const folder = mkdtempSync(join(tmpdir(), `loalang-${name}-`))
  // The embedded database runs under an account of its own when we are root: it must get in.
  chmodSync(folder, 0o755)
  const file = join(folder, 'report.json')
  try {
    const built = isBuilt() ? sync() : build()
    if (built !== 0) return { code: built, report: null }
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const run = spawnSync(
      requireNode24(),
      [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters],
      {
        cwd: root,
        stdio: 'inherit',
        timeout: 30 * 60_000,
        // Nothing of another run, or of another version's browser, is found there.
        env: { ...process.env, TMPDIR: folder, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
      },
    )
    return { code: run.status ?? 1, report: reportIn(file) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
