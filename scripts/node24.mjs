// Finds the Node the program runs on (24 or later): the one we are on, else the one npm installed for this platform.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const MAJOR = 24
const PLATFORM = process.platform === 'win32' ? 'win' : process.platform

/** Path of a Node ≥ 24, or null where none is at hand. */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= MAJOR) return process.execPath
  const bin = process.platform === 'win32' ? 'node.exe' : 'node'
  const own = join(root, 'node_modules', `node-${PLATFORM}-${process.arch}`, 'bin', bin)
  return existsSync(own) ? own : null
}

/** The same, but ends the program with a sentence where none is at hand. */
export function requireNode24() {
  const found = node24()
  if (found) return found
  process.stderr.write(
    `Chưa có Node.js ${MAJOR} cho máy này (${process.platform} ${process.arch}). Cài Node.js ${MAJOR} trở lên từ nodejs.org rồi chạy lại.\n`,
  )
  process.exit(1)
}
