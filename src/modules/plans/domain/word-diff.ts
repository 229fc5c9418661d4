/** A run of words that stands in one text and not, or otherwise, in the other: indices from (included) to (excluded). */
export interface Hunk {
  left: [from: number, to: number]
  right: [from: number, to: number]
}

const MOST_STEPS = 1_500

/**
 * Where two texts part, in order (Myers). Changes with no more than `near` words between them are told as one. Null where the texts
 * have so little in common that a list of differences says nothing.
 */
export function wordDiff(left: readonly string[], right: readonly string[], near: number): Hunk[] | null {
  let head = 0
  while (head < left.length && head < right.length && left[head] === right[head]) head++
  let tail = 0
  while (
    tail < left.length - head &&
    tail < right.length - head &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  )
    tail++
  const steps = path(left.slice(head, left.length - tail), right.slice(head, right.length - tail))
  if (!steps) return null
  return joined(
    steps.map(([x, y, kind]) => ({ x: x + head, y: y + head, kind })),
    near,
  )
}

type Step = [x: number, y: number, kind: 'drop' | 'add']

function path(a: readonly string[], b: readonly string[]): Step[] | null {
  const limit = Math.min(a.length + b.length, MOST_STEPS)
  const offset = limit + 1
  const reach = new Int32Array(2 * limit + 3)
  const kept: Int32Array[] = []
  for (let d = 0; d <= limit; d++) {
    kept.push(reach.slice(offset - d - 1, offset + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[offset + k - 1]! < reach[offset + k + 1]!)
      let x = down ? reach[offset + k + 1]! : reach[offset + k - 1]! + 1
      let y = x - k
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++
        y++
      }
      reach[offset + k] = x
      if (x >= a.length && y >= b.length) return backwards(kept, a.length, b.length, d)
    }
  }
  return null
}

function backwards(kept: readonly Int32Array[], n: number, m: number, last: number): Step[] {
  const steps: Step[] = []
  let [x, y] = [n, m]
  for (let d = last; d > 0; d--) {
    const reach = kept[d]!
    const at = (k: number): number => reach[k + d + 1]!
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const before = down ? k + 1 : k - 1
    const fromX = at(before)
    const fromY = fromX - before
    steps.push(down ? [fromX, fromY, 'add'] : [fromX, fromY, 'drop'])
    ;[x, y] = [fromX, fromY]
  }
  return steps.reverse()
}

function joined(steps: readonly { x: number; y: number; kind: 'drop' | 'add' }[], near: number): Hunk[] {
  const hunks: Hunk[] = []
  for (const { x, y, kind } of steps) {
    const end: [number, number] = [x + (kind === 'drop' ? 1 : 0), y + (kind === 'add' ? 1 : 0)]
    const last = hunks.at(-1)
    if (last && x - last.left[1] <= near && y - last.right[1] <= near) {
      last.left[1] = end[0]
      last.right[1] = end[1]
    } else hunks.push({ left: [x, end[0]], right: [y, end[1]] })
  }
  return hunks
}
