import { describe, expect, test } from 'vitest'
import { instant } from '#kernel/domain/instant.ts'
import { dayOfInstant } from '#kernel/domain/plain-date.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { PdfSignature } from '#modules/documents/domain/index.ts'
import { readPlan } from '../reading/read-plan.ts'
import { textDocument } from '../reading/text-document.ts'
import { signedHead } from './signed-head.ts'

const paper = (
  number: string,
  day: string,
  more = '',
) => `ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ SUỐI MẪU                         Độc lập - Tự do - Hạnh phúc

Số: ${number}/KH-UBND                  Suối Mẫu, ${day}
${more}
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2027

I. MỤC ĐÍCH

- Để người dân biết rõ việc gì làm được ở xã.

Nơi nhận:                                   CHỦ TỊCH
- UBND tỉnh (để báo cáo);
- Lưu: VT.                                  Nguyễn Văn Mẫu
`
const signature = (name: string, at: string): PdfSignature => ({
  file: 0,
  kind: 'signature',
  name,
  organisation: 'Ủy ban nhân dân xã Suối Mẫu',
  position: null,
  issuer: null,
  signedAt: instant(at),
  timeFrom: 'signer',
  check: 'intact',
  coversWholeFile: true,
})
const dayOf = (at: Instant) => dayOfInstant(at, 'Asia/Ho_Chi_Minh')
const headOf = (text: string, signatures: readonly PdfSignature[] = []) => {
  const document = textDocument([{ name: 'a.txt', text }])
  return signedHead(document, readPlan(document), signatures, dayOf)
}
const MIDNIGHT = '2027-01-12T18:30:00.000Z'

describe('what the signed file says of itself', () => {
  test('as printed, with where it stands', () => {
    const head = headOf(paper('05', 'ngày 12 tháng 01 năm 2027'))
    expect(head.number).toMatchObject({ value: '05', from: 'printed', place: { page: 1 } })
    expect(head.symbol?.value).toBe('KH-UBND')
    expect(head.issuedOn).toMatchObject({ value: '2027-01-12', from: 'printed' })
    expect(head.impossibleDay).toBeNull()
  })

  test.each([
    ['the day is not printed: from the signature, in Vietnam’s time', 'ngày     tháng     năm 2027', '', '2027-01-13'],
    [
      'before it the time that is printed at the top',
      'ngày     tháng     năm 2027',
      'Thời gian ký: 12/01/2027 10:15:00 +07:00',
      '2027-01-12',
    ],
    ['a day that no calendar has', 'ngày 31 tháng 02 năm 2027', '', '2027-01-13'],
  ])('%s', (_, day, more, value) => {
    expect(headOf(paper('05', day, more), [signature('Nguyễn Văn Mẫu', MIDNIGHT)]).issuedOn?.value).toBe(value)
  })

  test('a day that no calendar has is told as printed', () => {
    expect(headOf(paper('05', 'ngày 31 tháng 02 năm 2027')).impossibleDay).toMatch(/31 tháng 02/)
  })

  test.each([
    ['Nguyễn Văn Mẫu', null],
    ['NGUYỄN VĂN MẪU', null],
    ['Trần Văn Mẫu', 'Trần Văn Mẫu'],
  ])('signed by %s', (name, other) => {
    expect(headOf(paper('05', 'ngày 12 tháng 01 năm 2027'), [signature(name, MIDNIGHT)]).otherSigner).toBe(other)
  })

  test('nothing printed, nothing signed: nothing is proposed', () => {
    const head = headOf('Ghi chép')
    expect([head.number, head.issuedOn, head.signerName]).toEqual([null, null, null])
  })
})
