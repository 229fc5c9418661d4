import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DomainError } from '#kernel/domain/domain-error.ts'
import { inCommune } from '#kernel/server/database.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import {
  dropSignedFile,
  findPlan,
  issueDraft,
  listPlans,
  runIssuedPlan,
  saveDraft,
  sayOnDraft,
  submitDraft,
  takeBackDraft,
  takeSignedFile,
  waitingPlans,
} from '#modules/plans/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { sentenceFor } from '#i18n/errors.ts'
import type { TestCommune } from '../support/commune.ts'
import { codeOf, decision, issuingHome } from '../support/issuing-home.ts'

let desk: Awaited<ReturnType<typeof issuingHome>>
let home: TestCommune
beforeAll(async () => {
  desk = await issuingHome()
  home = desk.home
}, 120_000)
afterAll(() => desk.stop())

describe('a draft goes to be signed', () => {
  test('Word and PDF of exactly these words are kept; nothing is written in meanwhile', async () => {
    const id = await desk.submitted()
    const { draft, papers, moves } = await desk.look(id)
    expect(draft.state).toBe('for-signature')
    expect(papers.map((paper) => paper.name.split('.').at(-1)).sort()).toEqual(['docx', 'pdf'])
    expect(moves.map((move) => [move.kind, move.who])).toEqual([['submitted', 'Trần Thị Mẫu']])
    const change = { id, version: draft.version, changes: [{ op: 'set' as const, path: 'title', value: 'Khác' }] }
    expect(await codeOf(execute(home.app, saveDraft, change, home.officer))).toBe('plans.draft-not-open')
    await execute(home.app, takeBackDraft, { id, reason: 'Sửa thời gian' }, home.officer)
    expect((await desk.look(id)).draft.state).toBe('drafting')
    await execute(home.app, saveDraft, change, home.officer)
  })

  test('a draft with something a superior would send back does not go', async () => {
    const id = await desk.draft()
    const { draft } = await desk.look(id)
    await execute(
      home.app,
      saveDraft,
      { id, version: draft.version, changes: [{ op: 'set', path: 'title', value: '' }] },
      home.officer,
    )
    expect(await codeOf(execute(home.app, submitDraft, { id }, home.officer))).toMatch(
      /^plans\.(?:draft-not-ready|no-title)$/,
    )
    expect((await desk.look(id)).draft.state).toBe('drafting')
  })

  test('the leader agrees or gives back with words; only the leader', async () => {
    const id = await desk.submitted()
    expect((await ask(home.app, waitingPlans, {}, desk.leader)).find((one) => one.id === id)?.wantsWord).toBe(true)
    expect(await codeOf(execute(home.app, sayOnDraft, { id, word: 'agreed' }, home.officer))).toBe('access.denied')
    await execute(home.app, sayOnDraft, { id, word: 'agreed', opinion: 'Được' }, desk.leader)
    expect((await ask(home.app, waitingPlans, {}, desk.leader)).find((one) => one.id === id)).toMatchObject({
      wantsWord: false,
      agreed: true,
      waitsFor: 'signed-file',
    })
    expect(await codeOf(execute(home.app, sayOnDraft, { id, word: 'returned', opinion: ' ' }, desk.leader))).toBe(
      'input.invalid',
    )
    await execute(home.app, sayOnDraft, { id, word: 'returned', opinion: 'Bổ sung kinh phí' }, desk.leader)
    const { draft, moves } = await desk.look(id)
    expect(draft.state).toBe('drafting')
    expect(moves.at(-1)).toMatchObject({ kind: 'returned', opinion: 'Bổ sung kinh phí', who: 'leader Mẫu' })
    expect(await codeOf(execute(home.app, sayOnDraft, { id, word: 'agreed' }, desk.leader))).toBe(
      'plans.draft-not-waiting',
    )
  })
})

describe('the signed file comes back', () => {
  let id: string
  let readingId: string
  let bytes: Buffer

  beforeAll(async () => {
    id = await desk.submitted()
    bytes = await desk.signedPaper(id, '05')
    readingId = await desk.handBack(id, bytes)
  }, 120_000)

  test('number, day, signer and signature are read and proposed; the words are the draft’s', async () => {
    const { signed: file } = await desk.look(id)
    expect(file?.looked?.head).toMatchObject({
      number: { value: '05', from: 'printed', place: { page: 1 } },
      symbol: { value: 'KH-UBND' },
      issuedOn: { value: '2027-01-12', from: 'printed' },
    })
    expect(file?.signatures).toMatchObject([{ name: 'Trần Văn Mẫu', check: 'intact', coversWholeFile: true }])
    expect(file?.fileState).toBe('intact')
    expect(file?.looked?.comparison).toMatchObject({ likeness: 'same', words: [], work: [] })
    expect(file?.files[0]?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('issued once, however often the button is pressed; the file is the original, byte for byte', async () => {
    const [one, two] = await Promise.all([
      execute(home.app, issueDraft, decision(id, readingId, '05'), desk.clerk),
      execute(home.app, issueDraft, decision(id, readingId, '05'), home.officer),
    ])
    expect(one.planId).toBe(two.planId)
    const { plan, draft } = await desk.look(id)
    expect(draft.state).toBe('issued')
    expect(plan).toMatchObject({ state: 'issued', number: '05/KH-UBND', issuedOn: '2027-01-12', way: 'electronic' })
    expect(Buffer.from(await home.store.get(plan!.original!.sha256!))).toEqual(bytes)
    const listed = await ask(home.app, listPlans, {}, home.officer)
    expect(listed.find((other) => other.id === plan!.id)?.state).toBe('issued')
  })

  test('the number is nobody else’s that year; the refusal names the plan that has it', async () => {
    const other = await desk.submitted()
    const reading = await desk.comesBack(other, '5')
    const taken = execute(home.app, issueDraft, decision(other, reading, '5'), desk.clerk)
    await expect(taken).rejects.toMatchObject({ code: 'plans.issue-number-taken', facts: { issuedOn: '2027-01-12' } })
    await expect(taken.catch((problem: DomainError) => sentenceFor(problem.code, problem.facts))).resolves.toMatch(
      /Số 5\/KH-UBND năm 2027 đã có ở “.+”, ban hành ngày 12\/01\/2027/,
    )
  })

  test('it begins on its own day or at once, with the tasks of its text', async () => {
    const { plan } = await desk.look(id)
    const done = await execute(home.app, runIssuedPlan, { id: plan!.id }, home.officer)
    expect(done).toMatchObject({ state: 'running' })
    const { tasks } = await ask(home.app, taskBoard, { planId: plan!.id }, home.officer)
    expect(tasks.length).toBe(done.tasks)
    expect(tasks.length).toBeGreaterThan(3)
    expect(await execute(home.app, runIssuedPlan, { id: plan!.id }, home.officer)).toMatchObject({ tasks: 0 })
  })

  test('what was issued is refused by the database itself', async () => {
    const { plan } = await desk.look(id)
    const touch = (set: Record<string, unknown>) =>
      codeOf(
        inCommune(home.app.db, home.officer.communeId, 'write', (tx) =>
          tx.updateTable('plan').set(set).where('id', '=', plan!.id).execute(),
        ),
      )
    expect(await touch({ number: '06/KH-UBND' })).toBe('database.issued-stays')
    expect(await touch({ title: 'Tên khác' })).toBe('database.issued-stays')
    expect(await touch({ original_id: null })).toBe('database.issued-stays')
    expect(await touch({ programme: 'x' })).toBe('done')
    const version = (set: Record<string, unknown>) =>
      codeOf(
        inCommune(home.app.db, home.officer.communeId, 'write', (tx) =>
          tx.updateTable('plan_version').set(set).where('plan_id', '=', plan!.id).execute(),
        ),
      )
    expect(await version({ number: '06/KH-UBND' })).toBe('database.issued-stays')
    expect(await codeOf(execute(home.app, takeBackDraft, { id, reason: 'Sửa lại' }, home.officer))).toBe(
      'database.issued-stays',
    )
  })
})

describe('what may come back wrong', () => {
  test('another document', async () => {
    const id = await desk.submitted()
    const { sha256 } = (await desk.look(id)).papers.find((paper) => paper.mediaType === 'application/pdf')!
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    const { default: other } = await import('../support/other-document.ts')
    const readingId = await desk.handBack(id, await other())
    const { signed: file } = await desk.look(id)
    expect(file?.looked?.comparison.likeness).toBe('other')
    const refused = execute(home.app, issueDraft, decision(id, readingId, '11'), desk.clerk)
    await expect(refused.catch((problem: DomainError) => sentenceFor(problem.code, problem.facts))).resolves.toMatch(
      /^Tệp này là Báo cáo số 31\/BC-UBND về “.+”, không phải kế hoạch đang trình ký/,
    )
    await execute(home.app, dropSignedFile, { id }, desk.clerk)
    expect((await desk.look(id)).signed).toBeNull()
  })

  test('a byte changed after signing', async () => {
    const id = await desk.submitted()
    const back = await desk.signedPaper(id, '12')
    const at = back.lastIndexOf('/Producer')
    back[at + 12] = back[at + 12]! ^ 1
    const readingId = await desk.handBack(id, back)
    expect((await desk.look(id)).signed?.fileState).toBe('changed')
    expect(await codeOf(execute(home.app, issueDraft, decision(id, readingId, '12'), desk.clerk))).toBe(
      'plans.signed-changed',
    )
  })

  test('no number, no number at all, a day that is none, one to come, one before the bases', async () => {
    const id = await desk.submitted()
    const readingId = await desk.comesBack(id, '13')
    const why = (number: string, day: string, acceptWarnings = false) =>
      codeOf(execute(home.app, issueDraft, { ...decision(id, readingId, number, day), acceptWarnings }, desk.clerk))
    expect(await why('', '2027-01-12')).toBe('plans.issue-needs-number')
    expect(await why('năm', '2027-01-12')).toBe('plans.issue-number-odd')
    expect(await why('13', '')).toBe('plans.issue-needs-day')
    expect(await why('13', '2027-02-30')).toBe('plans.issue-impossible-day')
    expect(await why('13', '2027-01-21')).toBe('plans.issue-in-future')
    expect(await why('13', '2001-01-01', true)).toBe('plans.issue-before-basis')
    expect(await why('13', '2027-01-12')).toBe('plans.issue-before-submission')
    expect(await why('13', '2027-01-12', true)).toBe('done')
  })

  test('not submitted, not a PDF, a file that was replaced meanwhile', async () => {
    const drafting = await desk.draft()
    const sha256 = await home.store.put(readFileSync('samples/plans/suoi-mau-2026.txt'))
    const file = { name: 'a.pdf', mediaType: 'application/pdf', size: 5, sha256 }
    expect(await codeOf(execute(home.app, takeSignedFile, { id: drafting, files: [file] }, desk.clerk))).toBe(
      'plans.issue-not-submitted',
    )
    expect(await codeOf(execute(home.app, issueDraft, decision(drafting, null, '14'), desk.clerk))).toBe(
      'plans.issue-not-submitted',
    )
    const id = await desk.submitted()
    const word = { ...file, name: 'a.docx', mediaType: 'application/msword' }
    expect(await codeOf(execute(home.app, takeSignedFile, { id, files: [word] }, desk.clerk))).toBe(
      'plans.signed-not-pdf',
    )
    const first = await desk.comesBack(id, '14')
    await desk.comesBack(id, '15')
    expect(await codeOf(execute(home.app, issueDraft, decision(id, first, '14'), desk.clerk))).toBe(
      'plans.signed-file-replaced',
    )
  })

  test('words that were changed before signing are shown, and what matters runs as signed', async () => {
    const id = await desk.submitted()
    const changed = await desk.altered(id, '16')
    const readingId = await desk.handBack(id, changed)
    const comparison = (await desk.look(id)).signed!.looked!.comparison
    expect(comparison.likeness).toBe('differences')
    expect(comparison.words.some((word) => word.signed.includes('28') && word.matters)).toBe(true)
    const change = comparison.work.find((one) => one.kind === 'field' && one.field === 'timing')!
    expect(change).toMatchObject({ signed: expect.stringContaining('28') })
    const { planId } = await execute(
      home.app,
      issueDraft,
      { ...decision(id, readingId, '16'), taken: [change.key] },
      desk.clerk,
    )
    const { content } = await ask(home.app, findPlan, { id: planId! }, home.officer)
    expect(content.activities.find((one) => one.title === change.title)?.timing.text).toContain('28')
  })
})
