import { describe, expect, test } from 'vitest'
import { applyEdits, assertEdits, reviewOf } from './edits.ts'
import { textDocument } from './reading/text-document.ts'
import { readPlan } from './reading/read-plan.ts'

const reading = readPlan(
  textDocument([
    {
      name: 'mau.txt',
      text: [
        'ỦY BAN NHÂN DÂN',
        'XÃ SUỐI MẪU',
        'Số: 17/KH-UBND',
        'Suối Mẫu, ngày 20 tháng 01 năm 2026',
        'KẾ HOẠCH',
        'Tuyên truyền cải cách hành chính năm 2026',
        'Căn cứ Kế hoạch số 5/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Mẫu Sơn về cải cách hành chính;',
        'I. MỤC ĐÍCH, YÊU CẦU',
        '1. Mục đích',
        '- Nâng cao nhận thức của cán bộ.',
        '- Tạo sự đồng thuận của người dân.',
        'II. HÌNH THỨC TUYÊN TRUYỀN',
        '1. Tuyên truyền trên hệ thống truyền thanh xã',
        '- Chủ trì: Đài truyền thanh xã. Thời gian: hàng tuần.',
        '2. Đăng tin trên trang thông tin điện tử xã',
        '- Chủ trì: Văn phòng HĐND và UBND. Thời gian: hàng tháng.',
        '3. Treo băng rôn tại nhà văn hóa thôn',
        '- Thời gian: trước ngày 30/4/2026.',
        'Nơi nhận:',
        '- Thường trực Đảng ủy;',
        '- Lưu: VT.',
      ].join('\n'),
    },
  ]),
)

const WEEKLY = { kind: 'recurring', text: 'hàng tuần', from: null, to: null, every: 'week' }

test('the sample is read as the tables below expect', () => {
  expect(reading.activities).toHaveLength(3)
  expect(reading.legalBases).toHaveLength(1)
  expect(reading.objectives).toHaveLength(2)
  expect(reading.recipients).toHaveLength(2)
})

describe('every field can be corrected', () => {
  test.each([
    ['number', '18/KH-UBND'],
    ['number', null],
    ['issuedOn', '2026-01'],
    ['issuedOn', null],
    ['issuer', 'Ủy ban nhân dân phường Mẫu'],
    ['title', 'Khác'],
    ['placeOfIssue', 'Mẫu'],
    ['budgetSource', 'Ngân sách xã'],
    ['period.from', '2026-02-01'],
    ['period.to', '2026-11-30'],
    ['signer.name', 'Lê Văn Mẫu'],
    ['signer.for', null],
    ['planKind', 'reform'],
    ['legalBases[0].number', '6/KH-UBND'],
    ['legalBases[0].issuedOn', null],
    ['legalBases[0].subject', 'về chuyển đổi số'],
    ['objectives[1]', 'Câu khác'],
    ['recipients[0]', 'Thường trực HĐND'],
    ['activities[2].title', 'Treo pa-nô'],
    ['activities[2].lead', ['Trưởng thôn']],
    ['activities[2].coordinating', []],
    ['activities[2].products', ['Ảnh']],
    ['activities[2].channels', ['visual']],
    ['activities[2].timing', WEEKLY],
    ['activities[2].ref', 'II.9'],
    ['activities[2].assignment', 'requested'],
    ['activities[2].minimum', 'month'],
    ['activities[2].minimum', 'none'],
    ['activities[2].origin', 'duty'],
  ])('%s', (path, value) => {
    assertEdits(reading, { [path]: value })
    const after: unknown = path
      .split(/[.[\]]+/)
      .filter(Boolean)
      .reduce((at: unknown, step) => Reflect.get(Object(at), step), applyEdits(reading, { [path]: value }))
    expect(after).toEqual(value)
  })
})

describe('what no reading has is refused', () => {
  test.each([
    ['nothing', 'x'],
    ['__proto__', {}],
    ['constructor', 'x'],
    ['title.length', 1],
    ['title', 7],
    ['issuedOn', '2026-02-30'],
    ['period.from', '2026-02'],
    ['warnings[0]', null],
    ['provenance', {}],
    ['activities', []],
    ['activities[0]', { title: 'thay cả mục' }],
    ['activities[0].nothing', 'x'],
    ['activities[0].lead', 'không phải danh sách'],
    ['activities[0].channels', ['loa']],
    ['activities[0].timing', { kind: 'sometimes' }],
    ['activities[0].timing', { ...WEEKLY, from: '2026-13-01' }],
    ['activities[0].rank', Number.NaN],
    ['activities[+A B]', {}],
    ['activities[+a]', { nothing: 1 }],
    ['objectives[0]', 5],
    ['objectives[0].title', 'x'],
    ['objectives.rank', 1],
    ['seen:', true],
    ['seen:number', false],
  ])('%s', (path, value) => {
    expect(() => assertEdits(reading, { [path]: value })).toThrow('plans.bad-edit')
  })

  test.each(['activities[3].title', 'activities[+zz].title', 'objectives[9]'])('%s stands nowhere', (path) => {
    const value = path.startsWith('objectives') ? 'x' : 'Việc'
    expect(() => assertEdits(reading, { [path]: value })).toThrow('plans.bad-edit')
  })
})

describe('items come, go and move', () => {
  const titles = (edits: Record<string, unknown>): string[] =>
    applyEdits(reading, edits).activities.map((activity) => activity.title)
  const [first, second, third] = reading.activities.map((activity) => activity.title)

  test.each<[string, Record<string, unknown>, (string | undefined)[]]>([
    ['taken out', { 'activities[1]': null }, [first, third]],
    ['added at the end', { 'activities[+a]': { title: 'Mới' } }, [first, second, third, 'Mới']],
    [
      'added between',
      { 'activities[+a]': { title: 'Mới' }, 'activities[+a].rank': 0.5 },
      [first, 'Mới', second, third],
    ],
    ['moved to the front', { 'activities[2].rank': -1 }, [third, first, second]],
    ['added, then corrected', { 'activities[+a]': {}, 'activities[+a].title': 'Sau' }, [first, second, third, 'Sau']],
    ['corrected and taken out', { 'activities[1].title': 'Sửa', 'activities[1]': null }, [first, third]],
    ['taken out by a colleague after it was added', { 'activities[+a].title': 'Sau' }, [first, second, third]],
  ])('%s', (_, edits, expected) => expect(titles(edits)).toEqual(expected))

  test('plain texts too', () => {
    const edits = { 'objectives[0]': null, 'objectives[+n]': 'Câu mới', 'objectives[+n].rank': -1 }
    expect(applyEdits(reading, edits).objectives).toEqual(['Câu mới', reading.objectives[1]])
  })

  test('legal bases too', () => {
    const edits = { 'legalBases[0]': null, 'legalBases[+n]': { kind: 'Nghị định', number: '61/2018/NĐ-CP' } }
    expect(applyEdits(reading, edits).legalBases).toEqual([
      { kind: 'Nghị định', number: '61/2018/NĐ-CP', issuedOn: null, issuer: null, subject: null },
    ])
  })

  test('an item keeps its place in the source wherever it goes; a part of it shares that place', () => {
    const place = reading.provenance['activities[2].title']
    expect(place).toBeDefined()
    const { reading: after, keys } = reviewOf(reading, {
      'activities[0]': null,
      'activities[+b]': { title: 'Phần hai', of: '2' },
    })
    expect(keys.activities).toEqual(['1', '2', '+b'])
    expect(after.provenance['activities[1].title']).toEqual(place)
    expect(after.provenance['activities[2].title']).toEqual(place)
  })

  test('taking a correction away gives back what was read, which was never touched', () => {
    const before = structuredClone(reading)
    applyEdits(reading, { title: 'Khác', 'activities[0].title': 'Khác', 'activities[1]': null })
    expect(reading).toEqual(before)
    expect(applyEdits(reading, {}).title).toBe(before.title)
  })

  test('a signer where none was read', () => {
    expect(applyEdits({ ...reading, signer: null }, { 'signer.name': 'Lê Văn Mẫu' }).signer).toEqual({
      name: 'Lê Văn Mẫu',
      position: null,
      authority: null,
      for: null,
    })
  })
})
