import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { spaced } from './spaced.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first goes at once, what follows too soon goes later with the newest value, and stop drops what waits', () => {
  const seen: number[] = []
  const { call, stop } = spaced((value: number) => seen.push(value), 100)
  call(1)
  call(2)
  call(3)
  expect(seen).toEqual([1])
  vi.advanceTimersByTime(100)
  expect(seen).toEqual([1, 3])
  vi.advanceTimersByTime(500)
  call(4)
  expect(seen).toEqual([1, 3, 4])
  call(5)
  stop()
  vi.advanceTimersByTime(500)
  expect(seen).toEqual([1, 3, 4])
})
