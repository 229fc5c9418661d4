import { clearLeftover, halt, launch } from './server-process.ts'
import type { RunningServer, ServerPlace } from './server-process.ts'

/** What the one who started the database hears of it. */
export type DatabaseEvent = 'lost' | 'still-lost' | 'back'

export interface SupervisedServer {
  host: string
  port: number
  stop(): Promise<void>
}

const PAUSES_MS = [50, 200, 500, 1_000, 2_000, 5_000]

/** Starts the server and starts it again, at the same address, whenever it ends without being told to. */
export async function supervise(
  place: ServerPlace,
  tell: (event: DatabaseEvent) => void = () => undefined,
): Promise<SupervisedServer> {
  let stopping = false
  let server = await launch(place)
  let returning: Promise<void> | null = null
  const follow = (running: RunningServer): void => {
    running.process.once('exit', () => {
      running.unwatch()
      if (stopping) return
      tell('lost')
      returning = bringBack(running).finally(() => (returning = null))
    })
  }
  const bringBack = async (lost: RunningServer): Promise<void> => {
    for (let attempt = 0; !stopping; attempt++) {
      await pause(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)]!)
      try {
        await clearLeftover(place)
        server = await launch(place, lost)
        follow(server)
        return tell('back')
      } catch {
        // A full disk, or children of the lost one that still hold its memory: it will pass.
        tell('still-lost')
      }
    }
  }
  follow(server)
  return {
    host: server.host,
    port: server.port,
    async stop() {
      stopping = true
      await returning
      await halt(server, place)
    },
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
