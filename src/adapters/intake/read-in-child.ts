import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { PlanReading, SourceDocument } from '#modules/plans/domain/index.ts'
import type { InputFile, ReadProgress } from './read-files.ts'

const MEMORY_MB = 512
const MINUTES = 20

export interface ChildRequest {
  files: InputFile[]
  onProgress?: (progress: ReadProgress) => void
  signal?: AbortSignal
  /** Memory of the child's script heap in MB, and how long it may take. */
  limits?: { memoryMb?: number; milliseconds?: number }
}

type Answer =
  | { kind: 'ready' }
  | { kind: 'progress'; progress: ReadProgress }
  | { kind: 'done'; document: SourceDocument; reading: PlanReading }
  | { kind: 'refused'; code: string; facts: Record<string, unknown> }

let idle: ChildProcess | null = null

/**
 * Reads the files of one plan in a process of its own, with limits of memory and time. A reader stands warm for the next.
 * Throws `intake.…`; a reader that dies is `intake.failed`, one that never ends `intake.timeout`.
 */
export function readInChild(request: ChildRequest): Promise<{ document: SourceDocument; reading: PlanReading }> {
  const memory = request.limits?.memoryMb ?? MEMORY_MB
  const child = (memory === MEMORY_MB ? takeIdle() : null) ?? open(memory)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => end(new DomainError('intake.timeout')),
      request.limits?.milliseconds ?? MINUTES * 60_000,
    )
    const end = (error: Error | null, value?: { document: SourceDocument; reading: PlanReading }): void => {
      clearTimeout(timer)
      child.removeAllListeners('message')
      child.removeAllListeners('exit')
      child.kill('SIGKILL')
      warm()
      if (error) reject(error)
      else resolve(value!)
    }
    child.on('message', (answer: Answer) => {
      if (answer.kind === 'progress') request.onProgress?.(answer.progress)
      else if (answer.kind === 'done') end(null, { document: answer.document, reading: answer.reading })
      else if (answer.kind === 'refused') end(new DomainError(answer.code, answer.facts))
    })
    child.on('exit', () => end(new DomainError('intake.failed')))
    request.signal?.addEventListener('abort', () => end(new DomainError('intake.stopped')))
    child.ref()
    child.channel?.ref()
    child.send({ files: request.files })
  })
}

function open(memory: number): ChildProcess {
  // The bundle of the web pages runs this code too; the program's sources lie beside it.
  const reader = join(
    process.env['LOALANG_ROOT'] ?? join(import.meta.dirname, '..', '..', '..'),
    'src',
    'entry',
    'reader.ts',
  )
  return fork(reader, [], {
    execArgv: [`--max-old-space-size=${memory}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'json',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function takeIdle(): ChildProcess | null {
  const ready = idle
  idle = null
  return ready && ready.connected && ready.exitCode === null ? ready : null
}

/** Keeps one reader ready; it does not keep the server alive. */
export function warm(): void {
  if (idle) return
  const child = open(MEMORY_MB)
  idle = child
  child.once('exit', () => {
    if (idle === child) idle = null
  })
  child.unref()
  child.channel?.unref()
}

/** Ends the waiting reader. */
export function coolDown(): void {
  idle?.kill('SIGKILL')
  idle = null
}
