import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a reader process may use. */
export interface ReaderLimits {
  /** Script heap in MB. */
  heapMb: number
  /** The whole process in MB: pictures and the recogniser live outside the heap. */
  processMb: number
  /** For the whole request, and without a word of progress. */
  milliseconds: number
  silentMilliseconds: number
}

/** Starts a reader; it works below the web server's priority. */
export function openReader(heapMb: number): ChildProcess {
  // The bundle of the web pages runs this code too; the program's sources lie beside it.
  const reader = join(
    process.env['LOALANG_ROOT'] ?? join(import.meta.dirname, '..', '..', '..'),
    'src',
    'entry',
    'reader.ts',
  )
  const child = fork(reader, [], {
    execArgv: [`--max-old-space-size=${heapMb}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'json',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return child
}

const WATCH_MS = 200

/** Calls `onTooMuch` once when the process holds more than `processMb`. Returns how to stop watching. */
export function watchMemory(child: ChildProcess, processMb: number, onTooMuch: () => void): () => void {
  const timer = setInterval(() => {
    const held = residentMb(child.pid)
    if (held === null || held <= processMb) return
    clearInterval(timer)
    onTooMuch()
  }, WATCH_MS)
  timer.unref()
  return () => clearInterval(timer)
}

// Elsewhere than on Linux the heap limit of the process has to do.
function residentMb(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return (pages * 4_096) / 1_048_576
  } catch {
    return null
  }
}
