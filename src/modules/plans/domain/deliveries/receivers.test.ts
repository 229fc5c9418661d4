import { describe, expect, test } from 'vitest'
import { receiversOf, recipientLine } from './receivers.ts'

const UNITS = [
  { id: 'culture', name: 'Phòng Văn hóa - Xã hội', kind: 'department', aliases: [] },
  { id: 'economy', name: 'Phòng Kinh tế', kind: 'department', aliases: [] },
  { id: 'radio', name: 'Trung tâm Văn hóa, Thông tin và Thể thao', kind: 'radio', aliases: ['Đài truyền thanh xã'] },
  { id: 'one', name: 'Ấp Một', kind: 'village', aliases: [] },
  { id: 'two', name: 'Ấp Hai', kind: 'village', aliases: [] },
  { id: 'three', name: 'Ấp Ba', kind: 'village', aliases: [] },
]
const of = (...lines: string[]) => receiversOf(lines.map(recipientLine), UNITS)

describe('a line of Nơi nhận', () => {
  test.each([
    ['- UBND tỉnh (để báo cáo);', 'UBND tỉnh', 'để báo cáo'],
    ['- Sở Nội vụ (b/c);', 'Sở Nội vụ', 'để báo cáo'],
    ['- Phòng Văn hóa - Xã hội (thực hiện);', 'Phòng Văn hóa - Xã hội', 'thực hiện'],
    ['- Đài truyền thanh xã tuyên truyền', 'Đài truyền thanh xã tuyên truyền', ''],
    ['- Đài truyền thanh xã (tuyên truyền);', 'Đài truyền thanh xã', 'tuyên truyền'],
    ['Đảng ủy xã để biết', 'Đảng ủy xã', 'để biết'],
    ['- CT, các PCT UBND (Mẫu);', 'CT, các PCT UBND (Mẫu)', ''],
  ])('%s', (printed, name, purpose) => {
    expect(recipientLine(printed)).toMatchObject({ name, purpose, isFile: false })
  })

  test('the file copy is nobody’s delivery', () => {
    expect(recipientLine('- Lưu: VT, VP.').isFile).toBe(true)
    expect(of('- Lưu: VT.')).toEqual([])
  })
})

describe('who receives', () => {
  test('a group opens one for each village', () => {
    expect(of('- 6/6 ấp (thực hiện);').map(({ name, purpose }) => `${name}: ${purpose}`)).toEqual([
      'Ấp Một: thực hiện',
      'Ấp Hai: thực hiện',
      'Ấp Ba: thực hiện',
    ])
    expect(of('Các ấp')).toHaveLength(3)
  })

  test('a name outside the commune stays as printed, a vague one is one line', () => {
    expect(of('- UBND tỉnh (để báo cáo)', '- Các ngành có liên quan')).toEqual([
      { printed: 'UBND tỉnh (để báo cáo)', name: 'UBND tỉnh', purpose: 'để báo cáo', unitId: null },
      { printed: 'Các ngành có liên quan', name: 'Các ngành có liên quan', purpose: '', unitId: null },
    ])
  })

  test('who stands on two lines receives once', () => {
    expect(
      of('- Phòng Kinh tế (thực hiện)', '- Phòng Kinh tế, Phòng Văn hóa - Xã hội').map(({ unitId }) => unitId),
    ).toEqual(['economy', 'culture'])
  })

  test('29 recipients are 29 deliveries', () => {
    expect(of(...Array.from({ length: 29 }, (_, index) => `- Cơ quan Mẫu ${index + 1} (để biết);`))).toHaveLength(29)
  })
})
