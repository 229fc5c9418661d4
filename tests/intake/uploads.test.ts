import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ownerUrlOf, stop, until } from '../operations/started.ts'
import { FrontDoor } from './front-door.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples', 'plans')
let door: FrontDoor

beforeAll(async () => {
  door = await FrontDoor.open()
}, 60_000)
afterAll(() => stop(door.home))

async function rows(query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: ownerUrlOf(door.home.dataDir) })
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

const Read = z.array(z.object({ document: z.object({ files: z.array(z.object({ name: z.string() })) }) }))

function storedFiles(): number {
  try {
    return readdirSync(join(door.home.dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length
  } catch {
    return 0
  }
}

test('an upload cut in the middle leaves no reading and no file; what was sent before it still counts', async () => {
  const part = await readFile(join(SAMPLES, 'giu-van-mau-2025.txt'))
  const whole = await door.send('ke-hoach-mau.txt', part, 'text/plain')
  const before = storedFiles()
  expect(before).toBeGreaterThan(0)
  const big = Buffer.alloc(6 * 1024 * 1024, 'Kế hoạch mẫu. ')
  await door.sendCut('bi-dut.pdf', big, 2 * 1024 * 1024)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await rows('select id from plan_reading')).toEqual([])
  expect(storedFiles()).toBe(before)
  expect((await door.get('/dang-nhap')).status).toBeLessThan(400)

  const place = await door.read([whole])
  await until(async () => (await door.progress(place)).state === 'ready')
  expect(await rows('select id from plan_reading')).toHaveLength(1)
}, 60_000)

test('a ticket that was never given starts no reading and says what to do', async () => {
  const before = await rows('select id from plan_reading')
  const answer = await door.post('/lam-viec/ke-hoach?/read', { ticket: 'khong-co-phieu-nay' })
  expect(answer.headers.get('location')).toBeNull()
  expect(await answer.text()).toMatch(/gửi lại|chọn lại/iu)
  expect(await rows('select id from plan_reading')).toEqual(before)
})

test('several files are one document in the order given, whatever order they arrived in', async () => {
  const bytesOf = (part: number): Promise<Buffer> => readFile(join(SAMPLES, `giu-hai-tep-mau-2024.${part}.txt`))
  const second = await door.send('a-phan-sau.txt', await bytesOf(2), 'text/plain')
  const first = await door.send('z-phan-dau.txt', await bytesOf(1), 'text/plain')
  const place = await door.read([first, second])
  await until(async () => (await door.progress(place)).state === 'ready')
  const id = place.split('/').at(-1)!
  const [reading] = Read.parse(await rows(`select document from plan_reading where id = '${id}'`))
  expect(reading!.document.files.map((file) => file.name)).toEqual(['z-phan-dau.txt', 'a-phan-sau.txt'])
  const page = await (await door.get(place)).text()
  expect(page).toContain('z-phan-dau.txt')
}, 60_000)
