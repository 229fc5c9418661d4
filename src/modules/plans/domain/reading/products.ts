import { foldInPlace, tidy } from './folded.ts'

/** Products of a table cell, one or more a line. */
export function productLines(lines: readonly string[]): string[] {
  if (lines.some((line) => /^[-–+•]\s/.test(line)))
    return lines
      .join(' ')
      .split(/(?:^|\s)[-–+•]\s+/)
      .map(trimEnd)
      .filter(Boolean)
  return splitProducts(lines.join(' '))
}

/** "Hợp đồng; biên bản nghiệm thu": products parted by semicolons. */
export function splitProducts(text: string): string[] {
  const parts = text.split(/;\s*/).map(trimEnd).filter(Boolean)
  return parts.filter((part) => !/^(?:khong|x|-+|\/)$/.test(foldInPlace(part)))
}

/** Text without the full stop, dots or comma at its end. */
export function trimEnd(text: string): string {
  return tidy(text)
    .replace(/(?:\.{1,3}|…|[;,])+$/, '')
    .replace(/,$/, '')
    .trim()
}
