import { openShelf } from './kept.ts'
import type { Entries } from './form-entries.ts'
import type { KeptFile } from './photos.ts'

export interface Draft {
  entries: Entries
  files: KeptFile[]
}

export interface Drafts {
  read(): Promise<Draft | null>
  /** Kept a moment after the last stroke; a phone without room simply keeps nothing. */
  write(draft: Draft): void
  drop(): Promise<void>
}

const AFTER_STROKE_MS = 250

/** The half-filled form of one person for one time of work. */
export async function openDrafts(owner: string, about: string): Promise<Drafts> {
  const key = `${owner}:${about}`
  const shelf = await openShelf<Draft>('drafts')
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    read: () => shelf.get(key).catch(() => null),
    write(draft) {
      clearTimeout(timer)
      timer = setTimeout(() => void shelf.put(key, draft).catch(() => undefined), AFTER_STROKE_MS)
    },
    async drop() {
      clearTimeout(timer)
      await shelf.remove(key).catch(() => undefined)
    },
  }
}
