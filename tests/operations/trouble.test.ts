import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { cli, freePort, isAlive, openFolder, ownerUrlOf, postmaster, start, stop, until, notRun } from './started.ts'

const FOUND = [
  'init',
  '--name',
  'Suối Mẫu',
  '--province',
  'Mẫu Sơn',
  '--login',
  'quan-tri',
  '--display-name',
  'Trần Mẫu',
]

async function communesIn(dataDir: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrlOf(dataDir) })
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select name from commune')
  await client.end()
  return rows.map(({ name }) => name)
}

test('after kill -9 of the server the next start recovers; what was committed is there', async () => {
  const first = await start(join(openFolder(), 'data'))
  expect(cli(FOUND, { LOALANG_DATA: first.dataDir }).code).toBe(0)
  const database = postmaster(first.dataDir)
  await stop(first, 'SIGKILL')
  const second = await start(first.dataDir)
  expect(isAlive(database)).toBe(false)
  expect(await communesIn(second.dataDir)).toEqual(['Suối Mẫu'])
  expect(await stop(second)).toBe(0)
})

test('after kill -9 of everything at once, as in a power cut, the next start recovers', async () => {
  const first = await start(join(openFolder(), 'data'))
  expect(cli(FOUND, { LOALANG_DATA: first.dataDir }).code).toBe(0)
  const database = postmaster(first.dataDir)
  const dog = dogOf(database)
  for (const pid of [first.process.pid!, ...dog, ...groupOf(database)]) kill(pid)
  await first.ended
  const second = await start(first.dataDir)
  expect(await communesIn(second.dataDir)).toEqual(['Suối Mẫu'])
  expect(await stop(second)).toBe(0)
})

test('the database killed under a running server: pages say so with 503, it comes back, nobody is signed out', async () => {
  const started = await start(join(openFolder(), 'data'))
  expect(cli(FOUND, { LOALANG_DATA: started.dataDir }).code).toBe(0)
  const html = { headers: { accept: 'text/html', cookie: 'loalang_session=x' } }
  expect((await fetch(`${started.url}/dang-nhap`, html)).status).toBe(200)
  const before = postmaster(started.dataDir)
  // Stopped first, so that the moment without a database lasts long enough to be looked at.
  process.kill(before, 'SIGSTOP')
  for (const pid of groupOf(before).filter((pid) => pid !== before)) kill(pid)
  kill(before)
  const away = await fetch(`${started.url}/dang-nhap`, html)
  if (away.status !== 200) {
    expect(away.status).toBe(503)
    expect(await away.text()).toContain('Máy chủ dữ liệu đang không trả lời')
    expect(away.headers.get('refresh')).not.toBeNull()
  }
  await until(async () => (await fetch(`${started.url}/readyz`)).status === 200)
  expect(postmaster(started.dataDir)).not.toBe(before)
  expect((await fetch(`${started.url}/dang-nhap`, html)).status).toBe(200)
  expect(started.said()).toContain('"event":"lost"')
  expect(started.said()).toContain('"event":"back"')
  expect(await communesIn(started.dataDir)).toEqual(['Suối Mẫu'])
  expect(await stop(started)).toBe(0)
})

test('a database that stays away: every page is a 503 with a sentence, health says so, and all recovers by itself', async () => {
  const started = await start(join(openFolder(), 'data'))
  const pid = postmaster(started.dataDir)
  // It takes no sessions any more, and those there are end: a machine out of memory or a disk that hangs looks like this.
  process.kill(pid, 'SIGSTOP')
  for (const child of childrenOf(pid)) kill(child)
  const away = await fetch(`${started.url}/`, { headers: { accept: 'text/html' } })
  expect(away.status).toBe(503)
  expect(await away.text()).toContain('Máy chủ dữ liệu đang không trả lời')
  expect(away.headers.get('refresh')).not.toBeNull()
  expect((await fetch(`${started.url}/readyz`)).status).toBe(503)
  expect((await fetch(`${started.url}/healthz`)).status).toBe(200)
  // A result that a phone sends now: a 503 in words that its page understands; it keeps the form and sends it later.
  const result = await fetch(`${started.url}/lam-viec/ghi-ket-qua/gui`, {
    method: 'POST',
    headers: { cookie: 'loalang_session=x', 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ key: 'khoa-cua-mot-phieu', fields: {} }),
  })
  expect(result.status).toBe(503)
  expect((await result.json()).message).toContain('Máy chủ dữ liệu đang không trả lời')
  process.kill(pid, 'SIGCONT')
  await until(async () => (await fetch(`${started.url}/`)).status === 200)
  expect(await stop(started)).toBe(0)
})

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'npm told %s takes everything with it, and the next start works',
  async (signal) => {
    const dataDir = join(openFolder(), 'data')
    const port = await freePort()
    const npm = spawn('npm', ['start', '--ignore-scripts'], {
      env: { ...process.env, LOALANG_DATA: dataDir, PORT: String(port), LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let said = ''
    npm.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    npm.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await until(() => said.includes('Loa Làng chạy tại'))
    const database = postmaster(dataDir)
    npm.kill(signal)
    await until(() => !isAlive(database))
    const next = await start(dataDir)
    expect(await stop(next)).toBe(0)
  },
)

test('a request that runs when the server is told to stop is finished', async () => {
  const started = await start(join(openFolder(), 'data'))
  const { host, port, hostname } = new URL(started.url)
  const socket = connect(Number(port), hostname)
  const body = 'x=1&y='.padEnd(2_000, 'z')
  socket.write(
    `POST /thiet-lap?/found HTTP/1.1\r\nhost: ${host}\r\norigin: ${started.url}\r\naccept: text/html\r\n` +
      `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 500)}`,
  )
  await until(async () => /requests_running 2$/m.test(await (await fetch(`${started.url}/metrics`)).text()))
  const ended = stop(started)
  await until(() => started.said().includes('Đang dừng'))
  socket.write(body.slice(500))
  let answer = ''
  for await (const chunk of socket) answer += String(chunk)
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
  expect(answer).toContain('</html>')
  expect(await ended).toBe(0)
})

const mount = process.getuid?.() === 0 && process.platform === 'linux' && canMount()
test.runIf(mount)(
  'a full disk: the upload is refused with a sentence, the server stays up, and room makes it work again',
  async () => {
    const folder = openFolder()
    const dataDir = join(folder, 'data')
    expect(spawnSync('mkdir', ['-p', join(dataDir, 'files')]).status).toBe(0)
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', join(dataDir, 'files')]).status).toBe(0)
    try {
      const { diskStore } = await import('#adapters/file-store/disk.ts')
      const store = diskStore(join(dataDir, 'files'))
      await expect(store.put(new Uint8Array(1024 * 1024))).rejects.toThrow('files.disk-full')
      expect(
        readdirSync(join(dataDir, 'files')).flatMap((shelf) => readdirSync(join(dataDir, 'files', shelf))),
      ).toEqual([])
      const small = await store.put(new Uint8Array(1000))
      expect(readFileSync(store.path(small)).length).toBe(1000)
    } finally {
      spawnSync('umount', [join(dataDir, 'files')])
    }
  },
)
if (!mount) notRun('a full disk (needs root on Linux to make a small one)')

function canMount(): boolean {
  const folder = openFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0
  if (mounted) spawnSync('umount', [folder])
  return mounted
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // gone already
  }
}

// Its children are session leaders of their own: found by their parent.
function groupOf(database: number): number[] {
  return [database, ...childrenOf(database)]
}

function childrenOf(parent: number): number[] {
  return processes()
    .filter((one) => one.parent === parent)
    .map(({ pid }) => pid)
}

// The watchdog's shell names the database it watches.
function dogOf(database: number): number[] {
  return processes()
    .filter(({ command }) => command.includes(`kill -INT ${database} `))
    .map(({ pid }) => pid)
}

function processes(): { pid: number; parent: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        return [
          {
            pid: Number(name),
            parent: Number(fields[1]),
            command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' '),
          },
        ]
      } catch {
        return []
      }
    })
}
