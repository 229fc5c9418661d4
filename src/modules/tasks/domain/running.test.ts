import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import type { BoardOccurrence, BoardTask } from './index.ts'
import {
  agenda,
  cellsOf,
  chaseList,
  chaseSentence,
  chatParts,
  columnsOf,
  contractOf,
  deadlineWarning,
  deadlinesOf,
  earliest,
  missingEvidence,
  nearDuplicates,
  occurrenceState,
  onTimeByUnit,
  onTimeShare,
  reminderLetter,
  reminderMessage,
  toneFor,
  unitRows,
} from './index.ts'

const day = plainDate
const TODAY = day('2026-03-20')
const YEAR = { from: day('2026-01-01'), to: day('2026-12-31') }

describe('states', () => {
  const facts = {
    state: 'open' as const,
    from: day('2026-03-01'),
    dueOn: day('2026-03-31'),
    extendedTo: null,
    assignment: 'assigned' as const,
    hasResult: false,
  }
  test.each([
    ['not begun', { from: day('2026-04-01'), dueOn: day('2026-04-30') }, 'upcoming', 0],
    ['begun, far from due', {}, 'running', 0],
    ['due within a week', { dueOn: day('2026-03-26') }, 'due-soon', 0],
    ['due today', { dueOn: TODAY }, 'due-soon', 0],
    ['a day late', { dueOn: day('2026-03-19') }, 'overdue', 1],
    ['late, but given more time', { dueOn: day('2026-03-01'), extendedTo: day('2026-04-15') }, 'running', 0],
    ['late after the extension', { dueOn: day('2026-03-01'), extendedTo: day('2026-03-10') }, 'overdue', 10],
    ['reported without proof', { dueOn: day('2026-03-01'), hasResult: true }, 'unproven', 0],
    ['reported, fewer than the minimum', { dueOn: day('2026-03-19'), hasResult: true, isShort: true }, 'overdue', 1],
    ['a request long past its day', { dueOn: day('2026-01-01'), assignment: 'requested' as const }, 'requested', 0],
    ['a request with a result', { assignment: 'requested' as const, hasResult: true }, 'requested', 0],
    ['continuous without a minimum', { dueOn: day('2026-01-01'), isOpenEnded: true }, 'running', 0],
    ['done', { state: 'done' as const, dueOn: day('2026-01-01') }, 'done', 0],
    ['called off', { state: 'cancelled' as const, dueOn: day('2026-01-01') }, 'cancelled', 0],
  ])('%s', (_, changed, state, daysLate) =>
    expect(occurrenceState({ ...facts, ...changed }, TODAY)).toEqual({ state, daysLate }),
  )
})

describe('what a contract misses', () => {
  const contract = contractOf(
    [
      'Danh sách cử tập huấn; tài liệu, video, hình ảnh; danh sách tham dự; tin bài; số lần tuyên truyền và số người tham dự',
    ],
    ['training'],
  )
  test('eight kinds of proof can be asked for and each missing one is named', () => {
    const all = { ...contract, isSet: true, mode: 'all' as const }
    const missing = missingEvidence(all, { kinds: ['photo'], counts: {}, results: 1 })
    for (const word of [
      'danh sách cử tham dự',
      'tài liệu, tờ rơi',
      'bản ghi âm, ghi hình',
      'danh sách ký tên',
      'đường dẫn bài đăng',
      'số buổi',
      'số lượt người',
    ])
      expect(missing).toContain(word)
    expect(missing).not.toContain('ảnh chụp')
  })
  test.each([
    ['any of the usual ones closes a proposal', { kinds: ['photo'], counts: {}, results: 1 }, 1, 0],
    ['none does not', { kinds: [], counts: {}, results: 1 }, 1, 1],
    ['the minimum counts results', { kinds: ['photo'], counts: {}, results: 1 }, 2, 1],
  ] as const)('%s', (_, brought, least, count) =>
    expect(missingEvidence({ kinds: ['photo', 'link'], count: null }, brought, least)).toHaveLength(count),
  )
  test('people who came are not pieces published', () =>
    expect(
      missingEvidence(
        { kinds: ['photo'], count: 'luot-nguoi' },
        { kinds: ['photo'], counts: { 'luot-nguoi': 90 }, results: 1 },
        2,
      ),
    ).toEqual(['1 lần nữa (đã có 1 trên 2)']))
})

describe('two deadlines for one task', () => {
  const found = deadlinesOf(
    { title: 'Ban hành kế hoạch tuyên truyền cải cách hành chính năm 2026', timing: 'Trước 17/01', ref: 'PL.1' },
    [
      {
        source: 'trách nhiệm của Văn phòng',
        text: 'Tham mưu ban hành kế hoạch tuyên truyền cải cách hành chính năm 2026 trước ngày 30 tháng 01 năm 2026',
      },
      { source: 'trách nhiệm của Tài chính', text: 'Thẩm định kinh phí trước ngày 15 tháng 01 năm 2026' },
    ],
    YEAR,
  )
  test('both are kept with their clause, the earlier is chased, the warning names both', () => {
    expect(found.map((one) => [one.by, one.printed])).toEqual([
      ['2026-01-16', '2026-01-17'],
      ['2026-01-29', '2026-01-30'],
    ])
    expect(found[1]?.source).toContain('trách nhiệm của Văn phòng')
    expect(earliest(found)).toBe('2026-01-16')
    expect(deadlineWarning(found)).toBe('hai hạn khác nhau: 17/01 và 30/01')
  })
  test('one deadline is no warning', () => expect(deadlineWarning(found.slice(0, 1))).toBeNull())
})

test('rows that read alike are offered for merging, unless they were told apart', () => {
  const rows = [
    { id: 'a', title: 'Tuyên truyền cải cách hành chính trên đài truyền thanh', distinctFrom: [] },
    { id: 'b', title: 'Tuyên truyền cải cách hành chính trên đài truyền thanh xã', distinctFrom: [] },
    { id: 'c', title: 'Tổ chức hội thi', distinctFrom: [] },
  ]
  expect(nearDuplicates(rows).map(([left, right]) => left.id + right.id)).toEqual(['ab'])
  expect(nearDuplicates([rows[0]!, { ...rows[1]!, distinctFrom: ['a'] }])).toEqual([])
})

test.each([
  ['department', 'assigned', 1, 'suggest'],
  ['department', 'assigned', 2, 'require'],
  ['department', 'requested', 3, 'suggest'],
  ['front', 'requested', 5, 'respectful'],
  ['party', 'assigned', 2, 'respectful'],
  ['union', 'requested', 2, 'suggest'],
  ['village', 'assigned', 4, 'suggest'],
  ['upper', 'assigned', 1, 'respectful'],
  [null, 'assigned', 2, 'suggest'],
] as const)('%s, %s, reminder %i: %s', (kind, assignment, ordinal, tone) =>
  expect(toneFor(kind, assignment, ordinal)).toBe(tone),
)

const ITEMS = [
  { title: 'Đăng tin', label: 'Tháng 1/2026', dueOn: day('2026-01-30'), daysLate: 49 },
  { title: 'Đăng tin', label: 'Tháng 2/2026', dueOn: day('2026-02-27'), daysLate: 21 },
  { title: 'Treo băng rôn', label: 'Hạn 16/01/2026', dueOn: day('2026-01-16'), daysLate: 63 },
]

test('a second reminder names the first, and a repeated duty is one line', () => {
  const text = reminderMessage({
    unit: 'Phòng Văn hóa - Xã hội',
    tone: 'require',
    items: ITEMS,
    today: TODAY,
    earlier: [{ ordinal: 1, sentOn: day('2026-03-10') }],
  })
  expect(text.split('\n')).toEqual([
    'Nhắc lần 2 (đã nhắc lần 1 ngày 10/03/2026).',
    'Yêu cầu Phòng Văn hóa - Xã hội khẩn trương hoàn thành và gửi kết quả, minh chứng các việc sau:',
    '1. Đăng tin: 2 kỳ (Tháng 1/2026, Tháng 2/2026)',
    '2. Treo băng rôn (hạn 16/01/2026, quá 63 ngày)',
    'Tính đến ngày 20/03/2026. Nếu có khó khăn, báo để cùng giải quyết hoặc xin gia hạn. Trân trọng cảm ơn.',
  ])
})

test('a long message is cut between lines into numbered parts, and nothing of it is lost', () => {
  const text = Array.from({ length: 60 }, (_, index) => `${index}. ${'việc '.repeat(12)}`.trim()).join('\n')
  const parts = chatParts(text)
  expect(parts.length).toBeGreaterThan(1)
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(1900)
  expect(parts.map((part) => part.replace(/^\(\d+\/\d+\)\n/, '')).join('\n')).toBe(text)
})

test('a letter that chases one unit is in the unit’s register and leaves number and day blank', () => {
  const letter = reminderLetter({
    commune: { kind: 'xã', name: 'Suối Mẫu' },
    plan: {
      title: 'Kế hoạch Tuyên truyền CCHC năm 2026',
      number: '17/KH-UBND',
      issuedOn: '2026-01-12',
      issuer: 'Ủy ban nhân dân xã Suối Mẫu',
    },
    today: TODAY,
    answerBy: day('2026-03-27'),
    focalUnit: 'Văn phòng HĐND và UBND',
    symbol: 'UBND-VP',
    signer: { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: '' },
    isSample: false,
    units: [{ name: 'Ủy ban MTTQ Việt Nam xã', tone: 'respectful', items: ITEMS }],
  })
  expect(letter.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MẪU'])
  expect(letter.subject).toBe('đôn đốc thực hiện Kế hoạch số 17/KH-UBND')
  expect(letter.opening).toContain('kính đề nghị Ủy ban MTTQ Việt Nam xã')
  // The first citation of a document names who issued it (NĐ 30/2020, Phụ lục I).
  expect(letter.opening).toContain('số 17/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân xã Suối Mẫu về tuyên truyền')
  expect(letter.recipients.at(-1)).toBe('Lưu: VT, VP')
})

const task = (id: string, lead: string | null, assignment: 'assigned' | 'requested' = 'assigned'): BoardTask => ({
  id,
  title: `Việc ${id}`,
  assignment,
  units: lead ? [{ part: 'lead', unitId: lead, name: lead }] : [],
})
const time = (taskId: string, due: string, state: BoardOccurrence['state'], doneOn: string | null = null) => ({
  id: `${taskId}-${due}`,
  taskId,
  label: due,
  from: day('2026-01-01'),
  to: day(due),
  dueOn: day(due),
  extendedTo: null,
  state,
  daysLate: state === 'overdue' ? 5 : 0,
  doneOn,
})

describe('the board', () => {
  const tasks = [task('1', 'Phòng A'), task('2', 'Phòng B'), task('3', null), task('4', 'Hội', 'requested')]
  const times = [
    time('1', '2026-01-31', 'done', '2026-01-30'),
    time('1', '2026-02-28', 'done', '2026-03-05'),
    time('1', '2026-03-15', 'overdue'),
    time('2', '2026-03-10', 'unproven'),
    time('3', '2026-03-01', 'overdue'),
    time('4', '2026-02-01', 'requested'),
    time('2', '2026-03-20', 'due-soon'),
    time('2', '2026-03-22', 'due-soon'),
    time('2', '2026-03-30', 'running'),
  ]
  test('the answer counts tasks and units, and says when nobody leads', () =>
    expect(chaseSentence(chaseList(tasks, times))).toBe(
      '2 việc cần đôn đốc, của 1 đơn vị, có việc chưa rõ ai chủ trì; 1 việc chưa có minh chứng.',
    ))
  test('today, this week to Sunday, this month; a request past its day is not late', () => {
    const lists = agenda(times, TODAY)
    expect(
      Object.fromEntries(
        Object.entries<typeof times>({ ...lists }).map(([name, list]) => [name, list.map((one) => one.id)]),
      ),
    ).toEqual({
      late: ['3-2026-03-01', '1-2026-03-15'],
      unproven: ['2-2026-03-10'],
      today: ['2-2026-03-20'],
      week: ['2-2026-03-22'],
      month: ['2-2026-03-30'],
      later: ['4-2026-02-01'],
    })
  })
  test('share on time by unit: in time, late, open; a request has no score', () => {
    const [a] = onTimeByUnit(tasks, times, YEAR)
    expect(a).toEqual({ name: 'Phòng A', onTime: 1, late: 1, open: 1 })
    expect(onTimeShare(a!)).toBe(33)
    expect(onTimeByUnit(tasks, times, YEAR).map((row) => row.name)).toEqual(['Phòng A', 'Phòng B'])
  })
  test('columns are the months or quarters of the plan', () => {
    expect(columnsOf(YEAR, 'month').map((column) => column.label)).toHaveLength(12)
    expect(columnsOf({ from: day('2026-02-10'), to: day('2026-08-01') }, 'quarter').map((one) => one.label)).toEqual([
      'Quý I',
      'Quý II',
      'Quý III',
    ])
    expect(columnsOf({ from: day('2025-12-01'), to: day('2026-01-31') }, 'month').map((one) => one.label)).toEqual([
      'T12/2025',
      'T1/2026',
    ])
  })
  test('a cell shows the most pressing and how many of how many', () => {
    const cells = cellsOf(
      times.filter((one) => one.taskId === '2'),
      columnsOf(YEAR, 'month'),
    )
    expect(cells[2]).toEqual({ state: 'unproven', done: 0, total: 4 })
    expect(cells[0]).toBeNull()
    expect(unitRows(tasks, times, columnsOf(YEAR, 'month')).map((row) => row.unit)).toEqual([
      null,
      'Phòng A',
      'Phòng B',
      'Hội',
    ])
  })
})
