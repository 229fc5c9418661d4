import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, execute } from '#kernel/server/execute.ts'
import {
  addOriginal,
  answerProposal,
  compareVersions,
  correctPlan,
  dropCorrection,
  draftPaper,
  dropDraft,
  findDraft,
  findPlan,
  findVersions,
  issueCorrections,
  issueDraft,
  listDeliveries,
  planPackage,
  proposeChange,
  restoreDraft,
  revokePlan,
  runIssuedPlan,
  saveDraft,
  startAmendment,
  submitDraft,
  waitingPlans,
} from '#modules/plans/server/index.ts'
import type { DraftChange } from '#modules/plans/domain/index.ts'
import { lastChange, taskBoard } from '#modules/tasks/server/index.ts'
import type { TestCommune } from '../support/commune.ts'
import { codeOf, decision, issuingHome } from '../support/issuing-home.ts'

let desk: Awaited<ReturnType<typeof issuingHome>>
let home: TestCommune
let planId: string
beforeAll(async () => {
  desk = await issuingHome()
  home = desk.home
  const id = await desk.submitted()
  const issued = await execute(home.app, issueDraft, decision(id, await desk.comesBack(id, '17'), '17'), desk.clerk)
  planId = issued.planId!
  await execute(home.app, runIssuedPlan, { id: planId }, home.officer)
}, 120_000)
afterAll(() => desk.stop())

const amend = async (
  changes: (draft: Awaited<ReturnType<typeof draftOf>>['draft']) => DraftChange[],
  number: string,
) => {
  const { id } = await execute(
    home.app,
    startAmendment,
    { planId, amendment: 'amend', reason: 'Tỉnh giao thêm việc' },
    home.officer,
  )
  const { draft, version } = await draftOf(id)
  await execute(home.app, saveDraft, { id, version, changes: changes(draft) }, home.officer)
  await execute(home.app, submitDraft, { id }, home.officer)
  const readingId = await desk.comesBack(id, number)
  return { id, readingId }
}
const draftOf = (id: string) => ask(home.app, findDraft, { id }, home.officer)
const board = () => ask(home.app, taskBoard, { planId }, home.officer)
const versions = () => ask(home.app, findVersions, { planId }, home.officer)

describe('an issued plan is amended', () => {
  test('the amendment has its own paper; the plan keeps its number, the tasks follow, the old version is still read', async () => {
    const before = await board()
    const first = before.tasks[0]!
    const gone = before.tasks.at(-1)!
    const { id, readingId } = await amend((draft) => {
      const part = draft.sections.flatMap((section) =>
        section.parts.map((part) => ({ path: `sections[${section.key}].parts[${part.key}]`, part })),
      )
      const rows = draft.annexes.flatMap((annex) =>
        annex.rows.map((row) => ({ path: `annexes[${annex.key}].rows[${row.key}]`, title: row.title })),
      )
      const placeOf = (title: string): string =>
        [...rows, ...part.map(({ path, part }) => ({ path, title: part.heading ?? '' }))].find((one) =>
          one.title.startsWith(title),
        )!.path
      const isRow = placeOf(first.title).startsWith('annexes')
      return [
        { op: 'set', path: `${placeOf(first.title)}${isRow ? '' : '.work'}.lead`, value: ['Đoàn Thanh niên xã'] },
        { op: 'remove', path: placeOf(gone.title) },
      ]
    }, '45')
    const { paper } = await ask(home.app, draftPaper, { id }, home.officer)
    expect(paper.title?.subject).toMatch(/^Sửa đổi, bổ sung Kế hoạch số 17\/KH-UBND ngày 12 tháng 01 năm 2027/)
    expect((await desk.look(id)).signed?.looked?.comparison.likeness).toBe('same')
    const done = await execute(home.app, issueDraft, decision(id, readingId, '45'), desk.clerk)
    expect(done).toEqual({ planId, unmatched: [] })
    const plan = await ask(home.app, findPlan, { id: planId }, home.officer)
    expect(plan.number).toBe('17/KH-UBND')
    const { versions: issued } = await versions()
    expect(issued.map((one) => [one.version, one.number, one.amendment])).toEqual([
      [2, '45/KH-UBND', 'amend'],
      [1, '17/KH-UBND', null],
    ])
    const after = await board()
    const changed = after.tasks.find((task) => task.id === first.id)!
    expect(changed.units.filter((unit) => unit.part === 'lead').map((unit) => unit.printed)).toEqual([
      'Đoàn Thanh niên xã',
    ])
    expect(changed.timing).toEqual(first.timing)
    expect(after.tasks.find((task) => task.id === gone.id)?.state ?? 'cancelled').toBe('cancelled')
    const compared = await ask(home.app, compareVersions, { planId, from: 1, to: 2 }, home.officer)
    expect(compared.differences.map((one) => one.kind).sort()).toEqual(['changed', 'removed'])
    expect(compared.work).toMatchObject({ removed: [gone.title], changed: [{ title: first.title, fields: ['lead'] }] })
    // What the amendment changed is not the officer's to take back.
    expect(await ask(home.app, lastChange, { planId }, home.officer)).toBeNull()
  })

  test('it goes to its recipients anew', async () => {
    const rows = await ask(home.app, listDeliveries, { planId }, home.officer)
    const perVersion = new Map<number, number>()
    for (const row of rows) perVersion.set(row.version, (perVersion.get(row.version) ?? 0) + 1)
    expect(perVersion.get(2)).toBe(perVersion.get(1))
  })

  test('one amendment is open at a time; a number that is taken is refused', async () => {
    const { id, readingId } = await amend(
      (draft) => [{ op: 'set', path: 'title', value: `${draft.title} (bổ sung)` }],
      '46',
    )
    const again = await execute(
      home.app,
      startAmendment,
      { planId, amendment: 'amend', reason: 'Lần nữa' },
      home.officer,
    )
    expect(again).toEqual({ id, isNew: false })
    expect(await codeOf(execute(home.app, issueDraft, decision(id, readingId, '45'), desk.clerk))).toBe(
      'plans.issue-number-taken',
    )
    await execute(home.app, issueDraft, decision(id, readingId, '46'), desk.clerk)
    expect((await ask(home.app, findPlan, { id: planId }, home.officer)).title).toMatch(/\(bổ sung\)$/)
  })
})

describe('an amendment that was put aside', () => {
  const begin = (reason: string) =>
    execute(home.app, startAmendment, { planId, amendment: 'amend', reason }, home.officer)
  const takenBack = (id: string) => codeOf(execute(home.app, restoreDraft, { id }, home.officer))

  test('is not taken back beside another, nor over a newer text', async () => {
    const { id: old } = await begin('Bỏ dở')
    await execute(home.app, dropDraft, { id: old }, home.officer)
    const { id, readingId } = await amend(
      (draft) => [{ op: 'set', path: 'title', value: `${draft.title} lần 3` }],
      '47',
    )
    expect(await takenBack(old)).toBe('plans.amendment-open')
    await execute(home.app, issueDraft, decision(id, readingId, '47'), desk.clerk)
    expect(await takenBack(old)).toBe('plans.amendment-behind')
  })

  test('signed on paper waits for its own scan; the plan keeps its own file', async () => {
    const { id } = await amend((draft) => [{ op: 'set', path: 'title', value: `${draft.title}, giấy` }], '48')
    await execute(home.app, issueDraft, decision(id, null, '48'), desk.clerk)
    const before = await ask(home.app, planPackage, { planId }, home.officer)
    expect(before.originals).toHaveLength(1)
    // Its text is that of the plan's own paper, not the amended one under the amendment's number.
    expect(before.draft).toMatchObject({ number: '17', title: expect.not.stringContaining('bổ sung') })
    expect((await desk.look(id)).plan).toMatchObject({ number: '48/KH-UBND', original: null })
    expect((await ask(home.app, waitingPlans, {}, desk.clerk)).find((one) => one.id === id)?.waitsFor).toBe('original')
    const other = await desk.handBack(id, await desk.signedPaper(id, '99'))
    const add = (readingId: string, sameAnyway = false) =>
      codeOf(execute(home.app, addOriginal, { id, readingId, sameAnyway }, desk.clerk))
    expect(await add(other)).toBe('plans.original-other-number')
    expect(await add(await desk.handBack(id, await desk.signedPaper(id, '48')))).toBe('done')
    expect((await desk.look(id)).plan?.original).toMatchObject({ name: 'da-ky.pdf' })
    const after = await ask(home.app, planPackage, { planId }, home.officer)
    expect(after.originals[0]).toEqual(before.originals[0])
  })
})

describe('an amendment that says nothing', () => {
  test('is not sent to be signed', async () => {
    const start = { planId, amendment: 'amend' as const, reason: 'Thử' }
    const { id } = await execute(home.app, startAmendment, start, home.officer)
    expect(await codeOf(execute(home.app, submitDraft, { id }, home.officer))).toBe('plans.amendment-says-nothing')
    await execute(home.app, dropDraft, { id }, home.officer)
  })
})

describe('an issued plan is corrected', () => {
  test('a version that was never issued cannot be corrected', async () => {
    const correction = { planId, version: 99, place: 'mục II.1', wrong: 'thủ tuc', correct: 'thủ tục' }
    expect(await codeOf(execute(home.app, correctPlan, correction, home.officer))).toBe('plans.no-such-version')
  })

  test('the correction stands beside the text and gets its công văn; the text stays', async () => {
    const content = (await ask(home.app, findPlan, { id: planId }, home.officer)).content
    const correction = { planId, version: 1, place: 'mục II.1', wrong: 'thủ tuc', correct: 'thủ tục' }
    await execute(home.app, correctPlan, correction, home.officer)
    expect(await codeOf(execute(home.app, correctPlan, { ...correction, correct: 'thủ tuc' }, home.officer))).toBe(
      'plans.correction-says-the-same',
    )
    await execute(
      home.app,
      issueCorrections,
      { planId, number: '12/UBND-VP', issuedOn: '2027-01-18', file: null },
      desk.clerk,
    )
    const id = (await versions()).corrections[0]!.id
    expect(await codeOf(execute(home.app, dropCorrection, { id }, home.officer))).toBe('database.issued-stays')
    expect((await versions()).corrections).toMatchObject([{ letter: { number: '12/UBND-VP', issuedOn: '2027-01-18' } }])
    expect((await ask(home.app, findPlan, { id: planId }, home.officer)).content).toEqual(content)
    const none = { planId, number: '13/UBND-VP', issuedOn: '2027-01-19', file: null }
    expect(await codeOf(execute(home.app, issueCorrections, none, desk.clerk))).toBe('plans.no-open-correction')
  })
})

describe('units say what they want changed', () => {
  test('kept until answered; a refusal says why', async () => {
    expect(await codeOf(execute(home.app, proposeChange, { planId, text: 'Dán\u0000lỗi' }, desk.leader))).toBe(
      'database.odd-signs',
    )
    const { id } = await execute(home.app, proposeChange, { planId, text: 'Thêm buổi đối thoại quý III' }, desk.leader)
    expect(await codeOf(execute(home.app, answerProposal, { id, state: 'declined', answer: '' }, home.officer))).toBe(
      'input.invalid',
    )
    await execute(home.app, answerProposal, { id, state: 'declined', answer: 'Đã có ở mục III.4' }, home.officer)
    const late = { id, state: 'taken' as const, answer: '' }
    expect(await codeOf(execute(home.app, answerProposal, late, home.officer))).toBe('plans.proposal-answered')
    expect((await versions()).proposals).toMatchObject([{ state: 'declined', answer: 'Đã có ở mục III.4' }])
  })
})

describe('an issued plan is revoked', () => {
  const paper = {
    reason: 'Thay bằng kế hoạch chung của xã',
    effectiveOn: '2027-01-25',
    paperNumber: '60/QĐ-UBND',
    paperIssuedOn: '2027-01-19',
    file: null,
  }
  test('by its number typed once more; what is open is called off, what was done stays; for good', async () => {
    const revoke = (typed: string, other = {}) =>
      execute(home.app, revokePlan, { planId, typed, ...paper, ...other }, desk.clerk)
    expect(await codeOf(revoke('18/KH-UBND'))).toBe('plans.revoke-wrong-number')
    expect(await codeOf(revoke('17/KH-UBND', { paperIssuedOn: '2027-01-02' }))).toBe('plans.revoke-before-issue')
    expect((await revoke('17/KH-UBND')).calledOff).toBeGreaterThan(0)
    expect(await revoke('17/KH-UBND')).toEqual({ calledOff: 0 })
    expect(await codeOf(revoke('17/KH-UBND', { paperNumber: '61/QĐ-UBND' }))).toBe('plans.already-revoked')
    expect((await ask(home.app, findPlan, { id: planId }, home.officer)).state).toBe('revoked')
    const start = { planId, amendment: 'replace' as const, reason: 'Sửa' }
    expect(await codeOf(execute(home.app, startAmendment, start, home.officer))).toBe('plans.not-in-force')
    expect((await versions()).revocation).toMatchObject({ number: '60/QĐ-UBND', reason: paper.reason })
  })
})
