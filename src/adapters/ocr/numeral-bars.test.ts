import { expect, test } from 'vitest'
import { leadingBars } from './numeral-bars.ts'

const HEIGHT = 28
type Stroke = { from: number; to: number; top?: number; bottom?: number; lean?: number }

/** Dark strokes on light paper: [left, right) in pixels, over the whole height unless told. */
function picture(width: number, strokes: readonly Stroke[], paper = 235, ink = 60): number | null {
  const grey = new Uint8Array(width * HEIGHT).fill(paper)
  for (const { from, to, top = 0, bottom = HEIGHT, lean = 0 } of strokes)
    for (let y = top; y < bottom; y++)
      for (let x = from; x < to; x++) grey[y * width + Math.round(x - (lean * y) / HEIGHT)] = ink
  return leadingBars(grey, width, HEIGHT)
}

const stem = (at: number): Stroke => ({ from: at, to: at + 5 })
const feet = (from: number, to: number): Stroke[] => [
  { from, to, top: 0, bottom: 3 },
  { from, to, top: 25 },
]
const dot = (at: number): Stroke => ({ from: at, to: at + 4, top: 24 })

test.each([
  ['I.', [stem(6), ...feet(3, 15), dot(20)], 1],
  ['II.', [stem(6), stem(20), ...feet(3, 28), dot(33)], 2],
  ['III.', [stem(6), stem(20), stem(34), ...feet(3, 42), dot(46)], 3],
  ['H with its bar is two', [stem(6), stem(20), { from: 6, to: 25, top: 12, bottom: 15 }], 2],
  [
    'II/2026: a stroke that leans ends it',
    [stem(6), stem(20), { from: 40, to: 44, lean: 12 }, { from: 46, to: 58 }],
    2,
  ],
  ['a broad letter ends it', [stem(6), { from: 20, to: 34 }], 1],
  ['a further word stands too far', [stem(6), stem(20), stem(52)], 2],
] satisfies [string, Stroke[], number][])('%s', (_, strokes, bars) => {
  expect(picture(64, strokes)).toBe(bars)
})

test('a leaning letter, four strokes or pale paper say nothing', () => {
  expect(picture(64, [{ from: 20, to: 24, lean: 16 }])).toBeNull()
  expect(picture(64, [stem(2), stem(16), stem(30), stem(44)])).toBeNull()
  expect(picture(64, [stem(6)], 235, 200)).toBeNull()
})
