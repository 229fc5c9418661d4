import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { blankDraft, changeDraft } from '../drafting/index.ts'
import type { DraftChange, PlanDraft } from '../drafting/index.ts'
import { amendedItems } from './amended-items.ts'
import { amendingDocument, citedPlan } from './amending-document.ts'

const COMMUNE = { name: 'Suối Mẫu', kind: 'xa', villageWord: 'thôn', isSample: true } as const
const WORK = { coordinating: [], products: [], channels: [], note: '', assignment: null, carriesOut: [] }
const row = (title: string, finish: string) => ({ title, lead: ['Văn phòng'], start: '', finish, ...WORK })
const part = (heading: string, text: string) => ({
  kind: 'text',
  level: 1,
  heading,
  clauses: [{ key: 'c1', text, level: 0 }],
  work: null,
  asked: false,
})

const blank = blankDraft({
  commune: COMMUNE,
  year: 2027,
  units: [],
  signer: null,
  twoTiersSince: plainDate('2025-07-01'),
  citedStates: {},
})
const topics = blank.sections[1]!.key
const annex = blank.annexes[0]!.key
const base: PlanDraft = changeDraft(
  {
    ...blank,
    title: 'Tuyên truyền cải cách hành chính năm 2027',
    sections: blank.sections.map((section) => ({ ...section, parts: [] })),
    annexes: blank.annexes.map((one) => ({ ...one, rows: [] })),
  },
  [
    { op: 'add', list: `sections[${topics}].parts`, key: 'p1', after: null, value: part('Thủ tục', 'Nói về thủ tục.') },
    {
      op: 'add',
      list: `sections[${topics}].parts`,
      key: 'p2',
      after: 'p1',
      value: part('Chuyển đổi số', 'Nói về số.'),
    },
    {
      op: 'add',
      list: `annexes[${annex}].rows`,
      key: 'r1',
      after: null,
      value: row('Treo băng rôn', 'Trước 15/3/2027'),
    },
    { op: 'add', list: `annexes[${annex}].rows`, key: 'r2', after: 'r1', value: row('Hội nghị', 'Quý I/2027') },
  ],
)
const amended = (changes: DraftChange[]) => changeDraft(base, changes)
const sentences = (changes: DraftChange[]) => amendedItems(base, amended(changes)).map((item) => item.sentence)

describe('an amendment item by item', () => {
  test.each<[string, DraftChange[], string[]]>([
    ['nothing', [], []],
    [
      'a clause of a part',
      [{ op: 'set', path: `sections[${topics}].parts[p1].clauses[c1].text`, value: 'Nói về thủ tục mới.' }],
      ['Sửa đổi, bổ sung mục II.1 như sau:'],
    ],
    [
      'a part more',
      [{ op: 'add', list: `sections[${topics}].parts`, key: 'p3', after: 'p2', value: part('An toàn', 'Nói.') }],
      ['Bổ sung mục II.3 như sau:'],
    ],
    ['a part less', [{ op: 'remove', path: `sections[${topics}].parts[p1]` }], ['Bãi bỏ mục II.1 (“Thủ tục”).']],
    [
      'a row changed, one added, one gone',
      [
        { op: 'set', path: `annexes[${annex}].rows[r1].finish`, value: 'Trước 30/4/2027' },
        { op: 'remove', path: `annexes[${annex}].rows[r2]` },
        { op: 'add', list: `annexes[${annex}].rows`, key: 'r3', after: 'r1', value: row('Cuộc thi', 'Tháng 9/2027') },
      ],
      [
        'Sửa đổi các dòng sau của Phụ lục:',
        'Bổ sung các dòng sau vào Phụ lục:',
        'Bãi bỏ dòng 2 của Phụ lục (“Hội nghị”).',
      ],
    ],
    [
      'title and period',
      [
        { op: 'set', path: 'title', value: 'Tuyên truyền năm 2027' },
        { op: 'set', path: 'period.from', value: '2027-02-01' },
        { op: 'set', path: 'period.to', value: '2027-12-31' },
      ],
      ['Sửa đổi tên kế hoạch như sau:', 'Sửa đổi thời gian của kế hoạch như sau:'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(sentences(changes)).toEqual(expected)
  })

  test('the new wording stands between quotation marks, the rows in the columns of the annex', () => {
    const [clause, rows] = amendedItems(
      base,
      amended([
        { op: 'set', path: `sections[${topics}].parts[p1].clauses[c1].text`, value: 'Nói về thủ tục mới.' },
        { op: 'set', path: `annexes[${annex}].rows[r1].finish`, value: 'Trước 30/4/2027' },
      ]),
    )
    expect(clause!.blocks).toMatchObject([
      { kind: 'heading', numeral: '“1.', text: 'Thủ tục' },
      { kind: 'paragraph', words: 'Nói về thủ tục mới.”' },
    ])
    expect(rows!.blocks).toMatchObject([
      { kind: 'table', rows: [{ cells: ['1', 'Treo băng rôn', '', '', 'Trước 30/4/2027', 'Văn phòng', '', ''] }] },
    ])
  })
})

test('the paper cites the plan it amends and leaves the rest as it is', () => {
  const plan = {
    number: '17/KH-UBND',
    issuedOn: '2027-01-05',
    issuer: 'Ủy ban nhân dân xã Suối Mẫu',
    title: base.title,
  }
  expect(citedPlan(plan)).toBe(
    'Kế hoạch số 17/KH-UBND ngày 05 tháng 01 năm 2027 của Ủy ban nhân dân xã Suối Mẫu về tuyên truyền cải cách hành chính năm 2027',
  )
  const paper = amendingDocument(amended([{ op: 'remove', path: `annexes[${annex}].rows[r2]` }]), base, plan, {
    commune: COMMUNE,
  })
  expect(paper.title?.subject).toMatch(/^Sửa đổi, bổ sung Kế hoạch số 17\/KH-UBND/)
  expect(paper.body.at(-1)).toEqual({
    kind: 'paragraph',
    words: 'Các nội dung khác của Kế hoạch số 17/KH-UBND không thay đổi./.',
  })
  expect(paper.isSample).toBe(true)
})
