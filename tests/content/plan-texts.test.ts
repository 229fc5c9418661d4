import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import pg from 'pg'
import { ask, execute } from '#kernel/server/execute.ts'
import { draftPlanTexts, remakePlanText, saveText, textsOfPlan } from '#modules/content/server/index.ts'
import {
  countEgov,
  electronicShare,
  listEDocuments,
  listEgovNotices,
  noteEDocument,
  noteEgov,
} from '#modules/plans/server/index.ts'
import { testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { runSamplePlan } from '../support/running-plan.ts'

let home: TestCommune
let planId: string
beforeAll(async () => {
  home = await testCommune()
  planId = (await runSamplePlan(home)).planId
}, 120_000)
afterAll(async () => {
  await home.readings.stop()
  await home.app.db.destroy()
})
const texts = () => ask(home.app, textsOfPlan, { planId }, home.officer)
const draft = () => execute(home.app, draftPlanTexts, { planId }, home.officer)

describe('the drafts that tell of a plan', () => {
  test('one click makes both, from what the plan says; a second makes none', async () => {
    expect((await draft()).made).toBe(2)
    expect((await draft()).made).toBe(0)
    const [portal, radio] = await texts()
    expect(portal).toMatchObject({ kind: 'portal-summary', planVersion: 1, isStale: false, isEdited: false })
    expect(radio!.doubts).toMatchObject({ long: [] })
    expect(radio!.doubts!.minutes).toBeLessThanOrEqual(3)
    expect(`${portal!.body} ${radio!.body}`).not.toMatch(/https?:|www\./)
    expect(radio!.body).not.toMatch(/UBND|CCHC|TTHC/)
  })

  test('two editors do not write over each other', async () => {
    const [portal] = await texts()
    const save = (body: string) =>
      execute(
        home.app,
        saveText,
        { id: portal!.id, version: portal!.version, title: portal!.title, body },
        home.officer,
      )
    await save('Bài do người thứ nhất sửa.')
    await expect(save('Bài do người thứ hai sửa.')).rejects.toThrow('content.changed-meanwhile')
    expect((await texts())[0]).toMatchObject({ body: 'Bài do người thứ nhất sửa.', isEdited: true })
  })

  test('an amended plan makes them stale: what nobody wrote in is made anew, what was edited waits for its editor', async () => {
    const owner = new pg.Client({ connectionString: home.ownerUrl })
    await owner.connect()
    await owner.query(
      `insert into plan_version (id, commune_id, plan_id, version, content, amendment, reason, made_at)
       select gen_random_uuid(), commune_id, id, 2, content, 'replace', 'điều chỉnh thời gian', now() from plan where id = $1`,
      [planId],
    )
    await owner.end()
    expect((await texts()).map(({ isStale }) => isStale)).toEqual([true, true])
    expect((await draft()).made).toBe(1)
    const [portal, radio] = await texts()
    expect([portal!.isStale, radio!.isStale]).toEqual([true, false])
    await execute(home.app, remakePlanText, { id: portal!.id }, home.officer)
    expect((await texts())[0]).toMatchObject({ isStale: false, isEdited: false, planVersion: 2 })
  })
})

describe('the electronic form of an issued plan', () => {
  const share = () => ask(home.app, electronicShare, { from: '2026-01-01', to: '2026-12-31' }, home.officer)
  test('sent and signed counts, unknown is unknown', async () => {
    expect(await share()).toMatchObject({ issued: 1, both: 0, unknown: 1, percent: 0 })
    await execute(
      home.app,
      noteEDocument,
      {
        planId,
        code: 'H99.00.00-2026-000017',
        sentOn: '2026-01-13',
        sentTime: '08:30',
        isSigned: true,
        signedBy: 'Mẫu',
      },
      home.officer,
    )
    expect((await ask(home.app, listEDocuments, { planId }, home.officer))[0]).toMatchObject({
      code: 'H99.00.00-2026-000017',
      sentAt: '2026-01-13T01:30:00.000Z',
      isSigned: true,
      source: 'hand',
    })
    expect(await share()).toMatchObject({ issued: 1, sent: 1, signed: 1, both: 1, unknown: 0, percent: 100 })
    expect(await ask(home.app, electronicShare, { from: '2020-01-01', to: '2020-12-31' }, home.officer)).toMatchObject({
      issued: 0,
      percent: null,
    })
  })

  test('a notice through eGov keeps its text, and how many received it is counted later', async () => {
    const { id } = await execute(
      home.app,
      noteEgov,
      { planId, number: '45/TB', on: '2026-01-14', body: 'Thông báo mẫu', people: null },
      home.officer,
    )
    await execute(home.app, countEgov, { id, people: 38 }, home.officer)
    expect(await ask(home.app, listEgovNotices, { planId }, home.officer)).toEqual([
      { id, number: '45/TB', sentOn: '2026-01-14', body: 'Thông báo mẫu', people: 38, countedOn: '2026-02-02' },
    ])
    await expect(
      execute(home.app, noteEgov, { planId, on: '2026-03-01', body: 'x', people: null }, home.officer),
    ).rejects.toThrow('plans.delivery-ahead')
  })
})
