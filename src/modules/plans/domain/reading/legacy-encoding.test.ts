import { describe, expect, test } from 'vitest'
import type { SourceDocument } from './document-model.ts'
import { withoutLegacyFonts } from './legacy-document.ts'
import { decodeLegacy, fromTcvn3, fromVni } from './legacy-encoding.ts'

test.each([
  ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['c¶i c¸ch hµnh chÝnh', 'cải cách hành chính'],
  ['Tr\u00adëng th«n', 'Trưởng thôn'],
  ['§oµn Thanh niªn', 'Đoàn Thanh niên'],
  ['thñ tôc, hå s¬', 'thủ tục, hồ sơ'],
])('TCVN3 %s', (typed, text) => {
  expect(fromTcvn3(typed)).toBe(text)
})

test.each([
  ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['caûi caùch haønh chính', 'cải cách hành chính'],
  ['Tröôûng thoân', 'Trưởng thôn'],
  ['Ñoaøn Thanh nieân', 'Đoàn Thanh niên'],
  ['UÛY BAN NHAÂN DAÂN', 'ỦY BAN NHÂN DÂN'],
  ['thuû tuïc, hoà sô', 'thủ tục, hồ sơ'],
])('VNI %s', (typed, text) => {
  expect(fromVni(typed)).toBe(text)
})

test('Unicode text stays as it is', () => {
  const text = 'Ủy ban nhân dân xã Mẫu ban hành Kế hoạch tuyên truyền cải cách hành chính.'
  expect(decodeLegacy(text)).toEqual({ text })
})

describe('documents that mix fonts', () => {
  const document = (texts: string[]): SourceDocument => ({
    files: [{ name: 'x.docx', kind: 'docx' }],
    pages: [
      {
        number: 1,
        file: 0,
        width: null,
        height: null,
        origin: 'typed',
        confidence: 1,
        blocks: texts.map((text, at) => ({ kind: 'line', text, line: at + 1, confidence: 1 })),
      },
    ],
  })
  const texts = (found: SourceDocument): string[] =>
    found.pages[0]!.blocks.map((block) => (block.kind === 'line' ? block.text : ''))

  test('a line set in an old font among Unicode lines is converted alone', () => {
    const found = withoutLegacyFonts(
      document([
        'Ủy ban nhân dân xã Mẫu ban hành kế hoạch như sau',
        'Tuyªn truyÒn c¶i c¸ch hµnh chÝnh trªn ®µi truyÒn thanh',
      ]),
    )
    expect(texts(found)).toEqual([
      'Ủy ban nhân dân xã Mẫu ban hành kế hoạch như sau',
      'Tuyên truyền cải cách hành chính trên đài truyền thanh',
    ])
    expect(found.files[0]!.legacyEncoding).toBe('tcvn3')
  })

  test('the Greek letter that a PDF gives for the micro sign is read as that', () => {
    expect(
      texts(withoutLegacyFonts(document(['Kª ho¹ch tuyªn truyÒn c¶i c¸ch hμnh chÝnh hμng th¸ng cña x·'])))[0],
    ).toContain('cải cách hành chính hàng tháng của xã')
  })

  test('a Unicode document comes back untouched', () => {
    const plain = document(['Ủy ban nhân dân xã Mẫu', 'Văn phòng', 'UBND, HĐND'])
    expect(withoutLegacyFonts(plain)).toBe(plain)
  })
})
