import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { changeDraft, lintDraft } from '#modules/plans/domain/index.ts'
import type { DraftFacts, DraftNotice, PlanDraft } from '#modules/plans/domain/index.ts'
import { annex, basis, form, part, recipient, row, section } from '../support/draft-pieces.ts'
import { usualDraft } from '../support/invented-drafts.ts'

const unit = (name: string, more: Partial<DraftFacts['units'][number]> = {}): DraftFacts['units'][number] => ({
  id: `00000000-0000-7000-8000-${String(name.length).padStart(12, '0')}`,
  name,
  kind: 'department',
  assignment: 'assigned',
  aliases: [],
  from: null,
  to: null,
  heir: null,
  ...more,
})

const FACTS: DraftFacts = {
  commune: { name: 'Suối Mẫu', kind: 'xa', villageWord: 'thôn', isSample: true },
  year: 2027,
  units: [
    unit('Văn phòng HĐND và UBND', { kind: 'office' }),
    unit('Phòng Văn hóa - Xã hội'),
    unit('Phòng Kinh tế'),
    unit('Trung tâm Văn hóa, Thông tin và Thể thao', { kind: 'radio' }),
    unit('Trung tâm Phục vụ hành chính công', { kind: 'one-stop' }),
    unit('Tổ công nghệ số cộng đồng', { kind: 'digital-team', assignment: 'requested' }),
    unit('Thôn Mẫu Một', { kind: 'village' }),
    unit('Đài Truyền thanh xã', { to: '2026-07-01', heir: 'Trung tâm Văn hóa, Thông tin và Thể thao' }),
    unit('Ban Văn hóa xã', { to: '2026-07-01' }),
  ],
  signer: { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: 'Nguyễn Văn Mẫu Long' },
  twoTiersSince: plainDate('2025-07-01'),
  citedStates: {},
}

const CLEAN = usualDraft()
const lint = (draft: PlanDraft, facts = FACTS): DraftNotice[] => lintDraft(draft, facts)
const codes = (draft: PlanDraft, facts = FACTS): string[] => lint(draft, facts).map(({ code }) => code)

const withSections = (change: (sections: PlanDraft['sections']) => PlanDraft['sections']): PlanDraft =>
  usualDraft({ sections: change(CLEAN.sections) })
const withWork = (...parts: Parameters<typeof section>[2][]): PlanDraft =>
  withSections((all) => all.map((each) => (each.kind === 'work' ? section('work', each.title, ...parts) : each)))
const withPart = (more: Parameters<typeof section>[2]): PlanDraft =>
  withSections((all) =>
    all.map((each) => (each.kind === 'organisation' ? { ...each, parts: [...each.parts, more] } : each)),
  )
const LEAD = ['Phòng Kinh tế']
const job = (heading: string, work: Parameters<typeof form>[1]): PlanDraft =>
  withWork(form(heading, { lead: LEAD, ...work }))
const numbered = (at: number, numeral: string): PlanDraft =>
  withSections((all) => all.map((each, index) => (index === at ? { ...each, numeral } : each)))
const withRows = (...rows: Parameters<typeof annex>[1][]): PlanDraft =>
  usualDraft({
    sections: CLEAN.sections.map((each) =>
      each.kind === 'work' ? section('work', each.title, part('text', null, '(Chi tiết tại Phụ lục kèm theo)')) : each,
    ),
    annexes: [annex('Nhiệm vụ cụ thể', ...rows)],
  })
const PLAN_ROW = row('Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2027', {
  finish: 'Trước 17/01',
  lead: LEAD,
})

test('a plan with nothing to send back', () => {
  expect(lint(CLEAN)).toEqual([])
})

const CASES: [string, PlanDraft, string, 'must' | 'should'][] = [
  ['title missing', usualDraft({ title: ' ' }), 'no-title', 'must'],
  ['title without year', usualDraft({ title: 'Tuyên truyền cải cách hành chính' }), 'title-without-year', 'should'],
  ['issuer missing', usualDraft({ issuer: '' }), 'no-issuer', 'must'],
  ['place missing', usualDraft({ place: '' }), 'no-place', 'must'],
  ['period missing', usualDraft({ period: { from: '2027-01-01', to: null } }), 'no-period', 'must'],
  ['period the wrong way', usualDraft({ period: { from: '2027-12-31', to: '2027-01-01' } }), 'period-reversed', 'must'],
  ['number blank', usualDraft({ number: null }), 'blank-number', 'should'],
  ['no opening words', usualDraft({ opening: '' }), 'no-opening', 'should'],
  ['no signer', usualDraft({ signer: { authority: [], position: '', name: '' } }), 'no-signer', 'must'],
  ['signer without a name', usualDraft({ signer: { ...CLEAN.signer, name: '' } }), 'no-signer-name', 'should'],
  [
    'a chair who signs for the chair',
    usualDraft({ signer: { authority: ['KT. CHỦ TỊCH'], position: 'CHỦ TỊCH', name: 'Nguyễn Văn Mẫu' } }),
    'signer-form',
    'must',
  ],
  ['no bases', usualDraft({ bases: [] }), 'no-bases', 'should'],
  ['an empty basis', usualDraft({ bases: [...CLEAN.bases, basis({ kind: '' })] }), 'empty-basis', 'must'],
  [
    'a basis twice',
    usualDraft({ bases: [...CLEAN.bases, { ...CLEAN.bases[0]!, key: 'b9' }] }),
    'basis-twice',
    'should',
  ],
  ['a basis after the plan', usualDraft({ issuedOn: '2027-01-04' }), 'basis-later', 'must'],
  [
    'a basis without day and issuer',
    usualDraft({ bases: [basis({ kind: 'Quyết định', number: '5/QĐ-UBND' })] }),
    'basis-incomplete',
    'should',
  ],
  ['two sections set to one number', numbered(3, 'III'), 'duplicate-numeral', 'must'],
  ['a section set to a later one’s number', numbered(0, 'II'), 'duplicate-numeral', 'must'],
  [
    'a number typed into a heading',
    withPart(part('unit', '3. Các thôn', '- Phổ biến Kế hoạch.')),
    'typed-numeral',
    'must',
  ],
  [
    'one number typed twice in a part',
    withPart(part('unit', 'Các thôn', '1. Phổ biến Kế hoạch.', '1. Vận động hội viên.')),
    'typed-numeral-twice',
    'must',
  ],
  ['a section without title', withSections((all) => [...all, section('other', '')]), 'section-without-title', 'must'],
  [
    'an empty section',
    withSections((all) => [...all, section('other', 'Khen thưởng', part('text', null))]),
    'empty-section',
    'should',
  ],
  ['an empty part', withPart(part('unit', 'Các thôn')), 'empty-part', 'should'],
  ['no work at all', withSections((all) => all.filter(({ kind }) => kind !== 'work')), 'no-work', 'must'],
  ['no budget', withSections((all) => all.filter(({ kind }) => kind !== 'budget')), 'no-budget', 'should'],
  [
    'no organisation',
    withSections((all) => all.filter(({ kind }) => kind !== 'organisation')),
    'no-organisation',
    'should',
  ],
  [
    'nobody reports',
    withSections((all) =>
      all.map((each) =>
        each.kind === 'organisation'
          ? section('organisation', each.title, part('unit', 'Phòng Kinh tế', '- Cân đối kinh phí.'))
          : each,
      ),
    ),
    'no-reporting',
    'should',
  ],
  ['an annex that is named but empty', { ...withRows(PLAN_ROW), annexes: [] }, 'annex-missing', 'must'],
  ['an annex that nobody names', usualDraft({ annexes: [annex('Nhiệm vụ', PLAN_ROW)] }), 'annex-not-named', 'should'],
  ['an annex without rows', usualDraft({ annexes: [annex('Nhiệm vụ')] }), 'empty-annex', 'should'],
  ['work without words', job('', { start: 'Hàng tháng' }), 'work-without-title', 'must'],
  ['a form without lead', withWork(form('Phát thanh chuyên mục', { start: 'Hàng tháng' })), 'no-lead', 'must'],
  ['a row without lead', withRows(row('Phát thanh chuyên mục', { start: 'Hàng tháng' })), 'no-lead', 'must'],
  [
    'one unit leads and helps',
    job('Phát thanh chuyên mục', { start: 'Hàng tháng', coordinating: ['Phòng Kinh tế'] }),
    'lead-coordinates',
    'should',
  ],
  ['no time', job('Treo băng rôn', {}), 'no-time', 'should'],
  ['a time that nobody can put on a day', job('Treo băng rôn', { start: 'Khi có điều kiện' }), 'unread-time', 'should'],
  [
    'done before it begins',
    job('Treo băng rôn', { start: 'Tháng 5/2027', finish: 'Trước 17/01/2027' }),
    'finish-before-start',
    'must',
  ],
  [
    'a column that ends before the other begins',
    withRows(row('Treo băng rôn', { start: 'Quý IV/2027', finish: 'Quý II/2027', lead: LEAD })),
    'finish-before-start',
    'must',
  ],
  ['a deadline outside the period', job('Treo băng rôn', { finish: 'Trước 30/6/2028' }), 'outside-period', 'should'],
  ['a day that does not exist', job('Treo băng rôn', { finish: 'Trước ngày 31/4/2027' }), 'impossible-date', 'must'],
  [
    'a day in a clause that does not exist',
    withPart(part('unit', 'Các thôn', '- Họp thôn ngày 30 tháng 02 năm 2027.')),
    'impossible-date',
    'must',
  ],
  [
    'two deadlines: annex and text',
    {
      ...withRows(PLAN_ROW),
      sections: [
        ...withRows(PLAN_ROW).sections.slice(0, -1),
        section(
          'organisation',
          'Tổ chức thực hiện',
          part(
            'unit',
            'Văn phòng HĐND và UBND',
            '- Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2027 trước ngày 30 tháng 01 năm 2027; báo cáo hàng quý.',
          ),
        ),
      ],
    },
    'two-deadlines',
    'must',
  ],
  [
    'two deadlines: two rows of one work',
    withRows(PLAN_ROW, { ...PLAN_ROW, key: 'r99', finish: 'Trước 30/01' }),
    'two-deadlines',
    'must',
  ],
  ['one work twice', withRows(PLAN_ROW, { ...PLAN_ROW, key: 'r99' }), 'same-work-twice', 'should'],
  [
    'a unit that ended',
    job('Phát thanh', { start: 'Hàng tháng', lead: ['Đài Truyền thanh xã'] }),
    'ended-unit',
    'must',
  ],
  ['a unit that ended without heir', withPart(part('unit', 'Ban Văn hóa xã', '- Viết bài.')), 'ended-unit', 'must'],
  [
    'a unit nobody knows',
    job('Phát thanh', { start: 'Hàng tháng', lead: ['Phòng Không Có'] }),
    'unknown-unit',
    'should',
  ],
  [
    'last year in a clause',
    withPart(part('unit', 'Các thôn', '- Phổ biến Kế hoạch năm 2026 tại cuộc họp thôn.')),
    'other-year',
    'should',
  ],
  [
    'last year in the title',
    usualDraft({ title: 'Tuyên truyền cải cách hành chính năm 2026' }),
    'other-year',
    'should',
  ],
  [
    'a district that is no more',
    withPart(part('unit', 'Các thôn', '- Gửi danh sách về UBND huyện.')),
    'old-level',
    'should',
  ],
  ['no file line', usualDraft({ recipients: [recipient('Các thôn', 'thực hiện')] }), 'no-file-line', 'must'],
  ['nobody but the file', usualDraft({ recipients: [recipient('Lưu: VT.', '', true)] }), 'no-recipients', 'should'],
  [
    'a recipient twice',
    usualDraft({ recipients: [...CLEAN.recipients, recipient('Các thôn', 'tuyên truyền')] }),
    'recipient-twice',
    'should',
  ],
  ['an empty recipient', usualDraft({ recipients: [recipient(''), ...CLEAN.recipients] }), 'empty-recipient', 'should'],
]

describe('what a superior would send back', () => {
  test.each(CASES)('%s', (_name, draft, code, severity) => {
    expect(lint(draft)).toContainEqual(expect.objectContaining({ code, severity }))
  })

  // Taking away may uncover another fault (no section at all); the one it was for is gone, and none of its kind came.
  const fixable = CASES.flatMap(([name, draft, code]) => {
    const notice = lint(draft).find((each) => each.code === code)
    return notice?.fix ? [[name, draft, notice] as const] : []
  })
  test('many can be put right at one press', () => {
    expect(fixable.length).toBeGreaterThan(15)
  })
  test.each(fixable)('one press: %s', (_name, draft, notice) => {
    const next = changeDraft(draft, notice.fix ?? [])
    expect(lint(next).filter(({ code, path }) => code === notice.code && path === notice.path)).toEqual([])
  })
})

const FINE: [string, PlanDraft, string][] = [
  [
    'the first day after the year, excluded',
    job('Treo băng rôn', { finish: 'Trước ngày 01/01/2028' }),
    'outside-period',
  ],
  ['years of a cited document', usualDraft(), 'other-year'],
  [
    'a span of years',
    withPart(part('unit', 'Các thôn', '- Thực hiện Chương trình giai đoạn 2021 - 2026 của tỉnh.')),
    'other-year',
  ],
  [
    'what happened last year',
    withPart(part('unit', 'Các thôn', '- So với kết quả năm 2026, tăng số buổi họp.')),
    'other-year',
  ],
  ['a body above the commune', job('Tập huấn', { start: 'Quý II', coordinating: ['Sở Nội vụ'] }), 'unknown-unit'],
  ['all villages', job('Họp thôn', { start: 'Hàng tháng', coordinating: ['Các thôn'] }), 'unknown-unit'],
  ['a heading that groups', withPart({ ...part('text', 'Phân công'), level: 1 }), 'typed-numeral'],
  [
    'one number, two documents',
    usualDraft({ bases: [...CLEAN.bases, { ...CLEAN.bases[0]!, key: 'b9', issuedOn: '2013-06-13' }] }),
    'basis-twice',
  ],
]
test.each(FINE)('nothing to say: %s', (_name, draft, code) => {
  expect(codes(draft)).not.toContain(code)
})

test('the sentence names both deadlines', () => {
  const notice = lint(withRows(PLAN_ROW, { ...PLAN_ROW, key: 'r99', finish: 'Trước 30/01' }))[0]
  expect(notice?.sentence).toContain('hai hạn khác nhau: 17/01/2027 và 30/01/2027')
})

test('a cited document that is out of force stops the plan, an amended one is told', () => {
  const [first, second] = CLEAN.bases
  const found = lint(CLEAN, {
    ...FACTS,
    twoTiersSince: plainDate('2025-07-01'),
    citedStates: {
      [first!.key]: { state: 'expired', sentence: 'Nghị quyết mẫu đã bị bãi bỏ.' },
      [second!.key]: { state: 'amended', sentence: 'Kế hoạch mẫu đã được sửa đổi.' },
    },
  })
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([
    ['basis-expired', 'must'],
    ['basis-amended', 'should'],
  ])
})

test('a draft of fifteen pieces of work is looked over in no time', () => {
  const rows = Array.from({ length: 15 }, (_, at) =>
    row(`Phát chuyên mục số ${at} về ${['đất đai', 'hộ tịch', 'thuế'][at % 3]} trên truyền thanh`, {
      start: 'Tháng 02/2027',
      finish: `Trước ngày ${at + 10}/6/2027`,
      lead: LEAD,
    }),
  )
  const draft = withRows(...rows)
  lint(draft)
  const began = performance.now()
  for (let run = 0; run < 10; run++) lint(draft)
  expect((performance.now() - began) / 10).toBeLessThan(60)
})

describe('many rows alike', () => {
  const rows = (titles: readonly string[]): DraftNotice[] =>
    lint(withRows(...titles.map((title, at) => ({ ...PLAN_ROW, key: `r${at + 50}`, title })))).filter(
      ({ code }) => code === 'same-work-twice',
    )

  test('those that differ in a number are not one', () => {
    expect(rows(['Phát thanh chuyên đề số 1 về dịch vụ công', 'Phát thanh chuyên đề số 2 về dịch vụ công'])).toEqual([])
  })
  test('each is told once', () => {
    expect(rows(Array.from({ length: 10 }, () => 'Phát thanh chuyên đề về dịch vụ công'))).toHaveLength(9)
  })
})

test.each([
  ['2026-01-07', 'tuyên truyền cải cách hành chính', true],
  ['2026-12-20', 'tuyên truyền cải cách hành chính', false],
  ['2026-01-07', 'tuyên truyền cải cách hành chính giai đoạn 2026-2030', false],
  ['2025-03-01', 'công tác năm 2027', false],
  ['2027-01-05', 'tuyên truyền cải cách hành chính', false],
])('a plan of %s on "%s" cited in 2027: of an earlier year %s', (issuedOn, subject, isEarlier) => {
  const cited = {
    ...CLEAN.bases[0]!,
    documentId: null,
    kind: 'Kế hoạch',
    number: '15/KH-UBND',
    issuedOn,
    subject,
    sentence: null,
  }
  expect(codes(usualDraft({ bases: [cited] })).includes('basis-of-earlier-year')).toBe(isEarlier)
})
