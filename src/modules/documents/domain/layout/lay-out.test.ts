import { expect, test } from 'vitest'
import type { OfficialDocument } from '../official-document.ts'
import { signerBlockOf } from '../signer-forms.ts'
import { FORM } from './form.ts'
import { layOut } from './lay-out.ts'
import { plainOf } from './runs.ts'
import { textWidth } from './text-width.ts'

const DOCUMENT: OfficialDocument = {
  head: {
    superior: 'Ủy ban nhân dân tỉnh Mẫu',
    issuer: ['Ủy ban nhân dân', 'xã Suối Mẫu'],
    number: '5',
    symbol: 'KH-UBND',
    place: 'Suối Mẫu',
    issuedOn: '2027-02-05',
    about: null,
  },
  title: { kind: 'Kế hoạch', subject: 'Tuyên truyền cải cách hành chính' },
  urgency: null,
  addressees: [],
  body: [],
  closing: {
    signer: signerBlockOf({
      form: 'TM',
      person: 'Nguyễn Văn Mẫu',
      post: 'Chủ tịch',
      unit: { name: 'Lãnh đạo UBND', kind: 'leadership' },
    }),
    recipients: ['Lưu: VT'],
  },
  annexes: [],
  isSample: false,
}
const bodyOf = (body: OfficialDocument['body']): string[] =>
  layOut({ ...DOCUMENT, body }).body.map((one) =>
    one.kind === 'text' ? `${one.style}: ${plainOf(one.lines)}` : one.kind,
  )

test('names of bodies, kind and first-level headings are capitals; the rest is printed as written', () => {
  const laid = layOut(DOCUMENT)
  expect([
    ...laid.head.superior.map((line) => line.text),
    ...laid.head.issuer.map((line) => line.text),
    laid.title?.kind,
  ]).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH MẪU', 'ỦY BAN NHÂN DÂN', 'XÃ SUỐI MẪU', 'KẾ HOẠCH'])
  expect(
    bodyOf([
      { kind: 'heading', level: 1, numeral: 'I.', text: 'Mục đích, yêu cầu' },
      { kind: 'heading', level: 2, numeral: '1.', text: 'Mục đích' },
      { kind: 'heading', level: 3, numeral: null, text: 'Đơn vị' },
      { kind: 'basis', text: 'Căn cứ Luật Mẫu;' },
      { kind: 'paragraph', words: [{ text: 'Đạt ' }, { text: '90%', bold: true }], marker: '-' },
    ]),
  ).toEqual([
    'heading1: I. MỤC ĐÍCH, YÊU CẦU',
    'heading2: 1. Mục đích',
    'heading3: Đơn vị',
    'basis: Căn cứ Luật Mẫu;',
    'body: - Đạt 90%',
  ])
})

test('rules below the issuer and the subject are a third to a half of the line, the one below the motto all of it', () => {
  const { head, title } = layOut(DOCUMENT)
  const share = (rule: number, line: string, points: number): number => rule / textWidth(line, points, true)
  expect(share(head.mottoRule, 'Độc lập - Tự do - Hạnh phúc', FORM.size.motto)).toBeCloseTo(1, 5)
  for (const one of [
    share(head.issuerRule, 'XÃ SUỐI MẪU', FORM.size.issuer),
    share(title!.rule, 'Tuyên truyền cải cách hành chính', FORM.size.title),
  ]) {
    expect(one).toBeGreaterThan(1 / 3)
    expect(one).toBeLessThan(1 / 2)
  }
})

test('headings keep with what follows, the last words with the signer', () => {
  const laid = layOut({
    ...DOCUMENT,
    body: [
      { kind: 'heading', level: 1, numeral: 'I.', text: 'Mục đích' },
      { kind: 'paragraph', words: 'Một.' },
      { kind: 'paragraph', words: 'Hai./.' },
    ],
  })
  expect(laid.body.map((one) => 'keep' in one && one.keep)).toEqual([true, false, true])
  expect(laid.closing?.whole).toBe(true)
})

test('a list of recipients longer than half a page may break', () =>
  expect(
    layOut({
      ...DOCUMENT,
      closing: { ...DOCUMENT.closing!, recipients: Array.from({ length: 60 }, (_, n) => `Thôn ${n}`) },
    }).closing?.whole,
  ).toBe(false))

test('an annex has its number, its title in capitals and its reference in brackets', () => {
  const annex = (number: string | null, reference: string | null): OfficialDocument['annexes'][number] => ({
    number,
    title: 'Phân công',
    reference,
    landscape: false,
    body: [],
  })
  const laid = layOut({ ...DOCUMENT, annexes: [annex('I', 'Kèm theo Kế hoạch số 5'), annex(null, null)] })
  expect(laid.annexes.map((one) => [one.number, one.title.text, one.reference])).toEqual([
    ['Phụ lục I', 'PHÂN CÔNG', '(Kèm theo Kế hoạch số 5)'],
    ['Phụ lục', 'PHÂN CÔNG', null],
  ])
})

test('sizes stay within what the decree allows', () => {
  const { size, page } = FORM
  const between = (value: number, low: number, high: number): boolean => value >= low && value <= high
  for (const one of [size.country, size.issuer, size.about]) expect(between(one, 12, 13)).toBe(true)
  for (const one of [size.motto, size.date, size.title, size.body, size.annex, size.pageNumber, size.urgency])
    expect(between(one, 13, 14)).toBe(true)
  expect([size.number, size.recipientsHead, size.recipients]).toEqual([13, 12, 11])
  expect([
    between(page.top, 20, 25),
    between(page.bottom, 20, 25),
    between(page.left, 30, 35),
    between(page.right, 15, 20),
  ]).toEqual([true, true, true, true])
  expect(FORM.head.left + FORM.head.right).toBe(165)
  expect(FORM.closing.left + FORM.closing.right).toBe(165)
})

test('a name too long for its half of the head is parted before the place', () => {
  const superior = (name: string): string[] =>
    layOut({ ...DOCUMENT, head: { ...DOCUMENT.head, superior: name } }).head.superior.map((line) => line.text)
  expect(superior('Ủy ban nhân dân xã Suối Mẫu Hạ')).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MẪU HẠ'])
  expect(superior('Đảng ủy xã Mẫu')).toEqual(['ĐẢNG ỦY XÃ MẪU'])
})
