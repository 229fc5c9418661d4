import type { App } from './app.ts'
import type { Database } from './database.ts'

/**
 * Runs many acts as one: the app handed to `run` has a single open transaction, so all of its acts are committed together or not at all.
 * Meant for loading a whole commune; acts must follow one another, never side by side.
 */
export function inOneTransaction<T>(app: App, run: (app: App) => Promise<T>): Promise<T> {
  return app.db.transaction().execute((tx) => {
    const step = {
      setAccessMode: () => step,
      execute: <R>(act: (inner: typeof tx) => Promise<R>): Promise<R> => act(tx),
    }
    const db = Object.create(tx, { transaction: { value: () => step } }) as Database
    return run({ ...app, db })
  })
}
