import { expect, test } from 'vitest'
import { sentencesOf, splitAudiences } from './lists.ts'

test.each([
  [
    'Cán bộ, công chức, viên chức; người dân, doanh nghiệp trên địa bàn xã.',
    ['Cán bộ, công chức, viên chức', 'người dân, doanh nghiệp trên địa bàn xã'],
  ],
  [
    'Cán bộ, công chức xã; các tổ chức đoàn thể và người dân 12 thôn.',
    ['Cán bộ, công chức xã', 'các tổ chức đoàn thể', 'người dân 12 thôn'],
  ],
  [
    'Cán bộ; người dân, tổ chức, doanh nghiệp trên địa bàn',
    ['Cán bộ', 'người dân, tổ chức, doanh nghiệp trên địa bàn'],
  ],
  ['Cán bộ, công chức, doanh nghiệp và toàn thể Nhân dân', ['Cán bộ, công chức', 'doanh nghiệp', 'toàn thể Nhân dân']],
  ['Toàn thể Nhân dân', ['Toàn thể Nhân dân']],
  ['hội viên, đoàn viên; Nhân dân', ['hội viên, đoàn viên', 'Nhân dân']],
])('%s', (text, parts) => {
  expect(splitAudiences(text)).toEqual(parts)
})

test.each([
  ['Theo dõi việc thực hiện. Phối hợp với các ngành.', ['Theo dõi việc thực hiện.', 'Phối hợp với các ngành.']],
  ['Đẩy mạnh tuyên truyền; Phối hợp với các ngành.', ['Đẩy mạnh tuyên truyền;', 'Phối hợp với các ngành.']],
  ['Phối hợp với TP. Mẫu tổ chức hội nghị', ['Phối hợp với TP. Mẫu tổ chức hội nghị']],
  ['Đưa tin, bài...', ['Đưa tin, bài...']],
])('%s', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences)
})
