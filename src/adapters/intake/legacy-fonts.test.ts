import { expect, test } from 'vitest'
import { decodedBy, encodingOfFont } from './legacy-fonts.ts'

test.each([
  ['.VnTime', 'tcvn3'],
  ['ABCDEF+.VnTime-Bold', 'tcvn3'],
  ['.VnTimeH', 'tcvn3-capitals'],
  ['.VnArial NarrowH', 'tcvn3-capitals'],
  ['VNI-Times', 'vni'],
  ['Times New Roman', null],
  ['TimesNewRomanPSMT', null],
  ['Vinhan', null],
])('the font %s is read as %s', (font, encoding) => expect(encodingOfFont(font)).toBe(encoding))

test('letters of old fonts become Unicode, capitals capitals', () => {
  expect(decodedBy('tcvn3', 'KÕ ho¹ch tuyªn truyÒn')).toBe('Kế hoạch tuyên truyền')
  expect(decodedBy('tcvn3-capitals', 'uû ban nh©n d©n')).toBe('UỶ BAN NHÂN DÂN')
  expect(decodedBy('vni', 'Keá hoaïch')).toBe('Kế hoạch')
})

test('Unicode typed in an old font stays', () => {
  expect(decodedBy('tcvn3', 'Kế hoạch')).toBe('Kế hoạch')
})
