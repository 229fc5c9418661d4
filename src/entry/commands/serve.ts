import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../open-database.ts'

/** `serve`: the same as `npm start`. */
export function serve(): Promise<number> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs')], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}
