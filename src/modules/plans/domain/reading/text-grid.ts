import type { Piece } from './flow.ts'

/** One printed line of a table without rules, and the part of it that a cell holds. */
export interface CellPart {
  piece: Piece
  text: string
}

/** Rows of cells, the heading first. */
export interface TextGrid {
  rows: CellPart[][][]
  /** How sure the columns are, 0..1. */
  confidence: number
}
