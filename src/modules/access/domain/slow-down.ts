const FREE_FAILURES = 5
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 15 * 60

/** How far back failures count. */
export const FAILURE_WINDOW_MINUTES = 60

/** Seconds still to wait after so many failures, the last of them so many seconds ago: none for the first five, then doubling. */
export function secondsToWait(failures: number, secondsSinceLast: number): number {
  if (failures < FREE_FAILURES) return 0
  const wait = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (failures - FREE_FAILURES))
  return Math.max(0, Math.ceil(wait - secondsSinceLast))
}
