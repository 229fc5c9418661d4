/** Columns whose content has a kind of its own. */
export type WordColumn = 'title' | 'product' | 'timing' | 'start' | 'finish' | 'lead' | 'coordinating'

export interface Token {
  text: string
  folded: string
  /** In small letters, without signs at its ends. */
  word: string
  /** A bar stands before it. */
  bar: boolean
  unit: boolean
  /** It belongs to "có liên quan", which only helpers are called. */
  helper: boolean
  time: boolean
  /** "Các ngành …": many together seldom lead. */
  group: boolean
  /** With it the name of a product begins. */
  product: boolean
}

export interface Placed {
  token: Token
  column: number
}

interface State {
  cost: number
  from: number
}

/** The row so far. */
export interface RowState {
  /** The last words of each cell above, the last one first; none for an empty cell. */
  last: readonly (readonly string[])[]
  /** False for a cell that cannot have begun yet. */
  open: readonly boolean[]
  /** Whether two words are known to stand side by side. */
  together: (left: string, right: string) => boolean
}

/** Words of one line in their columns, left to right, the cheapest way. */
export function placed(tokens: readonly Token[], columns: readonly WordColumn[], row: RowState): Placed[] {
  const { together } = row
  const trail: State[][] = []
  tokens.forEach((token, at) => {
    const before = trail.at(-1)
    const previous = tokens[at - 1]
    trail.push(
      columns.map((column, index): State => {
        const own = fit(token, column) + (row.open[index] ? 0 : 6)
        const entering = (from: number): number => own + entry(token, index, from, columns, row)
        if (!before || !previous) return { cost: entering(-1), from: -1 }
        const near = previous.text === '-' ? (tokens[at - 2] ?? previous) : previous
        const known = together(near.word, token.word)
        let best: State = { cost: before[index]!.cost + own + stay(previous, token, column, known), from: index }
        for (let other = 0; other < index; other++) {
          const cost = before[other]!.cost + entering(other) + leave(token, known)
          if (cost < best.cost) best = { cost, from: other }
        }
        return best
      }),
    )
  })
  const out: Placed[] = []
  const end = trail.at(-1)
  if (!end) return out
  let column = end.reduce((best, state, index) => (state.cost < end[best]!.cost ? index : best), 0)
  for (let at = tokens.length - 1; at >= 0; at--) {
    out.unshift({ token: tokens[at]!, column })
    column = trail[at]![column]!.from
  }
  return out
}

const isTime = (column: WordColumn): boolean => column === 'timing' || column === 'start' || column === 'finish'
const isUnit = (column: WordColumn): boolean => column === 'lead' || column === 'coordinating'
const isBig = (token: Token): boolean => /^["“(]?[\p{Lu}\d]/u.test(token.text)

function fit(token: Token, column: WordColumn): number {
  if (isTime(column)) return token.time && !token.unit ? 0 : 6
  if (token.time && !token.unit) return 1.5
  if (column === 'lead' && token.helper) return 0.7
  if (isUnit(column)) return token.unit || token.text === '-' ? 0 : 0.6
  if (column === 'product') return token.product ? 0 : token.unit ? 0.7 : 0.05
  return token.unit ? 0.6 : 0
}

// What it costs that a cell's words go on, or begin, with this word.
function entry(
  token: Token,
  index: number,
  from: number,
  columns: readonly WordColumn[],
  { last, together }: RowState,
): number {
  const above = last[index] ?? []
  const column = columns[index]!
  const group = column === 'lead' && token.group ? 0.6 : 0
  if (above.length === 0) {
    const skipped = columns.some(
      (other, at) =>
        at > from &&
        at < index &&
        last[at]!.length === 0 &&
        isUnit(other) === isUnit(column) &&
        isTime(other) === isTime(column),
    )
    const named = column === 'product' && token.product ? -0.4 : 0
    const doubtful = column === 'title' && token.product ? 0.5 : 0
    return (isBig(token) ? 0 : 1.2) + (skipped ? 0.5 : 0) + named + doubtful + group
  }
  // A stain may stand behind the word that goes on here.
  if (above.some((word) => together(word, token.word))) return -0.7
  return isBig(token) && !/^\d/.test(token.text) ? 0.9 : 0.5
}

function stay(previous: Token, token: Token, column: WordColumn, known: boolean): number {
  const bar = token.bar ? 2 : 0
  if (isTime(column)) return bar + (repeats(previous, token) ? 0.9 : /^\p{Lu}/u.test(token.text) ? 0.5 : 0.1)
  const begins = /^\p{Lu}\p{Ll}/u.test(token.text) && !known
  return bar + (begins ? (isUnit(column) ? 0.7 : 0.3) : known ? 0 : 0.2)
}

function repeats(previous: Token, token: Token): boolean {
  return previous.folded === token.folded || (/\d/.test(previous.text) && /\d/.test(token.text))
}

function leave(token: Token, known: boolean): number {
  return token.bar ? 0 : (isBig(token) ? 0.2 : 0.5) + (known ? 1.2 : 0)
}
