import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { restoreBackup } from '#adapters/backup/restore-backup.ts'
import { diskStore } from '#adapters/file-store/disk.ts'
import { plainDate } from '#kernel/domain/plain-date.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { openDatabase } from '#kernel/server/database.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { readMigrations } from '#kernel/server/migrate.ts'
import { fileStore, sweepOrphans } from '#modules/files/server/index.ts'
import {
  findDraft,
  findPlan,
  findVersions,
  listPlans,
  openPlanDeliveries,
  startAmendment,
  startDraft,
} from '#modules/plans/server/index.ts'
import { listResults, recordResult } from '#modules/results/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { actorFor, testCommune } from '../support/commune.ts'
import { emptyDatabase } from '../support/database.ts'
import { cli, openFolder, ownerUrlOf, start, stop } from './started.ts'

/**
 * A backup that the version before drafting made (migrations up to 0041): last year's plan archived, the sample plan running with
 * a result and its photo, the same plan read again beside it, a fourth that was being looked over.
 */
const EARLIER = 'tests/operations/earlier/running-plans.tar'
const SIGN_IN = { login: 'dau-moi', password: 'mat-khau-mau' }

test('plans of an earlier version are there, run on, have their first version and become drafts', async () => {
  const { ownerUrl, webUrl } = await emptyDatabase()
  const filesDir = mkdtempSync(join(tmpdir(), 'loalang-earlier-'))
  const store = diskStore(filesDir)
  const migrations = readMigrations('db/migrations')
  await restoreBackup(EARLIER, { ownerUrl, filePath: (sha) => store.path(sha), migrations, replace: false })
  const home = await testCommune()
  await home.app.db.destroy()
  home.clock.set('2026-06-01T02:00:00.000Z' as Instant)
  home.app.ports.fill(fileStore, store)
  const app = { ...home.app, db: openDatabase(webUrl, 4).db }
  const officer = await actorFor(app, SIGN_IN.login, SIGN_IN.password)

  const plans = await ask(app, listPlans, {}, officer)
  expect(plans.map(({ state }) => state).sort()).toEqual(['archived', 'running', 'running'])
  for (const { id } of plans) {
    const plan = await ask(app, findPlan, { id }, officer)
    const { versions } = await ask(app, findVersions, { planId: id }, officer)
    expect(versions).toHaveLength(1)
    expect(versions[0]).toMatchObject({ version: 1, number: plan.number, issuedOn: plan.issuedOn })
  }
  const results = await ask(app, listResults, {}, officer)
  expect(results.map(({ title }) => title)).toEqual(['Đăng bài mẫu'])

  const running = plans.find((plan) => plan.state === 'running' && plan.title !== 'Kế hoạch đọc lại, tên do người sửa')!
  const { tasks, occurrences } = await ask(app, taskBoard, { planId: running.id }, officer)
  expect(tasks.length).toBeGreaterThan(3)
  const open = occurrences.find((occurrence) => occurrence.doneOn === null && occurrence.cancelReason === null)!
  const another = {
    occurrenceIds: [open.id],
    happenedOn: plainDate('2026-05-20'),
    title: 'Làm tiếp sau khi cập nhật',
    links: ['https://suoimau.example.vn/2'],
  }
  await execute(app, recordResult, another, officer)
  expect((await execute(app, openPlanDeliveries, { planId: running.id }, officer)).opened).toBeGreaterThan(0)
  const amending = { planId: running.id, amendment: 'amend' as const, reason: 'Tỉnh giao thêm việc' }
  const amendment = await execute(app, startAmendment, amending, officer)
  expect((await ask(app, findDraft, { id: amendment.id }, officer)).draft.title).toBeTruthy()
  const next = { origin: 'plan' as const, fromPlanId: running.id, year: 2027 }
  const draft = await execute(app, startDraft, next, officer)
  expect((await ask(app, findDraft, { id: draft.id }, officer)).draft.title).toContain('2027')

  home.clock.set('2026-12-01T02:00:00.000Z' as Instant)
  expect(await sweepOrphans(app)).toEqual({ rows: 0, files: 0 })
  await app.db.destroy()
}, 60_000)

test('restored and started, its pages open and its files come whole', async () => {
  const dataDir = join(openFolder(), 'data')
  const restored = cli(['restore', EARLIER], { LOALANG_DATA: dataDir })
  expect(restored.err).toContain('Đã phục hồi')
  const home = await start(dataDir)
  const owner = new pg.Client({ connectionString: ownerUrlOf(dataDir) })
  await owner.connect()
  const plans = (await owner.query<{ id: string; original_id: string }>('select id, original_id from plan')).rows
  const open = (await owner.query<{ id: string }>(`select id from plan_reading where state = 'ready'`)).rows
  await owner.end()
  const signedIn = await fetch(`${home.url}/dang-nhap`, {
    method: 'POST',
    headers: { origin: home.url, accept: 'text/html' },
    body: new URLSearchParams({ ...SIGN_IN, device: 'thử' }),
    redirect: 'manual',
  })
  expect(signedIn.status).toBe(303)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const pages = ['/lam-viec', '/lam-viec/ke-hoach', '/lam-viec/ket-qua', '/lam-viec/van-ban', '/lam-viec/ke-hoach/soan']
  for (const { id, original_id } of plans) {
    const plan = `/lam-viec/ke-hoach/${id}`
    for (const page of ['', '/phieu-giao-viec', '/ca-nam', '/tien-do', '/noi-nhan', '/egov']) pages.push(plan + page)
    pages.push(`/tep/${original_id}`)
  }
  pages.push(...open.map(({ id }) => `/lam-viec/ke-hoach/doc/${id}`))
  const answers: Record<string, number> = {}
  for (const page of pages)
    answers[page] = (await fetch(`${home.url}${page}`, { headers: { cookie, accept: 'text/html' } })).status
  expect(answers).toEqual(Object.fromEntries(pages.map((page) => [page, 200])))
  expect(await stop(home)).toBe(0)
}, 120_000)
