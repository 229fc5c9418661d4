import { AlignmentType } from 'docx'
import { FORM } from '#modules/documents/domain/index.ts'
import type { LaidCell } from '#modules/documents/domain/index.ts'

export const FONT = 'Times New Roman'
const TWIPS_PER_MM = 1440 / 25.4
/** Word counts a line in 240ths of its natural height. */
const LINE = 240

/** Twentieths of a point, the measure of Word. */
export const twip = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM)
/** The same of points, for spacing. */
export const spacing = (points: number): number => Math.round(points * 20)
/** Half-points, for letters. */
export const halfPoints = (points: number): number => points * 2
export const SPACED = Math.round(LINE * FORM.lineSpacing)
export const GAP = spacing(FORM.paragraphGap)

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.JUSTIFIED,
} as const

/** The alignment of a laid part as Word names it. */
export function alignment(name: LaidCell['align']): (typeof ALIGNMENTS)[LaidCell['align']] {
  return ALIGNMENTS[name]
}
