import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { Agent, createServer, get } from 'node:http'
import { join } from 'node:path'
import { startEmbedded } from '#adapters/postgres/embedded.ts'
import { cli, openFolder, postmaster, start, stop } from '../../tests/operations/started.ts'

const STARTS = 5
const IDLE_SECONDS = 12
const LOAD_SECONDS = 4
const AT_ONCE = 8
const GOALS = { startSeconds: 3, nodeMb: 250, postgresMb: 50 }
const FOUND = ['init', '--name', 'Suối Mẫu', '--province', 'Mẫu Sơn', '--login', 'qt', '--display-name', 'Trần Mẫu']

const folder = openFolder()
const dataDir = join(folder, 'data')
if (cli(FOUND, { LOALANG_DATA: dataDir }).code !== 0) throw new Error('no commune')

const starts: number[] = []
for (let i = 0; i < STARTS; i++) {
  const began = performance.now()
  const started = await start(dataDir, { LOG_LEVEL: 'warn' })
  starts.push((performance.now() - began) / 1000)
  await stop(started)
}
const bareStarts: number[] = []
for (let i = 0; i < STARTS; i++) {
  const began = performance.now()
  const server = await startEmbedded({ dataDir, stateDir: join(folder, 'state') })
  bareStarts.push((performance.now() - began) / 1000)
  await server.stop()
}
say('start, seconds (median)', median(starts), 'PostgreSQL alone', median(bareStarts))

const home = await start(dataDir, { LOG_LEVEL: 'warn' })
await pause(IDLE_SECONDS)
const nodeMb = residentMb(home.process.pid!)
const postgresMb = memoryMb([postmaster(dataDir), ...childrenOf(postmaster(dataDir))])
const bareNode = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1e8)'])
await pause(1)
say('idle, MB in Node', nodeMb, 'a bare Node process', residentMb(bareNode.pid!))
bareNode.kill()
process.stdout.write(`idle, MB in PostgreSQL            ${postgresMb.toFixed(0)}\n`)

const page = await load(`${home.url}/dang-nhap`)
const size = (await (await fetch(`${home.url}/dang-nhap`)).arrayBuffer()).byteLength
const after = residentMb(home.process.pid!)
const bare = createServer((_request, response) => void response.end('x'.repeat(size)))
await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve))
const address = bare.address()
const bareRate = await load(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
bare.close()
say('sign-in page, requests/s', page, 'bare Node, same size', bareRate)
process.stdout.write(`after that load, MB in Node       ${after.toFixed(0)}\n`)
await stop(home)

const missed = [
  median(starts) > GOALS.startSeconds && `start over ${GOALS.startSeconds} s`,
  nodeMb > GOALS.nodeMb && `Node over ${GOALS.nodeMb} MB`,
  postgresMb > GOALS.postgresMb && `PostgreSQL over ${GOALS.postgresMb} MB`,
].filter(Boolean)
for (const goal of missed) process.stdout.write(`MISSED: ${String(goal)}\n`)
process.exit(missed.length > 0 ? 1 : 0)

function say(what: string, value: number, baseline: string, base: number): void {
  process.stdout.write(
    `${what.padEnd(33)} ${value.toFixed(2).padStart(8)}   ${baseline}: ${base.toFixed(2)}   ratio ${(value / base).toFixed(2)}\n`,
  )
}

async function load(url: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const end = performance.now() + LOAD_SECONDS * 1000
  let answered = 0
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      get(url, { agent }, (response) => {
        response.resume().once('end', () => resolve())
        if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`))
      }).once('error', reject)
    })
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < end) {
        await one()
        answered++
      }
    }),
  )
  agent.destroy()
  return answered / LOAD_SECONDS
}

function residentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024
}

// Proportional: what several processes share is counted once. Where the system does not tell, nothing is claimed.
function memoryMb(pids: number[]): number {
  return pids.reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+) kB/m.exec(smaps(pid))?.[1] ?? Number.NaN), 0) / 1024
}

function smaps(pid: number): string {
  return readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return (
          Number(
            readFileSync(`/proc/${pid}/stat`, 'utf8')
              .replace(/^.*\) /s, '')
              .split(' ')[1],
          ) === parent
        )
      } catch {
        return false
      }
    })
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000))
}
