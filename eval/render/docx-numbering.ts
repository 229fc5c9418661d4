import { AlignmentType, LevelFormat } from 'docx'

/** A list number that Word would make itself instead of being typed. */
export interface AutoNumber {
  reference: string
  level: 0
  instance: number
}

const KINDS = [
  { reference: 'roman', pattern: /^([IVX]+)\.\s+/, value: (text: string) => ROMANS.indexOf(text) },
  { reference: 'decimal', pattern: /^(\d{1,2})\.\s+/, value: Number },
  { reference: 'letter', pattern: /^([a-z])\)\s*/, value: (text: string) => text.charCodeAt(0) - 96 },
  { reference: 'dash', pattern: /^(-)\s+/, value: () => 0 },
  { reference: 'plus', pattern: /^(\+)\s+/, value: () => 0 },
] as const
const ROMANS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const PARENTS: Record<string, string[]> = { roman: ['decimal', 'letter'], decimal: ['letter'] }

export const NUMBERING = {
  config: [
    level('roman', LevelFormat.UPPER_ROMAN, '%1.'),
    level('decimal', LevelFormat.DECIMAL, '%1.'),
    level('letter', LevelFormat.LOWER_LETTER, '%1)'),
    level('dash', LevelFormat.BULLET, '-'),
    level('plus', LevelFormat.BULLET, '+'),
  ],
}

function level(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT }] }
}

/** Finds the numbers that count on from the one before; others (a numeral used twice) stay typed, as in real files. */
export function autoNumbers(): (text: string) => { text: string; numbering?: AutoNumber } {
  const last: Record<string, number> = {}
  const instances: Record<string, number> = {}
  return (text) => {
    for (const { reference, pattern, value } of KINDS) {
      const match = pattern.exec(text)
      if (!match) continue
      const number = value(match[1]!)
      for (const child of PARENTS[reference] ?? []) last[child] = 0
      if (number > 0 && number !== 1 && number !== (last[reference] ?? 0) + 1) return { text }
      if (number === 1) instances[reference] = (instances[reference] ?? 0) + 1
      last[reference] = number
      return {
        text: text.slice(match[0].length),
        numbering: { reference, level: 0, instance: instances[reference] ?? 0 },
      }
    }
    return { text }
  }
}
