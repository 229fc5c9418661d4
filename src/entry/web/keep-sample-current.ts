import { installationState } from '#modules/organisations/server/index.ts'
import { moveWithToday } from '#modules/sample/server/index.ts'
import { installation } from './installation.ts'

const HOUR = 3_600_000
let watching = false

/** A sample that nobody tried yet moves with today: looked at when the server starts and every hour. */
export function keepSampleCurrent(): void {
  if (watching) return
  watching = true
  void move()
  setInterval(() => void move(), HOUR).unref()
}

async function move(): Promise<void> {
  const { app } = installation()
  try {
    const { sampleCommune } = await installationState(app)
    if (sampleCommune && (await moveWithToday(app, sampleCommune))) app.log.info({}, 'sample moved to today')
  } catch (error) {
    app.log.warn({ error: String(error) }, 'sample not moved to today')
  }
}
