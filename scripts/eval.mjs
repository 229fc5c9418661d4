// npm run eval -- [FOLDER] [--json] [--verbose] …: reads every plan of a folder that has a truth and says how well.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import './bootstrap.mjs'
import { requireNode24, root } from './node24.mjs'

const child = spawn(
  requireNode24(),
  ['--disable-warning=ExperimentalWarning', join(root, 'eval', 'run.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
