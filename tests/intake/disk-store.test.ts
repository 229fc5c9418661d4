import { mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskStore } from '#adapters/file-store/disk.ts'
import { sentenceFor } from '#i18n/errors.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loalang-store-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const filesIn = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

test.each(['ENOSPC', 'EDQUOT'])('a full disk (%s) is said in words and leaves nothing behind', async (code) => {
  const full: typeof open = async (...args) => {
    const file = await open(...args)
    file.writeFile = async () => {
      throw Object.assign(new Error('no space left on device'), { code })
    }
    return file
  }
  await expect(diskStore(folder, full).put(Buffer.from('kế hoạch'))).rejects.toThrow('files.disk-full')
  expect(await filesIn()).toEqual([])
  expect(sentenceFor('files.disk-full', {})).toMatch(/đĩa|ổ/i)
})

test('the same bytes are kept once, and come back', async () => {
  const store = diskStore(folder)
  const [one, other] = await Promise.all([store.put(Buffer.from('kế hoạch')), store.put(Buffer.from('kế hoạch'))])
  expect(one).toBe(other)
  expect(await filesIn()).toEqual([one])
  expect(Buffer.from(await store.get(one)).toString()).toBe('kế hoạch')
})
