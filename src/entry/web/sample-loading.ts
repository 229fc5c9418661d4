import { createHash, randomBytes } from 'node:crypto'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { loadSample } from '#modules/sample/server/index.ts'
import type { LoadProgress, LoadedSample } from '#modules/sample/server/index.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { installation } from './installation.ts'

/** A loading of the sample that goes on whoever looks; only the browser that began it is shown the passwords. */
interface Loading {
  state: 'running' | 'done' | 'failed'
  progress: LoadProgress
  problem: string | null
  loaded: LoadedSample | null
  keyHash: string
}

let current: Loading | null = null

/** Begins to load the sample in the background; returns the key that shows its passwords once. */
export function beginLoading(): string {
  if (current?.state === 'running') throw new DomainError('sample.loading')
  const key = randomBytes(24).toString('base64url')
  const loading: Loading = {
    state: 'running',
    progress: { done: 0, of: 100, says: 'Bắt đầu' },
    problem: null,
    loaded: null,
    keyHash: hash(key),
  }
  current = loading
  const { app } = installation()
  loadSample(app, (progress) => (loading.progress = progress)).then(
    (loaded) => Object.assign(loading, { state: 'done', loaded }),
    (error: unknown) => {
      app.log.error({ error: String(error) }, 'sample loading')
      const known = error instanceof DomainError ? error : new DomainError('unknown')
      Object.assign(loading, { state: 'failed', problem: sentenceFor(known.code, known.facts) })
    },
  )
  return key
}

/** How far it is; the accounts only for the one who holds the key. Null when nothing was begun or its passwords were taken. */
export function lookAtLoading(
  key: string | undefined,
): Pick<Loading, 'state' | 'progress' | 'problem' | 'loaded'> | null {
  if (!current) return null
  const mayRead = key !== undefined && hash(key) === current.keyHash
  return { ...current, loaded: mayRead ? current.loaded : null }
}

/** Forgets the loading with its passwords. */
export function forgetLoading(): void {
  if (current?.state !== 'running') current = null
}

function hash(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
