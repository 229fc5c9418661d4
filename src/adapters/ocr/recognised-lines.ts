import { gapBefore } from '../intake/side-by-side.ts'
import type { Page } from 'tesseract.js'
import type { Box, SourceLine, SourceWord } from '#modules/plans/domain/index.ts'

/** A recognised line without its number on the page. Boxes in pixels of the picture. */
export type RecognisedLine = Omit<SourceLine, 'line'> & { box: Box; words: SourceWord[] }

/** Lines that a recogniser found, parted where a wide gap parts two columns. */
export function linesOf(data: Page): RecognisedLine[] {
  return (data.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .flatMap((line) => {
      const words = line.words
        .filter((word) => word.text.trim() !== '')
        .map((word) => ({ text: cleanWord(word.text), box: boxOf(word.bbox), confidence: word.confidence / 100 }))
      return stretchesOf(words).map(lineOf)
    })
}

function stretchesOf(words: SourceWord[]): SourceWord[][] {
  const heights = words.map((word) => word.box.height).sort((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? 0
  const parts: SourceWord[][] = []
  for (const [at, word] of words.entries()) {
    const last = parts.at(-1)?.at(-1)
    const begins = `${word.text} ${words[at + 1]?.text ?? ''}`
    if (last && word.box.x - (last.box.x + last.box.width) < usual * gapBefore(begins) * 0.85) parts.at(-1)!.push(word)
    else parts.push([word])
  }
  return parts
}

/** Words of one line as a line. */
export function lineOf(words: SourceWord[]): RecognisedLine {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  const sure = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0)
  return {
    kind: 'line',
    text: withSpaces(words.map((word) => word.text).join(' ')),
    box: around(words.map((word) => word.box)),
    confidence: letters > 0 ? sure / letters : 0,
    words,
  }
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}

function boxOf(box: { x0: number; y0: number; x1: number; y1: number }): Box {
  return { x: box.x0, y: box.y0, width: box.x1 - box.x0, height: box.y1 - box.y0 }
}

/** A line with its box and its words' boxes put elsewhere. */
export function moved(line: RecognisedLine, place: (box: Box) => Box): RecognisedLine {
  return { ...line, box: place(line.box), words: line.words.map((word) => ({ ...word, box: place(word.box) })) }
}

/** A recognised word without the recogniser's habits: a foreign letter for Đ, one Đ read twice, a fraction's stroke for a slash. */
export function cleanWord(text: string): string {
  return text
    .replace(/\u00d0/g, 'Đ')
    .replace(/ĐĐ/g, 'Đ')
    .replace(/\u2044/g, '/')
}

// Numbers of headings that the recogniser glued to the next word, or whose full stop it lost: "1.Quý", "QuýI", "I Mục đích".
function withSpaces(text: string): string {
  return text
    .replace(/^(\d{1,2}[.)]|[IVX]{1,4}\.)(?=\p{Lu}\p{Ll})/u, '$1 ')
    .replace(/(?<!\p{L})([Qq]uý)(?=[IV]{1,3}(?!\p{L}))/gu, '$1 ')
    .replace(/^(I{1,3}|IV|VI{0,3}|IX|X)\s+(?=\p{Lu}\p{Ll})/u, '$1. ')
}
