import { addDays, dayOfWeek, formatDate } from '#kernel/domain/plain-date.ts'
import type { DateSpan, PlainDate } from '#kernel/domain/plain-date.ts'

export interface BriefingLine {
  text: string
  /** Where the line leads on the screen; nothing on paper. */
  href?: string
}

export interface Briefing {
  lastWeek: BriefingLine[]
  chase: BriefingLine[]
  thisWeek: BriefingLine[]
  decisions: BriefingLine[]
}

/** Monday to Sunday of the week before the one that `today` lies in, and of that one. */
export function briefingWeeks(today: PlainDate): { last: DateSpan; current: DateSpan } {
  const monday = addDays(today, 1 - dayOfWeek(today))
  return {
    last: { from: addDays(monday, -7), to: addDays(monday, -1) },
    current: { from: monday, to: addDays(monday, 6) },
  }
}

/** At most so many lines, the rest counted: the page has to stay one. */
export function shortened(lines: readonly BriefingLine[], most: number, word: string): BriefingLine[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most), { text: `và ${lines.length - most} ${word} nữa.` }]
}

const SECTIONS: readonly (readonly [keyof Briefing, string])[] = [
  ['lastWeek', '1. TUẦN QUA'],
  ['chase', '2. CẦN ĐÔN ĐỐC'],
  ['thisWeek', '3. TUẦN NÀY'],
  ['decisions', '4. ĐỀ NGHỊ QUYẾT ĐỊNH'],
]

/** The page as text, ready to paste. */
export function briefingText(briefing: Briefing, today: PlainDate): string {
  return [
    `GIAO BAN ngày ${formatDate(today)}`,
    ...SECTIONS.flatMap(([key, head]) => [
      head,
      ...(briefing[key].length === 0 ? ['Không có.'] : briefing[key].map((line) => `- ${line.text}`)),
    ]),
  ].join('\n')
}
