import type { Actor } from '#kernel/server/actor.ts'
import type { FileStore } from '#modules/files/server/index.ts'
import { uploadDesk } from './upload-desk.ts'
import { storeUploads } from './uploads.ts'
import type { Uploaded } from './uploads.ts'

/** The files of a plan that a form hands in: sent beforehand one by one (tickets, in their order), within the form, or pasted as text. */
export async function filesOfForm(form: FormData, actor: Actor, store: FileStore): Promise<Uploaded[]> {
  const tickets = form.getAll('ticket').filter((value): value is string => typeof value === 'string')
  const before = tickets.length > 0 && actor.kind === 'account' ? uploadDesk.take(actor.accountId, tickets) : []
  const within = await storeUploads(form, 'files', store)
  const pasted = form.get('pasted')
  if (typeof pasted !== 'string' || pasted.trim() === '') return [...before, ...within]
  const bytes = new TextEncoder().encode(pasted)
  const text = { name: 'van-ban-dan.txt', mediaType: 'text/plain', size: bytes.length, sha256: await store.put(bytes) }
  return [...before, ...within, text]
}
