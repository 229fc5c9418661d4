/** Villages reached out of all there were: "5/12 thôn", counted, never typed. */
export function reachText(reached: Iterable<string>, villages: readonly string[], word: string): string | null {
  const all = new Set(villages)
  const count = new Set([...reached].filter((id) => all.has(id))).size
  return count === 0 || all.size === 0 ? null : `${count}/${all.size} ${word}`
}
