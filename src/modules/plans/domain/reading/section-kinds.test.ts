import { expect, test } from 'vitest'
import { outlineOf } from './outline.ts'
import { sectionKind } from './section-kinds.ts'
import { paragraphsOf, piecesOf } from './flow.ts'
import { textDocument } from './text-document.ts'

function kindOf(heading: string): string | null {
  const flow = paragraphsOf(piecesOf(textDocument([{ name: 'x', text: `${heading}\n- Một việc.` }])))
  return sectionKind(outlineOf(flow).children[0]!)
}

test.each([
  ['I. MỤC ĐÍCH, YÊU CẦU', 'purpose'],
  ['I. MỤC ĐÍCH - YÊU CẦU', 'purpose'],
  ['I. MỤC ĐÍCH, YÊU CẦU VÀ ĐỐI TƯỢNG', 'purpose'],
  ['1. Mục đích', 'objectives'],
  ['1. Mục tiêu chung', 'objectives'],
  ['2. Mục tiêu cụ thể', 'targets'],
  ['2. Yêu cầu', 'requirements'],
  ['3. Đối tượng tuyên truyền', 'audiences'],
  ['II. NỘI DUNG TUYÊN TRUYỀN', 'topics'],
  ['II. NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN', 'topics-forms'],
  ['III. HÌNH THỨC, THỜI GIAN THỰC HIỆN', 'forms'],
  ['III. CÁC HÌNH THỨC TUYÊN TRUYỀN', 'forms'],
  ['III. NHIỆM VỤ CỤ THỂ', 'tasks'],
  ['III. NHIỆM VỤ VÀ GIẢI PHÁP', 'forms'],
  ['IV. LỊCH TRUYỀN THÔNG', 'forms'],
  ['III. CHỦ ĐỀ TRUYỀN THÔNG', 'topics'],
  ['IV. KINH PHÍ THỰC HIỆN', 'budget'],
  ['IV. NGUỒN KINH PHÍ', 'budget'],
  ['IV. CHẾ ĐỘ BÁO CÁO', 'reporting'],
  ['V. TỔ CHỨC THỰC HIỆN', 'organisation'],
  ['V. TRÁCH NHIỆM THỰC HIỆN', 'organisation'],
  ['V. PHÂN CÔNG NHIỆM VỤ', 'organisation'],
  ['I. MUC DICH, YEU CAU', 'purpose'],
  ['II. HINH THUC', 'forms'],
  ['1. Phòng Văn hóa - Xã hội', null],
  ['- Mục đích của việc này là rõ ràng', null],
])('%s', (heading, kind) => {
  expect(kindOf(heading)).toBe(kind)
})
