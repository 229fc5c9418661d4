import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * The 95th percentile in milliseconds of small pages asked for one after the other from a web server in this process, which
 * works a few milliseconds for each as ours does. Runs for so long, or until `isDone`.
 */
export async function webLatency(milliseconds: number, isDone: () => boolean = () => false): Promise<number> {
  const server = createServer((_, response) => {
    const until = performance.now() + 3
    while (performance.now() < until);
    response.end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const taken: number[] = []
  const end = performance.now() + milliseconds
  while (performance.now() < end && !(taken.length > 40 && isDone())) {
    const started = performance.now()
    await (await fetch(`http://127.0.0.1:${port}/`)).text()
    taken.push(performance.now() - started)
    await sleep(10)
  }
  server.closeAllConnections()
  server.close()
  taken.sort((a, b) => a - b)
  return taken[Math.floor(taken.length * 0.95)] ?? Number.NaN
}
