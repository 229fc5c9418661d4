// npm start: installs (prestart), builds when needed, runs the server on Node 24 and ends it when we end.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import './bootstrap.mjs'
import { build, isBuilt } from './build.mjs'
import { requireNode24, root } from './node24.mjs'
import { watchParents } from './watch-parents.mjs'

if (!isBuilt()) {
  const code = build()
  if (code !== 0) {
    process.stderr.write('Chưa dựng được giao diện. Xem lỗi ở trên.\n')
    process.exit(code)
  }
}
// The channel tells the server when we are gone, however we went.
const child = spawn(
  requireNode24(),
  ['--disable-warning=ExperimentalWarning', join(root, 'src', 'entry', 'server.ts')],
  { cwd: process.cwd(), stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
watchParents(() => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
