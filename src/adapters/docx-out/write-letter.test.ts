import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { signerBlock } from '#modules/documents/domain/index.ts'
import { writeLetter } from './write-letter.ts'

test('a công văn leaves as a Word file in the form of NĐ 30/2020, number and day blank', async () => {
  const file = await writeLetter({
    issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MẪU'],
    symbol: 'UBND-VP',
    place: 'Suối Mẫu',
    year: 2026,
    subject: 'đôn đốc thực hiện Kế hoạch số 17/KH-UBND',
    to: ['Phòng Kinh tế', 'Hội Nông dân xã'],
    opening: 'Thực hiện kế hoạch, đề nghị các đơn vị:',
    items: ['Phòng Kinh tế: treo băng rôn.'],
    closing: ['Kết quả gửi trước ngày 02/12/2026./.'],
    signer: signerBlock('vice-chair', ''),
    recipients: ['Như trên', 'Lưu: VT, VP'],
  })
  const xml = strFromU8(unzipSync(file)['word/document.xml']!)
  const text = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
  for (const line of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'V/v đôn đốc thực hiện Kế hoạch số 17/KH-UBND',
    'Kính gửi:',
    '- Phòng Kinh tế;',
    '- Hội Nông dân xã.',
    '1. Phòng Kinh tế: treo băng rôn.',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    '- Như trên;',
    '- Lưu: VT, VP.',
  ])
    expect(text.split('\n')).toContain(line)
  expect(text).toMatch(/Số:\s+\/UBND-VP/)
  expect(text).toMatch(/ngày\s+tháng\s+năm 2026/)
  // A4, left margin 30 mm.
  expect(xml).toMatch(/w:w="1190[56]"/)
  expect(xml).toMatch(/w:left="170[01]"/)
})
