import type { ChildProcess } from 'node:child_process'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { openReader, watchMemory } from './reader-process.ts'
import type { ReaderLimits } from './reader-process.ts'

/** What a reader says back. `done` and `refused` end the request. */
export interface ReaderAnswer {
  kind: string
  code?: string
  facts?: Record<string, unknown>
}

export interface PoolRequest {
  message: object
  limits: ReaderLimits
  onAnswer?: (answer: ReaderAnswer) => void
  signal?: AbortSignal
}

// A reader that served this many files makes room for a fresh one: whatever it leaked goes with it.
const MOST_SERVED = 40

/**
 * At most `most` reader processes; further requests wait in order. A reader that ended a request well stands warm for the next,
 * one that refused a file, died or took too much is replaced.
 */
export class ReaderPool {
  readonly #most: number
  readonly #idle: { child: ChildProcess; heapMb: number; served: number }[] = []
  readonly #waiting: (() => void)[] = []
  #busy = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Sends one request to a reader. Resolves with its `done`; throws `intake.…`. */
  async run(request: PoolRequest): Promise<ReaderAnswer> {
    if (this.#busy >= this.#most) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#busy++
    try {
      if (request.signal?.aborted) throw new DomainError('intake.stopped')
      return await this.#serve(request)
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#busy--
    }
  }

  /** Keeps one reader ready; it does not keep the server alive. */
  warm(heapMb: number): void {
    if (this.#idle.length === 0) this.#rest({ child: openReader(heapMb), heapMb, served: 0 })
  }

  /** Ends the waiting readers. */
  coolDown(): void {
    for (const { child } of this.#idle.splice(0)) child.kill('SIGKILL')
  }

  #take(heapMb: number): { child: ChildProcess; heapMb: number; served: number } {
    const at = this.#idle.findIndex((reader) => reader.heapMb === heapMb && reader.child.connected)
    const reader = at < 0 ? { child: openReader(heapMb), heapMb, served: 0 } : this.#idle.splice(at, 1)[0]!
    reader.child.removeAllListeners('exit')
    reader.child.ref()
    reader.child.channel?.ref()
    return reader
  }

  #rest(reader: { child: ChildProcess; heapMb: number; served: number }): void {
    const { child } = reader
    this.#idle.push(reader)
    child.once('exit', () => {
      const at = this.#idle.indexOf(reader)
      if (at >= 0) this.#idle.splice(at, 1)
    })
    child.unref()
    child.channel?.unref()
  }

  #serve(request: PoolRequest): Promise<ReaderAnswer> {
    const reader = this.#take(request.limits.heapMb)
    const { child } = reader
    return new Promise((resolve, reject) => {
      const late = (): void => end(new DomainError('intake.timeout'))
      const timer = setTimeout(late, request.limits.milliseconds)
      let silence = setTimeout(late, request.limits.silentMilliseconds)
      const unwatch = watchMemory(child, request.limits.processMb, () => end(new DomainError('intake.too-heavy')))
      const stop = (): void => end(new DomainError('intake.stopped'))
      const end = (error: Error | null, answer?: ReaderAnswer): void => {
        clearTimeout(timer)
        clearTimeout(silence)
        unwatch()
        request.signal?.removeEventListener('abort', stop)
        child.removeAllListeners('message')
        child.removeAllListeners('exit')
        child.removeAllListeners('error')
        reader.served++
        if (answer && child.connected && reader.served < MOST_SERVED && this.#idle.length < this.#most)
          this.#rest(reader)
        else child.kill('SIGKILL')
        if (answer) resolve(answer)
        else reject(error ?? new DomainError('intake.failed'))
      }
      child.on('message', (answer: ReaderAnswer) => {
        clearTimeout(silence)
        silence = setTimeout(late, request.limits.silentMilliseconds)
        if (answer.kind === 'done') end(null, answer)
        else if (answer.kind === 'refused') end(new DomainError(answer.code ?? 'intake.failed', answer.facts ?? {}))
        else request.onAnswer?.(answer)
      })
      child.on('exit', () => end(new DomainError('intake.failed')))
      child.on('error', () => end(new DomainError('intake.failed')))
      request.signal?.addEventListener('abort', stop)
      child.send(request.message)
    })
  }
}
