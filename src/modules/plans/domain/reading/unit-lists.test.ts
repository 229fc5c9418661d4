import { expect, test } from 'vitest'
import { looksLikeUnit, splitUnits } from './unit-lists.ts'

test.each([
  ['Phòng Văn hóa - Xã hội', ['Phòng Văn hóa - Xã hội']],
  ['Văn phòng HĐND và UBND', ['Văn phòng HĐND và UBND']],
  ['Văn phòng HĐND và UBND, Phòng Kinh tế', ['Văn phòng HĐND và UBND', 'Phòng Kinh tế']],
  ['Phòng Kinh tế, Hạ tầng và Đô thị', ['Phòng Kinh tế, Hạ tầng và Đô thị']],
  ['Trung tâm Văn hóa, Thông tin và Thể thao', ['Trung tâm Văn hóa, Thông tin và Thể thao']],
  ['Các cơ quan, đơn vị', ['Các cơ quan, đơn vị']],
  ['Các phòng, trung tâm', ['Các phòng, trung tâm']],
  ['Các phòng, trung tâm thuộc phường', ['Các phòng, trung tâm thuộc phường']],
  ['Các ban, ngành, đoàn thể xã', ['Các ban, ngành, đoàn thể xã']],
  ['Cán bộ, công chức chuyên môn xã', ['Cán bộ, công chức chuyên môn xã']],
  ['Văn phòng xã, đơn vị liên quan', ['Văn phòng xã', 'đơn vị liên quan']],
  ['Phòng Kinh tế; Công an xã; các thôn', ['Phòng Kinh tế', 'Công an xã', 'các thôn']],
  [
    'Đoàn Thanh niên xã, Hội Liên hiệp Phụ nữ xã và các thôn',
    ['Đoàn Thanh niên xã', 'Hội Liên hiệp Phụ nữ xã', 'các thôn'],
  ],
  ['Công chức Văn hóa - Xã hội và Đài Truyền thanh xã', ['Công chức Văn hóa - Xã hội', 'Đài Truyền thanh xã']],
  ['UBND các xã, thị trấn', ['UBND các xã, thị trấn']],
  ['Báo và phát thanh, truyền hình Mẫu Sơn', ['Báo và phát thanh, truyền hình Mẫu Sơn']],
  ['Hội Nông dân (chủ trì), Hội Cựu chiến binh', ['Hội Nông dân (chủ trì)', 'Hội Cựu chiến binh']],
  ['- Công an xã.', ['Công an xã']],
  ['Không', []],
  ['/', []],
  ['', []],
])('%s', (text, units) => {
  expect(splitUnits(text)).toEqual(units)
})

test.each([
  ['Phòng Kinh tế', true],
  ['Ủy ban Mặt trận Tổ quốc', true],
  ['các thôn', true],
  ['Trưởng các khu phố', true],
  ['Tăng cường tuyên truyền', false],
  ['Nâng cao nhận thức', false],
])('%s begins as a unit: %s', (text, is) => {
  expect(looksLikeUnit(text)).toBe(is)
})
