import { describe, expect, test } from 'vitest'
import { isGarbled } from './restore.ts'
import { repairLine } from './word-repair.ts'

describe('misread words', () => {
  test.each([
    ['UY BAN NHAN DAN', 'ỦY BAN NHÂN DÂN'],
    ['cai cach hanh chinh', 'cải cách hành chính'],
    ['tuyén truyén vé cai cach hanh chinh', 'tuyên truyền về cải cách hành chính'],
    ["II. NOI DUNG, HINH THU'C", 'II. NỘI DUNG, HÌNH THỨC'],
    ['to chirc thuc hién', 'tổ chức thực hiện'],
    ['Cong chirc Vin phong - Thong ké', 'Công chức Văn phòng - Thống kê'],
    ['4.Pai Truyén thanh', '4.Đài Truyền thanh'],
    ['thii tuc hanh chinh (TTHC)', 'thủ tục hành chính (TTHC)'],
    ['TT.HDND', 'TT.HĐND'],
    ['Cacnganh, don vi', 'Các ngành, đơn vị'],
    ['Giong Mau, ngay 22 thang 01', 'Giong Mau, ngày 22 tháng 01'],
  ])('%s', (printed, meant) => {
    expect(repairLine(printed)).toBe(meant)
  })

  test.each(['Số: 38 /KH-UBND', 'ngày 72 tháng 01 năm 2024', '01-NQ/TU', '24/7', 'Tran Thi Mau', 'Đồi Mẫu', ''])(
    '%s keeps its figures, numbers and names',
    (line) => {
      const digits = (text: string): string => text.replace(/\D/g, ' ')
      expect(digits(repairLine(line))).toBe(digits(line))
      if (!/\p{Ll}{2} \p{Ll}/u.test(line)) expect(repairLine(line)).toBe(line)
    },
  )

  test('a day that does not exist is left as printed, never put right', () => {
    expect(repairLine('ngay 72 thang 01 nam 2024')).toContain('72')
  })
})

test('a text without its marks is told from one that has them', () => {
  const good = 'Ủy ban nhân dân xã ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026 trên địa bàn xã. '
  const bad = 'Uy ban nhan dan xa ban hanh Ké hoach tuyén truyén cii cach hanh chinh nim 2026 trén dia ban xa. '
  expect(isGarbled([good.repeat(5)])).toBe(false)
  expect(isGarbled([bad.repeat(5)])).toBe(true)
  expect(isGarbled(['OK'])).toBe(false)
})
