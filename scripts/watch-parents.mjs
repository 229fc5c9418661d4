// Calls back once when a process that started us has gone. npm passes SIGTERM to its shell only, and a killed npm
// passes nothing: its children would go on running and hold the data.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const EVERY_MS = 500
const NPM_ABOVE = 2

export function watchParents(gone) {
  const above = [process.ppid]
  // Between npm and us there may be a shell, which outlives a killed npm.
  if (process.env.npm_lifecycle_event) for (let i = 1; i < NPM_ABOVE; i++) above.push(parentOf(above.at(-1)))
  const born = above.map(startOf)
  const looking = setInterval(() => {
    const lost = above.some((pid, i) => pid > 1 && (!isAlive(pid) || startOf(pid) !== born[i]))
    if (!lost && process.ppid === above[0]) return
    clearInterval(looking)
    gone()
  }, EVERY_MS)
  looking.unref()
}

// Where neither /proc nor ps tells, only the direct parent is watched.
function parentOf(pid) {
  const fields = procStat(pid)
  if (fields) return Number(fields[1])
  try {
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' })) || 0
  } catch {
    return 0
  }
}

function startOf(pid) {
  return procStat(pid)?.[19] ?? ''
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  return procStat(pid)?.[0] !== 'Z'
}

function procStat(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return null
  }
}
