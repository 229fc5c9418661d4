import type { Piece } from './flow.ts'
import type { Found } from './lists.ts'
import type { ActivityReading } from './plan-reading.ts'
import type { TimingProblem } from './timing.ts'

/** An activity with the lines behind each of its values. */
export interface ActivityFound extends ActivityReading {
  sources: { title: Piece[]; lead: Piece[]; coordinating: Piece[]; timing: Piece[]; products: Piece[] }
  /** Bullets of its content, which are topics as well. */
  content: Found[]
  problems: TimingProblem[]
}
