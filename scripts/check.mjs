// npm run check: what a person, a hook and the continuous integration run before a change goes in. Stops at the first that fails.
import './bootstrap.mjs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { runTool, sync } from './build.mjs'
import { requireNode24, root } from './node24.mjs'

const script = (name, ...args) =>
  spawnSync(process.execPath, [join(root, 'scripts', name), ...args], { cwd: root, stdio: 'inherit' }).status ?? 1
const vitest = (...args) =>
  spawnSync(
    requireNode24(),
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'vitest.rules.config.ts', ...args],
    { cwd: root, stdio: 'inherit' },
  ).status ?? 1

const STEPS = [
  ['format', () => script('format.mjs', '--check')],
  ['types', () => sync() || runTool('svelte-check/bin/svelte-check', ['--fail-on-warnings'])],
  ['lint', () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])],
  ['schema', () => script('schema.mjs', '--check')],
  ['rules of the house and of the office', () => vitest()],
]

for (const [name, step] of STEPS) {
  process.stdout.write(`\n— ${name}\n`)
  const code = step()
  if (code !== 0) {
    process.stderr.write(`check: ${name} failed\n`)
    process.exit(code)
  }
}
process.stdout.write('\ncheck: all good\n')
