import { describe, expect, test } from 'vitest'
import { rankOf, signerBlockOf, signerLines } from './signer-forms.ts'
import type { SignerOf } from './signer-forms.ts'

const COMMITTEE = { name: 'Lãnh đạo UBND xã', kind: 'leadership' }
const OFFICE = { name: 'Văn phòng HĐND và UBND', kind: 'office' }
const CULTURE = { name: 'Phòng Văn hóa - Xã hội', kind: 'department' }
const ONE_STOP = { name: 'Trung tâm Phục vụ hành chính công', kind: 'one-stop' }
const FRONT = { name: 'Ủy ban MTTQ Việt Nam xã', kind: 'front' }
const WOMEN = { name: 'Hội Liên hiệp Phụ nữ xã', kind: 'union' }
const YOUTH = { name: 'Đoàn TNCS Hồ Chí Minh xã', kind: 'union' }

const CASES: readonly (readonly [string, Omit<SignerOf, 'person'>, string])[] = [
  // As three plans print it.
  ['plan 000', { form: 'TM', post: 'Chủ tịch', unit: COMMITTEE }, 'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH'],
  ['plan 002', { form: 'KT', post: 'Phó Chủ tịch', unit: COMMITTEE }, 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH'],
  [
    'plan 004',
    { form: 'TM-KT', post: 'Phó Chủ tịch', unit: COMMITTEE },
    'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
  ],
  [
    'post with the body’s name',
    { form: 'TM', post: 'Chủ tịch UBND xã Suối Mẫu', unit: COMMITTEE },
    'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH',
  ],
  [
    'acting chair',
    { form: 'TM', post: 'Quyền Chủ tịch UBND xã', unit: COMMITTEE },
    'TM. ỦY BAN NHÂN DÂN / Q. CHỦ TỊCH',
  ],
  ['acting chair, own matter', { form: 'own', post: 'Q. Chủ tịch', unit: COMMITTEE }, 'Q. CHỦ TỊCH'],
  ['chair, own matter', { form: 'own', post: 'Chủ tịch UBND xã', unit: COMMITTEE }, 'CHỦ TỊCH'],
  [
    'deputy in charge signs in the head’s place',
    { form: 'TM-KT', post: 'Phó Chủ tịch phụ trách', unit: COMMITTEE },
    'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
  ],
  [
    'in the place of an acting chair',
    { form: 'KT', post: 'Phó Chủ tịch', head: 'Quyền Chủ tịch', unit: COMMITTEE },
    'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
  ],
  [
    'office by order',
    { form: 'TL', post: 'Chánh Văn phòng', head: 'Chủ tịch', unit: OFFICE },
    'TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG',
  ],
  [
    'office’s deputy by order',
    { form: 'TL-KT', post: 'Phó Chánh Văn phòng', unit: OFFICE },
    'TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG',
  ],
  [
    'department by order keeps its name',
    { form: 'TL', post: 'Trưởng phòng', head: 'Chủ tịch', unit: CULTURE },
    'TL. CHỦ TỊCH / TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI',
  ],
  [
    'by a paper',
    { form: 'TUQ', post: 'Giám đốc', head: 'Chủ tịch UBND xã', unit: ONE_STOP },
    'TUQ. CHỦ TỊCH / GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  ],
  ['department’s own paper', { form: 'own', post: 'Trưởng phòng', unit: CULTURE }, 'TRƯỞNG PHÒNG'],
  [
    'department’s deputy',
    { form: 'KT', post: 'Phó Trưởng phòng', unit: CULTURE },
    'KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG',
  ],
  ['acting head of a department', { form: 'own', post: 'Quyền Trưởng phòng', unit: CULTURE }, 'Q. TRƯỞNG PHÒNG'],
  ['centre’s deputy', { form: 'KT', post: 'Phó Giám đốc', unit: ONE_STOP }, 'KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC'],
  ['Mặt trận', { form: 'TM', post: 'Chủ tịch Ủy ban MTTQ', unit: FRONT }, 'TM. BAN THƯỜNG TRỰC / CHỦ TỊCH'],
  [
    'Mặt trận, deputy',
    { form: 'TM-KT', post: 'Phó Chủ tịch', unit: FRONT },
    'TM. BAN THƯỜNG TRỰC / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
  ],
  [
    'women’s union',
    { form: 'TM', post: 'Chủ tịch Hội', collective: 'Ban Thường vụ', unit: WOMEN },
    'TM. BAN THƯỜNG VỤ / CHỦ TỊCH',
  ],
  [
    'youth union',
    { form: 'TM', post: 'Bí thư Đoàn xã', collective: 'Ban Chấp hành', unit: YOUTH },
    'TM. BAN CHẤP HÀNH / BÍ THƯ',
  ],
]

describe('who signs, on whose behalf, as what', () => {
  test.each(CASES)('%s', (_, of, printed) => {
    expect(signerLines(signerBlockOf({ ...of, person: '' })).join(' / ')).toBe(printed)
  })

  test('the name stands last, without blanks around it', () => {
    expect(signerBlockOf({ form: 'TM', post: 'Chủ tịch', unit: COMMITTEE, person: ' Lê Văn Mẫu ' })).toEqual({
      authority: ['TM. ỦY BAN NHÂN DÂN'],
      position: 'CHỦ TỊCH',
      name: 'Lê Văn Mẫu',
    })
  })

  test.each([
    ['Chủ tịch UBND xã', 'head'],
    ['Quyền Chủ tịch', 'head'],
    ['Phó Chủ tịch phụ trách', 'deputy'],
    ['Chánh Văn phòng', 'head'],
    ['Văn thư', 'other'],
    ['Trưởng thôn', 'head'],
  ])('%s is %s', (post, rank) => {
    expect(rankOf(post)).toBe(rank)
  })
})
