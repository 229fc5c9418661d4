import { expect, test } from 'vitest'
import type { SourcePage } from '#modules/plans/domain/index.ts'
import { withNumerals } from './numerals.ts'

function pageOf(lines: [text: string, confidence: number][]): SourcePage {
  return {
    number: 1,
    file: 0,
    width: 595,
    height: 842,
    origin: 'recognised',
    confidence: 0.9,
    blocks: lines.map(([text, confidence], at) => ({
      kind: 'line',
      text,
      line: at + 1,
      confidence,
      words: [{ text: text.split(' ')[0]!, confidence, box: { x: 0, y: 0, width: 10, height: 10 } }],
    })),
  }
}

function texts(lines: [text: string, confidence: number][]): string[] {
  const page = pageOf(lines)
  withNumerals([page])
  return page.blocks.map((block) => (block.kind === 'line' ? block.text : ''))
}

test('an unsure numeral follows the one before', () => {
  expect(
    texts([
      ['I. Mục đích', 0.9],
      ['LH. Nội dung', 0.26],
      ['III. Tổ chức', 0.9],
    ]),
  ).toEqual(['I. Mục đích', 'II. Nội dung', 'III. Tổ chức'])
})

test('what is sure, an ordinary number, or comes before any numeral stays as it was read', () => {
  const lines: [string, number][] = [
    ['H. Nội dung', 0.3],
    ['I. Mục đích', 0.9],
    ['1. Yêu cầu', 0.4],
    ['TT. Đảng ủy', 0.9],
    ['I. Nội dung', 0.5],
  ]
  expect(texts(lines)).toEqual(lines.map(([text]) => text))
})

test('above “2.” stands “1.”, whatever its stroke was taken for', () => {
  expect(
    texts([
      ['III. Kế hoạch cụ thể', 0.9],
      ['T. Quý I', 0.54],
      ['a) Xây dựng kế hoạch', 0.9],
      ['2. Quý II', 0.9],
    ])[1],
  ).toBe('1. Quý I')
})
