import { printedBlocks } from './printed-blocks.ts'
import type { PrintedBlock } from './printed-blocks.ts'

/** A plan as an office sets it on paper: letterhead, title, body, closing, annexes. */
export interface PrintedPlan {
  left: string[]
  right: string[]
  number: string
  placeAndDate: string
  title: string[]
  body: PrintedBlock[]
  recipients: string[]
  signature: string[]
  annex: PrintedBlock[]
}

/** Reads the text of a plan into its printed parts; what it cannot place stays in the body. */
export function printedPlan(text: string): PrintedPlan {
  const lines = text.normalize('NFC').replaceAll('\f', '\n').split(/\r?\n/).map(bare)
  const titleAt = lines.findIndex((line) => /^\s*KẾ HOẠCH\s*$/i.test(line))
  const head = letterhead(lines.slice(0, Math.max(0, titleAt)))
  let at = titleAt + 1
  const title = titleAt < 0 ? [] : ['KẾ HOẠCH']
  if (titleAt >= 0) {
    while (at < lines.length && lines[at]!.trim() === '') at++
    while (at < lines.length && lines[at]!.trim() !== '' && !/^\s*(?:Căn cứ|Thực hiện)\s/.test(lines[at]!))
      title.push(lines[at++]!.trim())
  }
  const closingAt = lines.findIndex((line, index) => index >= at && /^\s*Nơi nhận\s*:?/i.test(line))
  const body = printedBlocks(lines.slice(at, closingAt < 0 ? undefined : closingAt))
  const closing = closingAt < 0 ? NO_CLOSING : closingOf(lines.slice(closingAt))
  return { ...head, title, body, ...closing }
}

const NO_CLOSING = { recipients: [], signature: [], annex: [] }

function bare(line: string): string {
  return line
    .replace(/^\s*#{1,6}\s+(.*)$/, '**$1**')
    .replace(/\*{4}/g, '**')
    .replace(/\\$/, '')
    .trimEnd()
}

const plain = (line: string): string => line.replaceAll('**', '').trim()

function letterhead(lines: readonly string[]): Pick<PrintedPlan, 'left' | 'right' | 'number' | 'placeAndDate'> {
  const head = { left: [] as string[], right: [] as string[], number: '', placeAndDate: '' }
  for (const line of lines.map(plain)) {
    if (line === '') continue
    const [, before = '', after = ''] =
      /^(.*?)\s*(CỘNG H[OÒ]A XÃ HỘI.*|Độc lập.*)$/i.exec(line) ?? /^(Số.*\S)\s{3,}(\S[^/]*ngày.*)$/.exec(line) ?? []
    for (const found of before || after ? [before, after] : [line]) {
      // A blank left for the pen stays as wide as it was typed.
      const part = found.trim().replace(/ {2,}/g, (blank) => '\u00a0'.repeat(blank.length))
      if (/^Số\s*:/.test(part)) head.number = part
      else if (/ngày.*tháng/i.test(part)) head.placeAndDate = part
      else if (/^(?:CỘNG H|Độc lập)/i.test(part)) head.right.push(part)
      else if (/\p{L}/u.test(part)) head.left.push(part)
    }
  }
  return head
}

function closingOf(lines: readonly string[]): Pick<PrintedPlan, 'recipients' | 'signature' | 'annex'> {
  const annexAt = lines.findIndex((line) => /^\s*\**\s*(?:PHỤ LỤC|BIỂU|DANH MỤC)|^\s*\|/.test(line))
  const recipients: string[] = []
  const signature: string[] = []
  for (const line of lines.slice(0, annexAt < 0 ? undefined : annexAt).map((line) => line.replaceAll('**', ''))) {
    for (const part of line.trim().split(/\s{4,}/)) {
      if (part === '') continue
      const isLeft =
        /^(?:Nơi nhận|-|\+|\*)/i.test(part) ||
        (signature.length === 0 && !/^(?:TM|KT|TL|Q)\.|^[\p{Lu}\s]+$/u.test(part))
      ;(isLeft ? recipients : signature).push(part)
    }
  }
  return { recipients, signature, annex: annexAt < 0 ? [] : printedBlocks(lines.slice(annexAt)) }
}
