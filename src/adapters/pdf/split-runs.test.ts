import { expect, test } from 'vitest'
import { splitAtEdges } from './split-runs.ts'

const grid = {
  box: { x: 0, y: 0, width: 300, height: 40 },
  rows: 1,
  columns: 3,
  cells: [0, 100, 200].map((x, column) => ({
    row: 0,
    column,
    rowSpan: 1,
    colSpan: 1,
    box: { x, y: 0, width: 100, height: 40 },
  })),
}
const run = (text: string, x: number, width: number) => ({
  text,
  box: { x, y: 10, width, height: 12 },
  size: 12,
  bold: false,
  italic: false,
})

test.each([
  ['01/03/202615/03/2026', 40, 120, ['01/03/2026', '15/03/2026']],
  ['STTNhiệm vụ', 70, 110, ['STT', 'Nhiệm vụ']],
  ['Tháng 8 Tháng 9', 50, 100, ['Tháng 8', 'Tháng 9']],
  ['Kế hoạch', 20, 50, ['Kế hoạch']],
])('%s', (text, x, width, parts) => {
  expect(splitAtEdges([run(text, x, width)], grid).map((part) => part.text)).toEqual(parts)
})
