// Runs the command line on Node 24, in the caller's own folder, and passes its exit code on.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import './bootstrap.mjs'
import { requireNode24, root } from './node24.mjs'

const child = spawn(
  requireNode24(),
  ['--disable-warning=ExperimentalWarning', join(root, 'src', 'entry', 'cli.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
