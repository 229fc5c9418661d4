// Installs what the lock file names, once: the stamp says for which lock file and platform it was done.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node24.mjs'

const modules = join(root, 'node_modules')
const stampFile = join(modules, '.loalang-installed')
const lockDir = join(root, '.installing')

export function bootstrap() {
  const wanted = stamp()
  if (isDone(wanted)) return
  takeTurn()
  try {
    if (isDone(wanted)) return
    process.stderr.write('Đang cài các thành phần cần thiết (chỉ lần đầu, vài phút)…\n')
    const npm = process.env.npm_execpath
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
    const options = {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, npm_config_production: undefined, NODE_ENV: undefined },
    }
    const done =
      npm && npm.endsWith('js')
        ? spawnSync(process.execPath, [npm, ...args], options)
        : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
    if (done.status !== 0) {
      process.stderr.write('Chưa cài được. Kiểm tra kết nối mạng rồi chạy lại; những gì đã tải vẫn được giữ.\n')
      process.exit(1)
    }
    writeFileSync(stampFile, wanted)
  } finally {
    rmSync(lockDir, { recursive: true, force: true })
  }
}

function stamp() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.platform + process.arch)
    .digest('hex')
}

function isDone(wanted) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted
}

// Two starts at once: the second waits for the first one's installation.
function takeTurn() {
  for (let waited = 0; waited < 1200; waited++) {
    try {
      mkdirSync(lockDir)
      return
    } catch {
      if (existsSync(lockDir) && Date.now() - statSync(lockDir).mtimeMs > 20 * 60_000)
        rmSync(lockDir, { recursive: true, force: true })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
    }
  }
  process.stderr.write('Một lần cài đặt khác chưa xong. Chờ nó xong rồi chạy lại.\n')
  process.exit(1)
}

bootstrap()
