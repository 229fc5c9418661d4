import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { FileStore } from '#modules/files/server/index.ts'

/** Files in a folder, named by their SHA-256. A file is written beside its place, flushed and then moved, so that half a file never counts. */
export function diskStore(folder: string, openFile: typeof open = open): FileStore {
  const path = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)
  return {
    path,
    get: (sha256) => readFile(path(sha256)),
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const target = path(sha256)
      if (existsSync(target)) {
        // Written anew as far as the removal of unused files is concerned: a record is about to name it.
        await utimes(target, new Date(), new Date()).catch(() => undefined)
        return sha256
      }
      await mkdir(dirname(target), { recursive: true })
      const half = `${target}.${randomUUID()}.part`
      try {
        const file = await openFile(half, 'wx', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(half, target)
      } catch (error) {
        await rm(half, { force: true })
        if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT'))
          throw new DomainError('files.disk-full')
        throw error
      }
      return sha256
    },
    async sweep(isKept, before) {
      let gone = 0
      for (const shelf of await readdir(folder).catch(() => [])) {
        if (!/^[0-9a-f]{2}$/.test(shelf)) continue
        for (const name of await readdir(join(folder, shelf))) {
          if (isKept(name)) continue
          const file = join(folder, shelf, name)
          const { mtimeMs } = await stat(file)
          if (mtimeMs >= Date.parse(before)) continue
          await rm(file, { force: true })
          gone++
        }
      }
      return gone
    },
  }
}
