import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { signerLines } from '#modules/documents/domain/index.ts'
import { signersOfDay } from './signers-of-day.ts'
import type { HeldPost } from './signers-of-day.ts'

const DAY = '2027-01-12' as PlainDate
const post = (title: string, person: string, unit = 'Lãnh đạo UBND xã', unitKind = 'leadership'): HeldPost => ({
  unitId: unit,
  unit,
  unitKind,
  person,
  title,
})
const printed = (posts: HeldPost[], papers: Parameters<typeof signersOfDay>[2] = []) =>
  signersOfDay(DAY, posts, papers).choices.map((choice) => signerLines(choice.block).join(' / '))

describe('who may sign on a day', () => {
  test('chair first, then deputy, office by order, papers, units for their own', () => {
    const culture = post('Trưởng phòng', 'Lê Thị Mẫu Mai', 'Phòng Văn hóa - Xã hội', 'department')
    expect(
      printed(
        [
          culture,
          post('Chánh Văn phòng', 'Vi Thị Mẫu Hiền', 'Văn phòng HĐND và UBND', 'office'),
          post('Phó Chủ tịch UBND xã', 'Trần Văn Mẫu Phó'),
          post('Chủ tịch UBND xã', 'Nguyễn Văn Mẫu Long'),
          post('Văn thư', 'Đinh Thị Mẫu Thu', 'Văn phòng HĐND và UBND', 'office'),
          post('Trưởng thôn', 'Quách Văn Mẫu', 'Thôn Một', 'village'),
        ],
        [{ ...culture, form: 'TUQ', paper: 'Giấy ủy quyền số 3', scope: 'thông báo tuyên truyền' }],
      ),
    ).toEqual([
      'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn Mẫu Long',
      'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Trần Văn Mẫu Phó',
      'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Trần Văn Mẫu Phó',
      'TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG / Vi Thị Mẫu Hiền',
      'TUQ. CHỦ TỊCH / TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI / Lê Thị Mẫu Mai',
      'CHỦ TỊCH / Nguyễn Văn Mẫu Long',
      'TRƯỞNG PHÒNG / Lê Thị Mẫu Mai',
      'CHÁNH VĂN PHÒNG / Vi Thị Mẫu Hiền',
    ])
  })

  test('nobody in the chair: the block with an empty name and a doubt', () => {
    const day = signersOfDay(DAY, [post('Phó Chủ tịch UBND xã', 'Trần Văn Mẫu Phó')], [])
    expect(day.choices[0]!.block).toEqual({ authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: '' })
    expect(day.doubts).toEqual([{ kind: 'nobody', post: 'Chủ tịch' }])
  })

  test('two in the chair on that day: both, and a person decides', () => {
    const day = signersOfDay(DAY, [post('Chủ tịch UBND xã', 'Mẫu Một'), post('Quyền Chủ tịch UBND xã', 'Mẫu Hai')], [])
    expect(day.choices.filter(({ form }) => form === 'TM').map(({ person }) => person)).toEqual(['Mẫu Một', 'Mẫu Hai'])
    expect(day.doubts).toEqual([
      { kind: 'several', unit: 'Lãnh đạo UBND xã', post: 'Chủ tịch UBND xã', people: ['Mẫu Một', 'Mẫu Hai'] },
    ])
  })

  test('the council’s chair sits among the leaders and signs for the council', () => {
    expect(printed([post('Chủ tịch HĐND xã', 'Mẫu Ba'), post('Chủ tịch UBND xã', 'Mẫu Một')])).toContain(
      'TM. HỘI ĐỒNG NHÂN DÂN / CHỦ TỊCH / Mẫu Ba',
    )
  })

  test('a union signs in one of two names: both are offered', () => {
    expect(printed([post('Chủ tịch Hội', 'Mẫu Bốn', 'Hội Liên hiệp Phụ nữ xã', 'union')]).slice(1)).toEqual([
      'TM. BAN CHẤP HÀNH / CHỦ TỊCH / Mẫu Bốn',
      'TM. BAN THƯỜNG VỤ / CHỦ TỊCH / Mẫu Bốn',
    ])
  })
})
