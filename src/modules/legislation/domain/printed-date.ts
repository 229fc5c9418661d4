/** How a text writes days: "15 tháng 7 năm 2021" or "15/7/2021", and where a nought stands before a single figure. */
export interface DateStyle {
  form: 'words' | '/' | '-' | '.'
  /** standard: days under 10 and the months 1 and 2, as Nghị định 30/2020/NĐ-CP has it. */
  noughts: 'standard' | 'always' | 'never'
}

export const STANDARD_DATE: DateStyle = { form: 'words', noughts: 'standard' }

/** A day, month or year as it is printed after "ngày": as much as is known of it, with the word that it needs; "" for a bare year or nothing. */
export function printedDate(iso: string | null, style: DateStyle = STANDARD_DATE): string {
  const [year, month, day] = (iso ?? '').split('-')
  if (!year || !month) return ''
  const monthText = withNought(month, style, 2)
  if (!day) return style.form === 'words' ? `tháng ${monthText} năm ${year}` : `tháng ${monthText}${style.form}${year}`
  const dayText = withNought(day, style, 9)
  return style.form === 'words'
    ? `ngày ${dayText} tháng ${monthText} năm ${year}`
    : `ngày ${[dayText, monthText, year].join(style.form)}`
}

function withNought(figures: string, { noughts }: DateStyle, standardUpTo: number): string {
  const value = Number(figures)
  const needs = noughts === 'always' || (noughts === 'standard' && value <= standardUpTo)
  return needs ? String(value).padStart(2, '0') : String(value)
}

const FORMS: readonly DateStyle['form'][] = ['words', '/', '-', '.']
const NOUGHTS: readonly DateStyle['noughts'][] = ['standard', 'always', 'never']

/** The style in which a printed date ("ngày 15/7/2021") was written; the standard one where no style gives these letters. */
export function dateStyleOf(printed: string, iso: string): DateStyle {
  const styles = FORMS.flatMap((form) => NOUGHTS.map((noughts) => ({ form, noughts })))
  return styles.find((style) => printedDate(iso, style) === printed) ?? STANDARD_DATE
}
