import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { restoreBackup } from '#adapters/backup/restore-backup.ts'
import { writeBackup } from '#adapters/backup/write-backup.ts'
import { diskStore } from '#adapters/file-store/disk.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { readMigrations } from '#kernel/server/migrate.ts'
import { draftPlanTexts } from '#modules/content/server/index.ts'
import { receiveFile, sweepOrphans } from '#modules/files/server/index.ts'
import { attachFile, recordDocument } from '#modules/legislation/server/index.ts'
import {
  correctPlan,
  issueCorrections,
  issueDraft,
  listDeliveries,
  noteReceived,
  openPlanDeliveries,
  proposeChange,
  revokePlan,
  runIssuedPlan,
  saveOwnClause,
  startAmendment,
} from '#modules/plans/server/index.ts'
import { emptyDatabase } from '../support/database.ts'
import { decision, issuingHome } from '../support/issuing-home.ts'
import { rowsOf } from '../support/rows-of.ts'

const pdf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`%PDF-1.7 ${words}`)

test('what was issued, sent, corrected and revoked survives the sweep, the backup and the restore, with every file', async () => {
  const desk = await issuingHome()
  const { home, clerk } = desk
  const { app, officer } = home
  const stored = async (words: string) => {
    const bytes = pdf(words)
    const file = { name: `${words}.pdf`, mediaType: 'application/pdf', size: bytes.length }
    return { ...file, sha256: await home.store.put(bytes) }
  }
  const id = await desk.submitted()
  const issued = await execute(app, issueDraft, decision(id, await desk.comesBack(id, '17'), '17'), clerk)
  const planId = issued.planId!
  await execute(app, runIssuedPlan, { id: planId }, officer)

  await execute(app, openPlanDeliveries, { planId }, officer)
  const [first] = await ask(app, listDeliveries, { planId }, officer)
  const receipt = await execute(app, receiveFile, await stored('phiếu nhận'), clerk)
  await execute(app, noteReceived, { planId, ids: [first!.id], receipt: receipt.id }, clerk)
  await execute(app, draftPlanTexts, { planId }, officer)
  await execute(app, saveOwnClause, { partKind: 'objectives', text: 'Câu riêng của xã mẫu.' }, officer)
  const recorded = { kind: 'Quyết định', number: '5/QĐ-UBND', issuedOn: '2026-03-02', issuer: 'UBND tỉnh Mẫu Sơn' }
  const document = await execute(app, recordDocument, { ...recorded, subject: 'thử' }, officer)
  await execute(app, attachFile, { id: document.id, file: await stored('quyết định') }, officer)
  await execute(app, proposeChange, { planId, taskId: null, text: 'Lùi một tuần' }, officer)
  const wrong = { planId, version: 1, place: 'mục II', wrong: 'cải cánh', correct: 'cải cách' }
  await execute(app, correctPlan, wrong, officer)
  const letter = { name: 'dinh-chinh.pdf', mediaType: 'application/pdf', bytes: pdf('đính chính') }
  await execute(app, issueCorrections, { planId, number: '40/UBND', issuedOn: '2027-01-14', file: letter }, clerk)
  await execute(app, startAmendment, { planId, amendment: 'amend', reason: 'Tỉnh giao thêm việc' }, officer)
  const revocation = {
    planId,
    reason: 'Thay bằng kế hoạch khác',
    effectiveOn: '2027-01-18',
    paperNumber: '60/QĐ-UBND',
    paperIssuedOn: '2027-01-18',
    typed: '17/KH-UBND',
    file: { name: 'thu-hoi.pdf', mediaType: 'application/pdf', bytes: pdf('thu hồi') },
  }
  await execute(app, revokePlan, revocation, clerk)

  const before = await rowsOf(home.ownerUrl)
  for (const table of [
    'content_item',
    'delivery',
    'delivery_event',
    'draft_move',
    'legal_document',
    'own_clause',
    'plan_correction',
    'plan_draft',
    'plan_issue',
    'plan_proposal',
    'plan_revocation',
    'plan_version',
  ])
    expect(before[table], table).not.toBe('')
  home.clock.set('2027-06-01T02:00:00.000Z' as Instant)
  expect(await sweepOrphans(app)).toEqual({ rows: 0, files: 0 })
  expect(await rowsOf(home.ownerUrl)).toEqual(before)

  const path = join(mkdtempSync(join(tmpdir(), 'loalang-backup-')), 'b.tar')
  const source = { ownerUrl: home.ownerUrl, filePath: (sha: string) => home.store.path(sha), version: '0.1.0' }
  const made = await writeBackup(source, path, { kind: 'manual', at: '2027-06-01T02:00:00.000Z' })
  expect(made.missing).toBe(0)
  const { ownerUrl } = await emptyDatabase()
  const store = diskStore(mkdtempSync(join(tmpdir(), 'loalang-files-')))
  const target = { ownerUrl, filePath: (sha: string) => store.path(sha), migrations: readMigrations('db/migrations') }
  const restored = await restoreBackup(path, { ...target, replace: false })
  expect(restored.files).toBe(made.files)
  expect(await rowsOf(ownerUrl)).toEqual(before)
  const signed = (await desk.look(id)).papers
  expect(signed.length).toBeGreaterThan(0)
  for (const { sha256 } of signed)
    expect(readFileSync(store.path(sha256)).equals(readFileSync(home.store.path(sha256)))).toBe(true)
  await desk.stop()
}, 120_000)
