import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('src/ui/tokens.css', 'utf8')
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)')

/** Text and what it stands on. */
const TEXT: readonly (readonly [string, string])[] = [
  ['ink', 'paper'],
  ['ink', 'card'],
  ['ink', 'wash'],
  ['soft', 'paper'],
  ['soft', 'card'],
  ['soft', 'wash'],
  ['red', 'paper'],
  ['red', 'card'],
  ['red-ink', 'card'],
  ['red-ink', 'red-wash'],
  ['green', 'green-wash'],
  ['amber', 'amber-wash'],
  ['on-act', 'act'],
  ['on-act', 'act-over'],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_mode, block) => {
  test.each(TEXT)('%s on %s can be read (4.5 or more)', (text, ground) => {
    expect(contrast(token(block, text), token(block, ground))).toBeGreaterThanOrEqual(4.5)
  })
  test('the edge of a field is seen (3 or more)', () => {
    expect(contrast(token(block, 'edge'), token(block, 'card'))).toBeGreaterThanOrEqual(3)
  })
})

function token(block: string, name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1]
  if (!value) throw new Error(`no --${name}`)
  return value
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
