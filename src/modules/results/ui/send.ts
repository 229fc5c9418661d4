import { fieldsOf } from '#kernel/domain/record-of.ts'
import { isKeptFile } from './kept-file.ts'
import type { KeptFile } from './kept-file.ts'

/** A filled form on its way. The same `key` goes with every try, so that a try whose answer was lost is not done twice. */
export interface Outgoing {
  key: string
  /** Who filled it in: another person's sign-in on the same phone must not send it under their name. */
  owner: string
  title: string
  filledAt: string
  fields: Record<string, unknown>
  files: KeptFile[]
  problem: string | null
}

/** True for what an outbox keeps. */
export function isOutgoing(kept: unknown): kept is Outgoing {
  const { key, owner, title, filledAt, fields, files } = fieldsOf(kept)
  return (
    [key, owner, title, filledAt].every((part) => typeof part === 'string') &&
    typeof fields === 'object' &&
    Array.isArray(files) &&
    files.every(isKeptFile)
  )
}

export type Sent =
  | { kind: 'sent'; closed: boolean }
  | { kind: 'waiting' }
  | { kind: 'signed-out'; message: string }
  | { kind: 'refused'; message: string }

const PATIENCE_MS = 90_000

/** Sends what is missing: each file on its own, once, then the form itself. `keep` is called after each file that arrived. */
export async function send(
  item: Outgoing,
  to: { files: string; results: string },
  keep: () => Promise<void>,
): Promise<Sent> {
  for (const file of item.files) {
    if (file.receipt !== null) continue
    const address = `${to.files}?sha256=${file.sha256}&ten=${encodeURIComponent(file.name)}`
    const answer = await post(address, new Uint8Array(file.bytes), 'application/octet-stream')
    if (answer.kind !== 'ok') return answer
    file.receipt = String(answer.body['id'])
    await keep()
  }
  const receipts = item.files.map((file) => ({ id: file.receipt, kind: file.kind, takenAt: file.takenAt }))
  const answer = await post(
    to.results,
    JSON.stringify({ key: item.key, fields: { ...item.fields, receipts } }),
    'application/json',
  )
  return answer.kind === 'ok' ? { kind: 'sent', closed: answer.body['closed'] === true } : answer
}

type Answer = { kind: 'ok'; body: Readonly<Record<string, unknown>> } | Exclude<Sent, { kind: 'sent' }>

async function post(address: string, body: BodyInit, type: string): Promise<Answer> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { 'content-type': type, accept: 'application/json' },
      signal: patience.signal,
    })
    const told = fieldsOf(await response.json().catch(() => null))
    const message = typeof told['message'] === 'string' ? told['message'] : ''
    if (response.ok) return { kind: 'ok', body: told }
    if (response.status === 401) return { kind: 'signed-out', message }
    // What the server itself could not do now (down, full, restarting) may go well later; what it refused will not.
    return response.status >= 500 || response.status === 429 || message === ''
      ? { kind: 'waiting' }
      : { kind: 'refused', message }
  } catch {
    return { kind: 'waiting' }
  } finally {
    clearTimeout(timer)
  }
}
