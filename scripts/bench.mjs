// npm run bench -- [PART…]: runs every bench/*/run.ts, or only those named; fails when one of them does.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import './bootstrap.mjs'
import { requireNode24, root } from './node24.mjs'

const wanted = process.argv.slice(2)
const folder = join(root, 'bench')
const parts = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'run.ts')))
let code = 0
for (const part of wanted.length > 0 ? parts.filter((name) => wanted.includes(name)) : parts) {
  const run = spawnSync(requireNode24(), ['--disable-warning=ExperimentalWarning', join(folder, part, 'run.ts')], {
    cwd: root,
    stdio: 'inherit',
  })
  if (run.status !== 0) code = 1
}
process.exit(code)
