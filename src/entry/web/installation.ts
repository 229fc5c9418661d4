import { compose } from '../compose.ts'
import type { Installation } from '../compose.ts'
import { offerWebSide } from '../handover.ts'
import { importSettings } from '../settings.ts'

let running: Installation | null = null

/** The installation behind the web pages; composed at the first use. */
export function installation(): Installation {
  if (!running) {
    running = compose(importSettings(process.env))
    const { poolState } = running
    offerWebSide({ close: closeInstallation, poolState })
  }
  return running
}

/** Ends it: what is being read waits for the next start. */
export async function closeInstallation(): Promise<void> {
  const ending = running
  running = null
  await ending?.close()
}
