import { expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'
import { textDocument } from './text-document.ts'

interface Made {
  head?: string
  date?: string
  number?: string
  preamble?: string
  forms?: string
  duties?: string
  closing?: string
}

function plan(made: Made): string {
  return `${made.head ?? 'ỦY BAN NHÂN DÂN XÃ ĐỒI MẪU'}
Số: ${made.number ?? '12'}/KH-UBND
Đồi Mẫu, ngày ${made.date ?? '05 tháng 3'} năm 2026
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026

${made.preamble ?? 'Căn cứ Kế hoạch số 5/KH-UBND ngày 06/01/2026 của UBND tỉnh Mẫu về tuyên truyền năm 2026;'}

I. MỤC ĐÍCH
- Nâng cao nhận thức của người dân về cải cách hành chính.

II. HÌNH THỨC TUYÊN TRUYỀN
${made.forms ?? '1. Phát thanh trên hệ thống truyền thanh\n- Thời gian: Hàng tháng.\n- Chủ trì: Phòng Văn hóa - Xã hội.'}

III. TỔ CHỨC THỰC HIỆN
${made.duties ?? '1. Phòng Văn hóa - Xã hội\n- Theo dõi, đôn đốc việc thực hiện.'}
${made.closing ?? '\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn Mẫu'}
`
}

const codes = (text: string): string[] =>
  readPlan(textDocument([{ name: 'x', text }])).warnings.map((item) => item.code)

test('a plain plan gives no warning', () => {
  expect(codes(plan({}))).toEqual([])
})

test.each<[string, Made]>([
  ['blank-number', { number: '      ' }],
  ['impossible-date', { date: '30 tháng 02' }],
  ['impossible-date', { forms: '1. Treo băng rôn\n- Thời gian: Trước ngày 31/4/2026.\n- Chủ trì: Phòng Kinh tế.' }],
  ['date-before-bases', { preamble: 'Căn cứ Kế hoạch số 5/KH-UBND ngày 06/9/2026 của UBND tỉnh Mẫu;' }],
  ['duplicate-numeral', { duties: '1. Phòng Kinh tế\n- Bố trí kinh phí.\nIII. KINH PHÍ\n- Từ ngân sách xã.' }],
  ['no-lead', { forms: '1. Treo băng rôn\n- Thời gian: Hàng quý.' }],
  [
    'two-deadlines',
    {
      forms: '1. In tờ gấp giới thiệu thủ tục\n- Thời gian: Trước ngày 15/5/2026.\n- Chủ trì: Phòng Kinh tế.',
      duties: '1. Phòng Kinh tế\n- In tờ gấp giới thiệu thủ tục trước ngày 30/6/2026.',
    },
  ],
  [
    'near-duplicate',
    {
      forms:
        '1. Phát chuyên mục cải cách hành chính trên sóng phát thanh\n- Chủ trì: Phòng Kinh tế.\n2. Phát chuyên mục cải cách hành chính trên sóng truyền thanh\n- Chủ trì: Phòng Kinh tế.',
    },
  ],
  ['scope-mismatch', { head: 'ỦY BAN NHÂN DÂN TỈNH MẪU SƠN' }],
  ['scope-mismatch', { preamble: 'Ủy ban nhân dân xã xây dựng Kế hoạch tuyên truyền trên địa bàn huyện như sau:' }],
  ['scope-mismatch', { forms: '1. Phát thanh\n- Chủ trì: UBND các xã, thị trấn.' }],
  ['unknown-unit', { forms: '1. Phát thanh\n- Chủ trì: Theo phân công của lãnh đạo.' }],
  ['truncated', { closing: '', duties: '' }],
])('%s', (code, made) => {
  expect(codes(plan(made))).toContain(code)
})

test('bad-scan where the marks are lost', () => {
  const bare = plan({})
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
  expect(codes(bare + bare.replace(/Noi nhan[\s\S]*/, ''))).toContain('bad-scan')
})

test('legacy-encoding where a font before Unicode was used', () => {
  const text = 'KÕ ho¹ch\nTuyªn truyÒn c¶i c¸ch hµnh chÝnh\nPh¸t thanh trªn ®µi truyÒn thanh x·, hµng th¸ng.'
  expect(codes(text)).toContain('legacy-encoding')
})

test('every warning is a sentence and says where', () => {
  const text = plan({ number: '   ', forms: '1. Treo băng rôn\n- Thời gian: Trước ngày 31/4/2026.' })
  const { warnings } = readPlan(textDocument([{ name: 'x', text }]))
  expect(warnings.length).toBeGreaterThanOrEqual(3)
  for (const warning of warnings) {
    expect(warning.message).toMatch(/^\p{Lu}.*[.”]$/u)
    expect(warning.source?.quote).toBeTruthy()
  }
})
