import { expect, test } from 'vitest'
import { readSign } from './document-codes.ts'

// sign as recognised, kind printed right before it, what it is read as, whether it was put right
test.each([
  ['UBND-NC', 'Công văn', 'UBND-NC', false],
  ['UBND-NG', 'Công văn', 'UBND-NC', true],
  ['UBNO-NC', 'Công văn', 'UBND-NC', true],
  ['SNV-CCHG', null, 'SNV-CCHC', true],
  ['KH-UBND', 'Kế hoạch', 'KH-UBND', false],
  ['KH-UBNĐ', 'Kế hoạch', 'KH-UBND', false],
  ['KN-UBND', 'Kế hoạch', 'KH-UBND', true],
  ['NQ-CP', 'Nghị quyết', 'NQ-CP', false],
  ['NĐ-CP', 'Nghị quyết', 'NQ-CP', true],
  ['ND-CP', null, 'NĐ-CP', false],
  ['NQ-GP', null, 'NQ-CP', true],
  ['QD-TTg', 'Quyết định', 'QĐ-TTg', false],
  ['QD-TTG', null, 'QĐ-TTg', false],
  ['CT-TTg', 'Chỉ thị', 'CT-TTg', false],
  ['TT-VPGP', 'Thông tư', 'TT-VPCP', true],
  ['NQ/TW', null, 'NQ/TW', false],
  ['CTr/DU', 'Chương trình', 'CTr/ĐU', false],
  ['NQ-HDND', null, 'NQ-HĐND', false],
  ['QH15', 'Luật', 'QH15', false],
  ['TTr-VHXH', 'Tờ trình', 'TTr-VHXH', false],
])('%s after “%s” is %s', (printed, kind, code, isCorrected) => {
  expect(readSign(printed, kind)).toEqual({ code, isCorrected })
})

// Nothing that offices use is one misreading away, or the word before it says something else.
test.each([
  ['UBND-WZ', 'Công văn'],
  ['XX-UBND', null],
  ['KH-UBND', 'Công văn'],
  ['QĐ-UBND', 'Kế hoạch'],
  ['NQ-JJ', 'Nghị quyết'],
  ['QH15', 'Quyết định'],
  ['UBND-XL', null],
])('%s after “%s” is nobody’s sign', (printed, kind) => {
  expect(readSign(printed, kind)).toBeNull()
})
