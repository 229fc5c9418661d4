/** How the connections of a pool stand. */
export interface PoolState {
  total: number
  idle: number
  waiting: number
}

/** What the web bundle, built apart with modules of its own, gives back to the process it runs in. */
export interface WebSide {
  close(): Promise<void>
  poolState(): PoolState
}

const PLACE = Symbol.for('loalang.web-side')

/** The bundle's side: offers itself. */
export function offerWebSide(side: WebSide): void {
  Reflect.set(globalThis, PLACE, side)
}

/** The process's side: the bundle, once its first request or its start composed it. */
export function webSide(): WebSide | null {
  const found: WebSide | undefined = Reflect.get(globalThis, PLACE)
  return found ?? null
}
