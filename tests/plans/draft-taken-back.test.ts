import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { writeDocx } from '#adapters/docx-out/write-docx.ts'
import { readFiles } from '#adapters/intake/read-files.ts'
import { changeDraft, changesFromDocument, draftDocument, readingOfDraft } from '#modules/plans/domain/index.ts'
import type { DraftChange, DraftFacts, PlanDraft } from '#modules/plans/domain/index.ts'
import { annex, form, part, recipient, row } from '../support/draft-pieces.ts'
import { INVENTED, usualDraft } from '../support/invented-drafts.ts'

const FACTS: DraftFacts = {
  commune: { name: 'Suối Mẫu', kind: 'xa', villageWord: 'thôn', isSample: true },
  year: 2027,
  units: [],
  signer: null,
  twoTiersSince: plainDate('2025-07-01'),
  citedStates: {},
}
const path = join(mkdtempSync(join(tmpdir(), 'loalang-back-')), 'du-thao.docx')

async function back(draft: PlanDraft, printed: PlanDraft): Promise<DraftChange[]> {
  writeFileSync(path, await writeDocx(draftDocument(printed, FACTS)))
  return changesFromDocument(draft, await readFiles([{ name: 'du-thao.docx', path }]), FACTS)
}

test.each(INVENTED)('a file that nobody changed says nothing: %s', async (_name, draft) => {
  expect(await back(draft, draft)).toEqual([])
})

const DRAFT: PlanDraft = usualDraft({
  annexes: [
    annex(
      'Nhiệm vụ cụ thể',
      row('Treo băng rôn tại trụ sở', { finish: 'Trước ngày 10/02/2027', lead: ['Phòng Kinh tế'] }),
      row('In tờ rơi hướng dẫn nộp hồ sơ', { start: 'Quý II/2027', lead: ['Văn phòng HĐND và UBND'], note: 'Hai mặt' }),
    ),
  ],
})
const [purpose, topics, work, , organisation] = DRAFT.sections
const at = (section: typeof work, index: number): string =>
  `sections[${section!.key}].parts[${section!.parts[index]!.key}]`
const rows = `annexes[${DRAFT.annexes[0]!.key}].rows`
const first = `${rows}[${DRAFT.annexes[0]!.rows[0]!.key}]`
const set = (where: string, value: unknown): DraftChange => ({ op: 'set', path: where, value })

const EDITS: [string, DraftChange[]][] = [
  ['the title', [set('title', 'Thông tin, tuyên truyền cải cách hành chính, chuyển đổi số năm 2027')]],
  [
    'a clause reworded',
    [
      set(
        `${at(purpose, 0)}.clauses[${purpose!.parts[0]!.clauses[0]!.key}].text`,
        'Người dân biết nộp hồ sơ ở đâu và bao giờ có kết quả.',
      ),
    ],
  ],
  [
    'a clause put in',
    [
      {
        op: 'add',
        list: `${at(topics, 0)}.clauses`,
        key: 'c901',
        after: topics!.parts[0]!.clauses[0]!.key,
        value: { text: 'Nơi nộp hồ sơ đất đai sau khi sắp xếp.', level: 1 },
      },
    ],
  ],
  ['a clause taken out', [{ op: 'remove', path: `${at(topics, 0)}.clauses[${topics!.parts[0]!.clauses[1]!.key}]` }]],
  ['who leads a form', [set(`${at(work, 0)}.work.lead`, ['Phòng Văn hóa - Xã hội'])]],
  ['when it is done', [set(`${at(work, 2)}.work.finish`, 'Trước ngày 15/7/2027')]],
  [
    'a form put in',
    [
      {
        op: 'add',
        list: `sections[${work!.key}].parts`,
        key: 'p901',
        after: work!.parts[0]!.key,
        value: form('Niêm yết công khai thủ tục hành chính', { start: 'Thường xuyên', lead: ['Phòng Kinh tế'] }),
      },
    ],
  ],
  ['a form taken out', [{ op: 'remove', path: at(work, 1) }]],
  ['a row', [set(`${first}.coordinating`, ['Các thôn']), set(`${first}.products`, ['Ảnh chụp'])]],
  [
    'a row put in',
    [
      {
        op: 'add',
        list: rows,
        key: 'r901',
        after: null,
        value: row('Khảo sát mức độ hài lòng', { start: 'Quý III/2027', lead: ['Phòng Kinh tế'] }),
      },
    ],
  ],
  [
    'a unit put in',
    [
      {
        op: 'add',
        list: `sections[${organisation!.key}].parts`,
        key: 'p902',
        after: organisation!.parts.at(-1)!.key,
        value: part('unit', 'Các thôn', '- Phổ biến Kế hoạch tại cuộc họp thôn.'),
      },
    ],
  ],
  ['number, day and name', [set('number', '18'), set('issuedOn', '2027-01-15'), set('signer.name', 'Trần Thị Mẫu')]],
  [
    'a recipient',
    [
      {
        op: 'add',
        list: 'recipients',
        key: 'n901',
        after: null,
        value: recipient('UBND tỉnh Mẫu Giang', 'để báo cáo'),
      },
    ],
  ],
]

// What is new has a key of its own on either side.
function running(draft: PlanDraft): object {
  const reading = readingOfDraft(draft)
  return { ...reading, activities: reading.activities.map((activity) => ({ ...activity, key: undefined })) }
}

describe('what was changed in Word is found and put into the draft', () => {
  test.each(EDITS)('%s', async (_name, edits) => {
    const edited = changeDraft(DRAFT, edits)
    const changes = await back(DRAFT, edited)
    expect(changes.length).toBeGreaterThan(0)
    expect(changes.length).toBeLessThanOrEqual(edits.length)
    expect(running(changeDraft(DRAFT, changes))).toEqual(running(edited))
    expect(await back(edited, edited)).toEqual([])
  })
})
