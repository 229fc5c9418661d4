import { describe, expect, test } from 'vitest'
import type { SourceDocument } from '../reading/document-model.ts'
import { readPlan } from '../reading/read-plan.ts'
import { textDocument } from '../reading/text-document.ts'
import { withSignedWork } from './changed-work.ts'
import { compareSigned } from './compare-signed.ts'

const PLAN = `ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ SUỐI MẪU                         Độc lập - Tự do - Hạnh phúc

Số:     /KH-UBND                  Suối Mẫu, ngày     tháng     năm 2027

KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2027

I. MỤC ĐÍCH

- Để người dân biết rõ việc gì làm được ở xã, việc gì làm được trên mạng.

- Mỗi thôn có một người hướng dẫn nộp hồ sơ trực tuyến.

II. NỘI DUNG

1. Treo băng rôn tại trụ sở xã

- Chủ trì: Văn phòng HĐND và UBND.

- Thời gian: Trước ngày 30/4/2027.

2. Phát chuyên mục trên hệ thống truyền thanh

- Chủ trì: Trung tâm Văn hóa.

- Thời gian: Hàng tháng.
`
const seen = (document: SourceDocument) => ({ document, reading: readPlan(document) })
const text = (words: string) => seen(textDocument([{ name: 'a.txt', text: words }]))
const scan = (words: string) => {
  const document = textDocument([{ name: 'a.txt', text: words }])
  return seen({ ...document, pages: document.pages.map((page) => ({ ...page, origin: 'recognised' as const })) })
}
const draft = text(PLAN)
const STAMPED = PLAN.replace('Số:     /', 'Số: 05/').replace('ngày     tháng     ', 'ngày 12 tháng 01 ')
const LATER = STAMPED.replace('30/4/2027', '20/5/2027')

describe('the signed file beside the draft', () => {
  test.each([
    ['number and day do not count', text(STAMPED), 'same', []],
    ['a mark of signing does not count', text(`${STAMPED}\nKý bởi: Nguyễn Văn Mẫu\n`), 'same', []],
    ['another day', text(LATER), 'differences', ['30/4/2027 → 20/5/2027']],
    ['a word more', text(STAMPED.replace('một người', 'một hai người')), 'differences', [' → hai']],
    ['a wrong letter of a scan', scan(STAMPED.replace('trực tuyến', 'trưc tuyên')), 'same', []],
    ['a figure in a scan is looked at', scan(LATER), 'differences', ['30/4/2027 → 20/5/2027']],
    ['another document', text('THÔNG BÁO\nLịch trực hè\n\nCác đồng chí trực theo lịch kèm theo.'), 'other', []],
    ['an empty file', text(''), 'other', []],
  ])('%s', (_, signed, likeness, words) => {
    const found = compareSigned(draft, signed)
    expect(found.likeness).toBe(likeness)
    expect(found.words.map((word) => `${word.drafted} → ${word.signed}`)).toEqual(words)
  })

  test('a change tells its section, the words around it and that a day matters', () => {
    expect(compareSigned(draft, text(LATER)).words[0]).toMatchObject({
      section: 'II. NỘI DUNG',
      before: expect.stringContaining('Trước ngày'),
      matters: true,
      page: 1,
    })
  })
})

describe('work that was changed before signing', () => {
  const signed = text(LATER)
  const { work } = compareSigned(draft, signed)

  test('the work and its field are named with both wordings', () => {
    expect(work).toMatchObject([{ kind: 'field', field: 'timing', title: expect.stringContaining('Treo băng rôn') }])
  })

  test.each([
    ['taken over, it runs as signed', true, '2027-05-20'],
    ['left, it runs as drafted', false, '2027-04-30'],
  ])('%s', (_, isTaken, due) => {
    const taken = new Set(isTaken ? work.map((change) => change.key) : [])
    const content = withSignedWork({ planKind: null, ...draft.reading }, work, taken, signed.reading)
    const timing = JSON.stringify(content.activities[0]?.timing)
    expect(timing).toContain(due)
  })

  // Work with titles alike: what is taken over goes to the very one that was changed.
  test.each([
    [
      'of two titles alike, the one that is meant',
      'Phát tin bài trên hệ thống truyền thanh về cải cách hành chính',
      'Phát tin bài trên hệ thống truyền thanh về dịch vụ công',
    ],
    [
      'of two of one title, the one with the day of before',
      'Phát tin bài trên hệ thống truyền thanh về dịch vụ công',
      'Phát tin bài trên hệ thống truyền thanh về dịch vụ công',
    ],
  ])('%s', (_, first, second) => {
    const twice = (day: string): string =>
      `${STAMPED.slice(0, STAMPED.indexOf('1. Treo'))}1. ${first}\n\n- Chủ trì: Trung tâm Văn hóa.\n\n- Thời gian: Trước ngày 30/4/2027.\n\n2. ${second}\n\n- Chủ trì: Văn phòng HĐND và UBND.\n\n- Thời gian: Trước ngày ${day}.\n`
    const before = text(twice('15/6/2027'))
    const after = text(twice('20/8/2027'))
    const changes = compareSigned(before, after).work
    const content = withSignedWork(
      { planKind: null, ...before.reading },
      changes,
      new Set(changes.map((change) => change.key)),
      after.reading,
    )
    expect(content.activities.map((activity) => activity.timing.text)).toEqual([
      'Trước ngày 30/4/2027',
      'Trước ngày 20/8/2027',
    ])
  })

  test('of two titles alike the one that was left out goes', () => {
    const list = (...titles: string[]): string =>
      `${STAMPED.slice(0, STAMPED.indexOf('1. Treo'))}${titles.map((title, at) => `${at + 1}. ${title}\n\n- Chủ trì: Trung tâm Văn hóa.\n`).join('\n')}`
    const [first, second] = [
      'Phát tin bài trên hệ thống truyền thanh về cải cách hành chính',
      'Phát tin bài trên hệ thống truyền thanh về dịch vụ công',
    ]
    const before = text(list(first, second))
    const after = text(list(first))
    const content = withSignedWork(
      { planKind: null, ...before.reading },
      [{ key: 'left-out:1', kind: 'left-out', title: second }],
      new Set(['left-out:1']),
      after.reading,
    )
    expect(content.activities.map((activity) => activity.title)).toEqual([first])
  })

  test.each([
    ['added', `${STAMPED}\n3. Tổ chức hội thi tìm hiểu dịch vụ công\n\n- Chủ trì: Đoàn Thanh niên.\n`, 'added'],
    ['left out', STAMPED.slice(0, STAMPED.indexOf('2. Phát chuyên mục')), 'left-out'],
  ])('%s', (_, words, kind) => {
    expect(compareSigned(draft, text(words)).work.map((change) => change.kind)).toContain(kind)
  })
})
