import { describe, expect, test } from 'vitest'
import { closingStart, isAnnexHeading, readClosing } from './closing.ts'
import { piecesOf } from './flow.ts'
import type { Piece } from './flow.ts'
import { textDocument } from './text-document.ts'

function pieces(text: string): Piece[] {
  return piecesOf(textDocument([{ name: 'x', text }])).flatMap((item) => (item.kind === 'piece' ? [item.piece] : []))
}

describe('signers', () => {
  test.each([
    [
      'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn Mẫu',
      { authority: 'TM. ỦY BAN NHÂN DÂN', for: null, position: 'CHỦ TỊCH', name: 'Nguyễn Văn Mẫu' },
    ],
    [
      'TM.ỦY BAN NHÂN DÂN\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị Mẫu',
      { authority: 'TM. ỦY BAN NHÂN DÂN', for: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Trần Thị Mẫu' },
    ],
    [
      'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLò Mẫu',
      { authority: null, for: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Lò Mẫu' },
    ],
    [
      'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNGUYỄN VĂN MẪU',
      { authority: 'TM. ỦY BAN NHÂN DÂN', for: null, position: 'CHỦ TỊCH', name: 'Nguyễn Văn Mẫu' },
    ],
    ['CHỦ TỊCH\nLê Mẫu', { authority: null, for: null, position: 'CHỦ TỊCH', name: 'Lê Mẫu' }],
    [
      'TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nVũ Thị Mẫu',
      { authority: 'TL. CHỦ TỊCH', for: null, position: 'CHÁNH VĂN PHÒNG', name: 'Vũ Thị Mẫu' },
    ],
    [
      'T/M ỦY BAN NHÂN DÂN\nK/T CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVũ Thị Mẫu',
      { authority: 'TM. ỦY BAN NHÂN DÂN', for: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Vũ Thị Mẫu' },
    ],
  ])('%s', (block, signer) => {
    expect(readClosing(pieces(`Nơi nhận:\n- Như trên;\n- Lưu: VT.\n${block}`)).signer).toEqual(signer)
  })

  test('nothing printed, nobody read', () => {
    expect(readClosing(pieces('Nơi nhận:\n- Lưu: VT.')).signer).toBeNull()
  })
})

describe('recipients', () => {
  test.each([
    ['Nơi nhận:\n- Sở Nội vụ (b/c);\n- Các thôn;\n- Lưu: VT, VHXH.', ['Sở Nội vụ (b/c)', 'Các thôn', 'Lưu: VT, VHXH']],
    ['Nơi nhận:\n-UBMTTQ xã;\n- CT, các PCT UBND xã;\n- Lưu VT./.', ['UBMTTQ xã', 'CT, các PCT UBND xã', 'Lưu VT']],
    [
      'Nơi nhận:            TM. ỦY BAN NHÂN DÂN\n- Đảng ủy;              CHỦ TỊCH\n- Lưu: VT.\n              Phạm Mẫu',
      ['Đảng ủy', 'Lưu: VT'],
    ],
    ['Nơi nhận:\n- Các phòng, trung tâm\nthuộc xã;\n- Lưu: VT.', ['Các phòng, trung tâm thuộc xã', 'Lưu: VT']],
    ['Nơi nhận: \n- Phòng Nội vụ;\n- Lưu: VT (05).', ['Phòng Nội vụ', 'Lưu: VT (05)']],
  ])('%s', (text, recipients) => {
    expect(readClosing(pieces(text)).recipients.map((item) => item.text)).toEqual(recipients)
  })
})

test('the closing begins at "Nơi nhận" in the last part of the text', () => {
  const text = pieces('KẾ HOẠCH\nI. MỤC ĐÍCH\n- Một.\n- Hai.\nNơi nhận:\n- Lưu: VT.')
  expect(closingStart(text)).toBe(4)
})

test.each([
  ['PHỤ LỤC', true],
  ['Phụ lục I', true],
  ['PHỤ LỤC 01', true],
  ['Phụ lục chi tiết kèm theo Kế hoạch này.', false],
  ['(Phụ lục chi tiết đính kèm).', false],
])('%s is the heading of an annex: %s', (text, is) => {
  expect(isAnnexHeading(text)).toBe(is)
})
