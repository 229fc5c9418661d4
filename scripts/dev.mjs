// npm run dev: builds the pages and starts again whenever a source file changes. The database keeps its data.
import './bootstrap.mjs'
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { root } from './node24.mjs'

let child = null
let timer

function restart() {
  const old = child
  child = null
  if (!old) return start()
  old.once('exit', start)
  old.kill('SIGTERM')
}

function start() {
  child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], { cwd: process.cwd(), stdio: 'inherit' })
}

watch(join(root, 'src'), { recursive: true }, () => {
  clearTimeout(timer)
  timer = setTimeout(restart, 300)
})
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () =>
    child ? (child.once('exit', () => process.exit(0)), child.kill('SIGTERM')) : process.exit(0),
  )
start()
