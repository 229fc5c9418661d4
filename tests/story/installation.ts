import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningInstallation {
  url: string
  setupUrl: string
  dataDir: string
  process: ChildProcess
  stop(): Promise<number | null>
}

/** The program as a stranger starts it, on a free port with a data folder of its own. */
export async function startInstallation(dataDir?: string): Promise<RunningInstallation> {
  const folder = dataDir ?? join(open(mkdtempSync(join(tmpdir(), 'loalang-story-'))), 'data')
  const port = await freePort()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/entry/server.ts'], {
    env: { ...process.env, PORT: String(port), LOALANG_DATA: folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Loa Làng chạy tại')) setTimeout(resolve, 100)
    })
    child.once('exit', (code) => reject(new Error(`ended ${code}: ${said}`)))
  })
  const stop = (): Promise<number | null> =>
    new Promise((resolve) => {
      child.once('exit', (code) => resolve(code))
      child.kill('SIGTERM')
    })
  return {
    url: `http://localhost:${port}`,
    setupUrl: /http:\S+\/thiet-lap\S+/.exec(said)?.[0] ?? '',
    dataDir: folder,
    process: child,
    stop,
  }
}

function open(folder: string): string {
  chmodSync(folder, 0o755)
  return folder
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
