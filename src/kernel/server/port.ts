/** A named hole for the outside world. Modules declare it, `entry/compose.ts` fills it with an adapter, tests with a fake. */
export interface Port<T> {
  readonly name: string
  /** Only for the type; never set. */
  readonly __type?: T
}

/** Declares a port. */
export function port<T>(name: string): Port<T> {
  return { name }
}

/** What fills the ports of one running app. */
export class PortSet {
  readonly #filled = new Map<string, unknown>()

  /** Fills a port; the later filling wins. */
  fill<T>(hole: Port<T>, adapter: T): this {
    this.#filled.set(hole.name, adapter)
    return this
  }

  /** The adapter behind a port; throws when nothing fills it, which is a mistake of composition. */
  get<T>(hole: Port<T>): T {
    if (!this.#filled.has(hole.name)) throw new Error(`port ${hole.name} is not filled`)
    return this.#filled.get(hole.name) as T
  }
}
