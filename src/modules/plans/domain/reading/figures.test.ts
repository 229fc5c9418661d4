import { describe, expect, test } from 'vitest'
import { budgetIn, indicesIn, reportingIn, targetsIn } from './figures.ts'
import type { Paragraph } from './flow.ts'

const paragraphs = (...texts: string[]): Paragraph[] =>
  texts.map((text) => ({ kind: 'paragraph', text, marker: null, pieces: [], heading: false }))

test.each([
  ['Chỉ số cải cách hành chính (PAR INDEX)', ['PAR INDEX']],
  ['PAR-INDEX, SIPAS của xã', ['PAR INDEX', 'SIPAS']],
  ['Chỉ số PAPI, PCI, SIPAS và DDCI', ['PAPI', 'PCI', 'SIPAS', 'DDCI']],
  ['Chỉ số hài lòng của người dân', []],
])('%s names', (text, names) => {
  expect(indicesIn(paragraphs(text)).map((item) => item.value)).toEqual(names)
})

test.each([
  ['Mức độ hài lòng của người dân đạt trên 90%.', 'Mức độ hài lòng của người dân', 'trên 90%'],
  ['Tỷ lệ hồ sơ trực tuyến đạt từ 70% trở lên;', 'Tỷ lệ hồ sơ trực tuyến', 'từ 70% trở lên'],
  ['phấn đấu sự hài lòng của tổ chức > 90 %', 'phấn đấu sự hài lòng của tổ chức', '> 90 %'],
  ['100% cán bộ, công chức được phổ biến kế hoạch', 'cán bộ, công chức được phổ biến kế hoạch', '100%'],
])('%s is a goal', (text, what, value) => {
  expect(targetsIn(paragraphs(text)).map((item) => item.value)).toEqual([{ what, value }])
})

test('no figure, no goal', () => {
  expect(targetsIn(paragraphs('Nâng cao tỷ lệ hồ sơ trực tuyến'))).toEqual([])
})

describe('reporting', () => {
  test.each([
    ['Tổng hợp, báo cáo UBND huyện định kỳ hàng quý, 6 tháng, năm.', ['quý', '6 tháng', 'năm']],
    ['Báo cáo kết quả hằng tháng về Văn phòng.', ['tháng']],
    ['Tổng hợp báo cáo UBND phường 6 tháng và cả năm.', ['6 tháng', 'năm']],
    ['Tổng hợp, báo cáo UBND phường trước ngày 20 của tháng cuối quý.', ['quý']],
    ['Có khó khăn, vướng mắc, phản ánh về Văn phòng để giải quyết.', ['khi có khó khăn, vướng mắc']],
    ['Đưa tin về báo cáo của Chính phủ.', []],
  ])('%s', (text, periods) => {
    expect(reportingIn(paragraphs(text)).map((item) => item.value.period)).toEqual(periods)
  })

  test.each([
    ['báo cáo định kỳ hàng quý gửi Sở Nội vụ theo quy định', 'Sở Nội vụ'],
    ['báo cáo quý về UBND xã (qua Phòng Văn hóa - Xã hội tổng hợp)', 'UBND xã (qua Phòng Văn hóa - Xã hội)'],
    ['báo cáo Chủ tịch UBND xã định kỳ 6 tháng và năm', 'Chủ tịch UBND xã'],
    ['báo cáo UBND huyện hằng quý', 'UBND huyện'],
    ['báo cáo quý, năm về UBND xã (qua Phòng Văn hóa - Xã hội)', 'UBND xã (qua Phòng Văn hóa - Xã hội)'],
  ])('%s goes to', (text, to) => {
    expect(reportingIn(paragraphs(text))[0]?.value.to).toBe(to)
  })
})

test('the sentence that names the money is kept', () => {
  expect(budgetIn(paragraphs('Kinh phí thực hiện từ nguồn ngân sách xã năm 2026.'))?.value).toBe(
    'Kinh phí thực hiện từ nguồn ngân sách xã năm 2026',
  )
  expect(budgetIn(paragraphs('Kinh phí: Từ nguồn ngân sách xã năm 2026.'))?.value).toBe(
    'Từ nguồn ngân sách xã năm 2026',
  )
  expect(budgetIn(paragraphs('Tiết kiệm kinh phí.'))).toBeNull()
})
