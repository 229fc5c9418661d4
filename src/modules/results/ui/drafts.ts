import { fieldsOf } from '#kernel/domain/record-of.ts'
import { openShelf } from './kept.ts'
import type { Entries } from './form-entries.ts'
import { isKeptFile } from './kept-file.ts'
import type { KeptFile } from './kept-file.ts'

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

function isDraft(kept: unknown): kept is Draft {
  const { entries, files } = fieldsOf(kept)
  return Array.isArray(entries) && Array.isArray(files) && files.every(isKeptFile)
}

const AFTER_STROKE_MS = 250

/** The half-filled form of one person for one time of work. */
export async function openDrafts(owner: string, about: string): Promise<Drafts> {
  const key = `${owner}:${about}`
  const shelf = await openShelf('drafts', isDraft)
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
