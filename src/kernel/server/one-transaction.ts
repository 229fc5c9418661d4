import { sql } from 'kysely'
import type { App } from './app.ts'
import type { Database, Tx } from './database.ts'

/**
 * Runs many acts as one: the app handed to `run` has a single open transaction, so all of its acts are committed together or not at all.
 * Meant for loading a whole commune. Acts begun side by side wait for each other: each sets whose rows the connection may see.
 * An act that fails is undone alone; whether the whole goes on is for `run` to say.
 */
export function inOneTransaction<T>(app: App, run: (app: App) => Promise<T>): Promise<T> {
  return app.db.transaction().execute((tx) => {
    let turn: Promise<unknown> = Promise.resolve()
    const step = {
      setAccessMode: () => step,
      execute<R>(act: (inner: Tx) => Promise<R>): Promise<R> {
        const mine = turn.then(() => guarded(tx, act))
        turn = mine.catch(() => undefined)
        return mine
      },
    }
    const db = Object.create(tx, { transaction: { value: () => step } }) as Database
    return run({ ...app, db })
  })
}

async function guarded<R>(tx: Tx, act: (inner: Tx) => Promise<R>): Promise<R> {
  await sql`savepoint act`.execute(tx)
  try {
    const result = await act(tx)
    await sql`release savepoint act`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint act`.execute(tx)
    throw error
  }
}
