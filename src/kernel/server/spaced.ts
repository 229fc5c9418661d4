/**
 * Calls `act` at once and then at most every `milliseconds`, always with what came last: what is held back is not lost but
 * comes a little later. `stop` drops what waits.
 */
export function spaced<T>(act: (value: T) => void, milliseconds: number): { call(value: T): void; stop(): void } {
  let waiting: { value: T } | null = null
  let timer: NodeJS.Timeout | null = null
  const pass = (): void => {
    timer = null
    if (!waiting) return
    const { value } = waiting
    waiting = null
    timer = setTimeout(pass, milliseconds)
    act(value)
  }
  return {
    call(value) {
      waiting = { value }
      if (!timer) pass()
    },
    stop() {
      if (timer) clearTimeout(timer)
      timer = null
      waiting = null
    },
  }
}
