import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import type { FileStore } from '#modules/files/server/index.ts'
import type { PagePicture, PagePictures } from '#modules/plans/server/index.ts'
import { ReaderPool } from './reader-pool.ts'
import type { ReaderAnswer } from './reader-pool.ts'

const LIMITS = { heapMb: 256, processMb: 900, milliseconds: 30_000, silentMilliseconds: 30_000 }

/** Pictures of pages, drawn in a process of their own and kept in `folder` by content; the folder may be emptied at any time. */
export function diskPagePictures(folder: string, store: Pick<FileStore, 'path'>): PagePictures {
  const pool = new ReaderPool(1)
  const drawing = new Map<string, Promise<PagePicture | null>>()
  return {
    async picture({ sha256 }, page, turned = 0) {
      const kept = join(folder, sha256.slice(0, 2), `${sha256}-${page}-${turned}.webp`)
      const found = await readFile(kept).catch(() => null)
      if (found) return found.length === 0 ? null : asPicture(found)
      const running = drawing.get(kept) ?? draw(pool, store.path(sha256), page, turned, kept)
      drawing.set(kept, running)
      return running.finally(() => drawing.delete(kept))
    },
  }
}

async function asPicture(image: Buffer): Promise<PagePicture> {
  const { width, height } = await sharp(image).metadata()
  return { image, mediaType: 'image/webp', width, height }
}

async function draw(pool: ReaderPool, path: string, page: number, turned: number, kept: string) {
  let picture: PagePicture | null = null
  try {
    const answer = (await pool.run({
      message: { kind: 'draw', path, page, turned },
      limits: LIMITS,
    })) as ReaderAnswer & {
      picture: { image: string; width: number; height: number } | null
    }
    const drawn = answer.picture
    if (drawn) picture = { ...drawn, image: Buffer.from(drawn.image, 'base64'), mediaType: 'image/webp' }
  } catch {
    // A page that cannot be drawn has no picture; its words are shown instead.
    return null
  }
  await keep(kept, picture?.image ?? Buffer.alloc(0)).catch(() => undefined)
  return picture
}

async function keep(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const half = `${path}.${randomUUID()}.part`
  try {
    await writeFile(half, bytes, { mode: 0o600 })
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}
