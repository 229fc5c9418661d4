import { ask, execute } from '#kernel/server/execute.ts'
import { findReading, startReading } from '#modules/plans/server/index.ts'
import type { TestCommune } from './commune.ts'

/** Hands a plan's text in as the focal officer does. */
export async function handIn(
  home: TestCommune,
  text: string | Buffer,
  anew = false,
): Promise<{ id: string; isNew: boolean }> {
  const bytes = Buffer.from(text)
  const sha256 = await home.store.put(bytes)
  const files = [{ name: 'ke-hoach.txt', mediaType: 'text/plain', size: bytes.length, sha256 }]
  return execute(home.app, startReading, { files, anew }, home.officer)
}

/** Waits until a reading is over; returns the state it came to. */
export async function untilRead(home: TestCommune, id: string, runner = home.readings): Promise<string> {
  runner.kick()
  for (let tries = 0; tries < 400; tries++) {
    const { state } = await ask(home.app, findReading, { id }, home.officer)
    if (state !== 'waiting' && state !== 'reading') return state
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('never read')
}
