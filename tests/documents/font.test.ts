import { expect, test } from 'vitest'
import { printable } from '#modules/documents/domain/index.ts'
import { textWidth } from '#modules/documents/domain/layout/text-width.ts'
import { fontLetters } from '../support/font-letters.ts'

const CUTS = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic']
const fonts = CUTS.map((cut) => fontLetters(`node_modules/@expo-google-fonts/tinos/${cut}/Tinos_${cut}.ttf`))
const LETTERS = Array.from({ length: 0x2fff - 0x20 }, (_, index) => String.fromCodePoint(index + 0x20))

test('what is let through to paper is drawn by all four cuts of the font', () => {
  const passed = LETTERS.filter((letter) => letter.trim() !== '' && printable(`a${letter}`) === `a${letter}`)
  expect(passed.length).toBeGreaterThan(1000)
  for (const font of fonts)
    expect(passed.filter((letter) => !font.has(letter.codePointAt(0)!) && letter !== '\u00ad')).toEqual([])
})

test.each([
  ['regular', 0, false],
  ['bold', 1, true],
] as const)('widths reckoned for Vietnamese and its signs are those of the %s font', (_, cut, bold) => {
  const alphabet = 'aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệfghiíìỉĩịjklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvwxyýỳỷỹỵz'
  for (const letter of `${alphabet}${alphabet.toUpperCase()}0123456789 ,.;:()/-–%“”!?"'+=_&`) {
    const reckoned = textWidth(letter, 100, bold) / (25.4 / 72) / 100
    expect(Math.abs(reckoned * 1000 - fonts[cut]!.get(letter.codePointAt(0)!)!), letter).toBeLessThan(3)
  }
})
