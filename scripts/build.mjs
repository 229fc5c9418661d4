// Builds the web pages when their sources are newer than the last build.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { requireNode24, root } from './node24.mjs'

const stamp = join(root, 'build', '.built')

function newest(path) {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

export function isBuilt() {
  if (!existsSync(stamp)) return false
  const built = statSync(stamp).mtimeMs
  return ['src', 'vite.config.ts', 'package-lock.json'].every((part) => newest(join(root, part)) < built)
}

/** Runs a program of node_modules on Node 24; returns its exit code. */
export function runTool(tool, args, options = {}) {
  return (
    spawnSync(requireNode24(), [join(root, 'node_modules', ...tool.split('/')), ...args], {
      cwd: root,
      stdio: 'inherit',
      ...options,
    }).status ?? 1
  )
}

export function sync() {
  return runTool('@sveltejs/kit/svelte-kit.js', ['sync'])
}

export function build() {
  process.stderr.write('Đang dựng giao diện (nửa phút)…\n')
  const quiet = { stdio: ['ignore', 'ignore', 2] }
  const code =
    runTool('@sveltejs/kit/svelte-kit.js', ['sync'], quiet) ||
    runTool('vite/bin/vite.js', ['build', '--logLevel', 'error'], quiet)
  if (code === 0) writeFileSync(stamp, new Date().toISOString())
  return code
}

if (process.argv[1] === import.meta.filename) process.exit(build())
