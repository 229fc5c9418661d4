import { expect, test } from 'vitest'
import type { SourcePage } from '#modules/plans/domain/index.ts'
import { withoutFurniture } from './furniture.ts'

function page(number: number, lines: [text: string, y: number, size?: number][]): SourcePage {
  return {
    number,
    file: 0,
    width: 595,
    height: 842,
    origin: 'typed',
    confidence: 1,
    blocks: lines.map(([text, y, size = 14], at) => ({
      kind: 'line',
      text,
      line: at + 1,
      confidence: 1,
      size,
      box: { x: 80, y, width: 300, height: size },
    })),
  }
}

const texts = (pages: SourcePage[]): string[][] =>
  withoutFurniture(pages).map((one) => one.blocks.map((block) => (block.kind === 'line' ? block.text : '')))

test('what stands at the edge of most pages is left out, numbers aside', () => {
  expect(
    texts([
      page(1, [
        ['ỦY BAN NHÂN DÂN', 60],
        ['Kế hoạch tuyên truyền - Trang 1/2', 800],
      ]),
      page(2, [
        ['2. Yêu cầu', 60],
        ['Kế hoạch tuyên truyền - Trang 2/2', 800],
      ]),
    ]),
  ).toEqual([['ỦY BAN NHÂN DÂN'], ['2. Yêu cầu']])
})

test('a line that stands at the edge of one page only stays', () => {
  expect(texts([page(1, [['TM. ỦY BAN NHÂN DÂN', 790]]), page(2, [['PHỤ LỤC', 60]])])).toEqual([
    ['TM. ỦY BAN NHÂN DÂN'],
    ['PHỤ LỤC'],
  ])
})

test('the small print of an electronic signature is no letterhead', () => {
  expect(
    texts([
      page(1, [
        ['Ký bởi: Ủy ban nhân dân xã Suối Mẫu', 30, 8],
        ['Thời gian ký: 12/01/2026 08:15:21', 40, 8],
        ['Cơ quan chủ trì: Văn phòng', 400, 14],
      ]),
    ]),
  ).toEqual([['Cơ quan chủ trì: Văn phòng']])
})
