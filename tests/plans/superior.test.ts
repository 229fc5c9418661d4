import { readFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, execute } from '#kernel/server/execute.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import {
  addSuperiorItem,
  closeSuperiorPlan,
  confirmReading,
  coverageFacts,
  decideSuperiorItem,
  dropSuperiorItem,
  findDraft,
  findReading,
  findSuperiorPlan,
  keepSuperiorPlan,
  linkOwnPlan,
  listPlans,
  listSuperiorPlans,
  openReadings,
  saveDraft,
  saveEdits,
  setOwnDueRule,
  startDraft,
  superiorJobs,
  superiorOfPlan,
  typeSuperiorPlan,
} from '#modules/plans/server/index.ts'
import { workCalendar } from '#modules/calendar/domain/index.ts'
import { addOffer, offerOf, workOfDraft } from '#modules/plans/domain/index.ts'
import { testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { handIn, untilRead } from '../support/read-plan.ts'

const PROVINCE = readFileSync('samples/superior/tinh-tuyen-truyen-mau-2027.txt', 'utf8')
const OWN = readFileSync('samples/plans/suoi-mau-2026.txt', 'utf8')

let home: TestCommune
const homes: TestCommune[] = []
beforeEach(async () => {
  home = await testCommune()
  homes.push(home)
  home.clock.set('2027-01-11T02:00:00.000Z' as Instant)
})
afterAll(async () => {
  for (const one of homes) {
    await one.readings.stop()
    await one.app.db.destroy()
  }
})

const ARRIVED = '2027-01-08'
async function read(text: string): Promise<string> {
  const { id } = await handIn(home, text)
  expect(await untilRead(home, id)).toBe('ready')
  return id
}
async function keep(text = PROVINCE): Promise<string> {
  const readingId = await read(text)
  return (await execute(home.app, keepSuperiorPlan, { readingId, arrivedOn: ARRIVED }, home.officer)).id
}
const find = (id: string) => ask(home.app, findSuperiorPlan, { id }, home.officer)
const jobs = () => ask(home.app, superiorJobs, {}, home.officer)

describe('a province plan dropped in', () => {
  test('is kept once, with the officer’s corrections, and does not run', async () => {
    const readingId = await read(PROVINCE)
    await execute(home.app, saveEdits, { id: readingId, version: 0, edits: { number: '12/KH-UBND' } }, home.officer)
    const input = { readingId, arrivedOn: ARRIVED }
    const [one, two] = await Promise.all([
      execute(home.app, keepSuperiorPlan, input, home.officer),
      execute(home.app, keepSuperiorPlan, input, home.officer),
    ])
    expect(two.id).toBe(one.id)
    expect([one.isNew, two.isNew].sort()).toEqual([false, true])
    expect(await find(one.id)).toMatchObject({ number: '12/KH-UBND', arrivedOn: ARRIVED, origin: 'file' })
    expect(await ask(home.app, listPlans, {}, home.officer)).toEqual([])
    expect(await ask(home.app, openReadings, {}, home.officer)).toEqual([])
    expect(await ask(home.app, findReading, { id: readingId }, home.officer)).toMatchObject({ superiorId: one.id })
    await expect(execute(home.app, confirmReading, { id: readingId, acceptScope: true }, home.officer)).rejects.toThrow(
      'plans.not-ready',
    )
  })

  test('says when the own plan is due and by which sentence; the job stands until the plan is there', async () => {
    const id = await keep()
    expect(await find(id)).toMatchObject({
      ownDueOn: '2027-02-14',
      ownDueSource: 'Ban hành kế hoạch tuyên truyền CCHC của xã, phường trước ngày 15/02/2027',
      given: 10,
    })
    expect(await jobs()).toMatchObject([{ id, daysLeft: 34, own: null }])
    const ownReading = await read(OWN)
    const { planId } = await execute(home.app, confirmReading, { id: ownReading }, home.officer)
    expect(await jobs()).toHaveLength(1)
    await execute(home.app, linkOwnPlan, { planId, superiorId: id }, home.officer)
    expect(await jobs()).toEqual([])
    const found = await find(id)
    expect(found.own).toMatchObject({ kind: 'plan', id: planId })
    expect(found.answer).toMatch(/^Kế hoạch tỉnh giao xã 10 việc, ta có \d+/)
    expect(found.counts.missing).toBe(2)
    expect(await ask(home.app, superiorOfPlan, { planId }, home.officer)).toMatchObject({ id, answer: found.answer })
  })

  test('theirs and ours: the days between', async () => {
    const id = await keep()
    const ownReading = await read(
      OWN.replace('ngày 12 tháng 01 năm 2026', 'ngày 08 tháng 01 năm 2027').replaceAll('2026', '2027'),
    )
    const { planId } = await execute(home.app, confirmReading, { id: ownReading }, home.officer)
    await execute(home.app, linkOwnPlan, { planId, superiorId: id }, home.officer)
    const { plans } = await ask(home.app, listSuperiorPlans, {}, home.officer)
    expect(plans).toMatchObject([{ daysBetween: 2, isOpen: false }])
  })

  test('the commune need not plan: closed with a reason, opened again', async () => {
    const id = await keep()
    await execute(home.app, closeSuperiorPlan, { id, reason: 'đã có trong kế hoạch CCHC chung' }, home.officer)
    expect(await jobs()).toEqual([])
    await execute(home.app, closeSuperiorPlan, { id, reason: null }, home.officer)
    expect(await jobs()).toHaveLength(1)
  })
})

describe('no day is made up', () => {
  const SILENT = PROVINCE.replace(' trước ngày 15/02/2027', '')
  test('without a sentence and without a setting there is none', async () =>
    expect(await find(await keep(SILENT))).toMatchObject({ ownDueOn: null, ownDueSource: null }))
  test('by the commune’s setting where it has one; the sentence wins', async () => {
    await execute(home.app, setOwnDueRule, { workingDays: 5 }, home.officer)
    expect(await find(await keep(SILENT))).toMatchObject({
      ownDueOn: '2027-01-15',
      ownDueSource: 'Cài đặt của xã: 5 ngày làm việc từ ngày nhận',
    })
    expect(await find(await keep(PROVINCE.replace('11/KH-UBND', '19/KH-UBND')))).toMatchObject({
      ownDueOn: '2027-02-14',
    })
  })
})

describe('the officer has the last word', () => {
  test('a decision wins, is kept, and can be taken back', async () => {
    const id = await keep()
    const before = await find(id)
    const key = before.coverage.lines.find((line) => line.item.text.startsWith('Khảo sát'))!.item.key
    const stateNow = async () => (await find(id)).coverage.lines.find((line) => line.item.key === key)!.state
    await execute(
      home.app,
      decideSuperiorItem,
      { superiorId: id, itemKey: key, verdict: 'not-ours', reason: 'tỉnh khảo sát chung' },
      home.officer,
    )
    expect(await stateNow()).toBe('not-ours')
    expect((await find(id)).given).toBe(before.given - 1)
    await execute(home.app, decideSuperiorItem, { superiorId: id, itemKey: key, verdict: null }, home.officer)
    expect(await stateNow()).toBe('missing')
    await expect(
      execute(home.app, decideSuperiorItem, { superiorId: id, itemKey: key, verdict: 'not-ours' }, home.officer),
    ).rejects.toThrow('input.invalid')
  })

  test('an item typed in counts, once', async () => {
    const id = await keep()
    const before = (await find(id)).given
    const input = {
      superiorId: id,
      kind: 'duty' as const,
      text: 'Cử người dự tập huấn của tỉnh',
      dueText: 'trước ngày 20/3/2027',
    }
    const { key } = await execute(home.app, addSuperiorItem, input, home.officer)
    await execute(home.app, addSuperiorItem, input, home.officer)
    const found = await find(id)
    expect(found.given).toBe(before + 1)
    expect(found.coverage.lines.find((line) => line.item.key === key)?.item.due.by).toBe('2027-03-19')
    await execute(home.app, dropSuperiorItem, { superiorId: id, key }, home.officer)
    expect((await find(id)).given).toBe(before)
  })
})

describe('a newer text of the same plan', () => {
  test('takes the place of the earlier, decisions go over, what is new is named', async () => {
    const first = await keep()
    const key = (await find(first)).coverage.lines.find((line) => line.item.text.startsWith('Khảo sát'))!.item.key
    await execute(
      home.app,
      decideSuperiorItem,
      { superiorId: first, itemKey: key, verdict: 'not-ours', reason: 'tỉnh khảo sát chung' },
      home.officer,
    )
    const second = await keep(
      PROVINCE.replace('Số: 11/KH-UBND', 'Số: 40/KH-UBND').replace(
        '- Treo băng rôn',
        '- Phát tờ rơi hướng dẫn dịch vụ công trực tuyến đến từng hộ.\n\n- Treo băng rôn',
      ),
    )
    const found = await find(second)
    expect(found.earlier?.id).toBe(first)
    const news = found.coverage.lines.filter((line) => found.newKeys.includes(line.item.key))
    expect(news.map((line) => line.item.text)).toEqual(['Phát tờ rơi hướng dẫn dịch vụ công trực tuyến đến từng hộ'])
    expect(found.coverage.lines.find((line) => line.item.text.startsWith('Khảo sát'))?.state).toBe('not-ours')
    expect(await jobs()).toMatchObject([{ id: second }])
    expect(await find(first)).toMatchObject({ replacedBy: second })
  })
})

describe('bad input', () => {
  test('the commune’s own plan, or another commune’s, asks first', async () => {
    const readingId = await read(OWN)
    const input = { readingId, arrivedOn: ARRIVED }
    await expect(execute(home.app, keepSuperiorPlan, input, home.officer)).rejects.toThrow('plans.not-superior')
    await execute(home.app, keepSuperiorPlan, { ...input, acceptScope: true }, home.officer)
    const other = await read(OWN.replaceAll('SUỐI MẪU', 'ĐỒI MẪU').replaceAll('Suối Mẫu', 'Đồi Mẫu'))
    await expect(
      execute(home.app, keepSuperiorPlan, { readingId: other, arrivedOn: ARRIVED }, home.officer),
    ).rejects.toThrow('plans.not-superior')
  })

  test('days that cannot be', async () => {
    const readingId = await read(PROVINCE)
    const on = (arrivedOn: string) => execute(home.app, keepSuperiorPlan, { readingId, arrivedOn }, home.officer)
    await expect(on('2027-01-12')).rejects.toThrow('plans.arrives-later')
    await expect(on('2027-01-05')).rejects.toThrow('plans.arrived-before-issued')
    await expect(on('2027-02-30')).rejects.toThrow('input.invalid')
  })

  test('a file cut in the middle: what was found stays, nothing is claimed to be complete', async () => {
    const id = await keep(PROVINCE.slice(0, PROVINCE.indexOf('- Khảo sát')))
    const found = await find(id)
    expect(found.isReliable).toBe(false)
    expect(found.answer).toMatch(/^Chưa đủ căn cứ để đối chiếu/)
    expect(found.given).toBeGreaterThan(3)
  })

  test('by its head alone, with the unreadable file kept; items come by hand', async () => {
    const readingId = await read('x y z\n\nkhông phải kế hoạch')
    const head = { title: 'Kế hoạch mẫu', issuer: 'Ủy ban nhân dân tỉnh Mẫu Sơn', arrivedOn: ARRIVED }
    const { id } = await execute(home.app, typeSuperiorPlan, { ...head, readingId }, home.officer)
    expect((await execute(home.app, typeSuperiorPlan, { ...head, readingId }, home.officer)).id).toBe(id)
    const found = await find(id)
    expect(found.answer).toBe('Chưa đủ căn cứ để đối chiếu: chưa đọc được việc nào giao cho xã.')
    expect(found.files).toHaveLength(1)
    expect(await ask(home.app, openReadings, {}, home.officer)).toEqual([])
    await execute(
      home.app,
      addSuperiorItem,
      { superiorId: id, kind: 'duty', text: 'Treo băng rôn tại trụ sở' },
      home.officer,
    )
    expect(await find(id)).toMatchObject({ given: 1, isReliable: true, counts: { missing: 1 } })
  })
})

test('what the panel of the editor needs comes in one answer', async () => {
  const id = await keep()
  const facts = await ask(home.app, coverageFacts, { superiorId: id }, home.officer)
  expect(facts).toMatchObject({ id, level: 'tỉnh', doubt: null, today: '2027-01-11' })
  expect(facts.items).toHaveLength(15)
})

test('a draft begun from it: what is missing is offered with unit and day, added, and then covered', async () => {
  const superiorId = await keep()
  const ownReading = await read(OWN)
  const { planId } = await execute(home.app, confirmReading, { id: ownReading }, home.officer)
  const { id } = await execute(
    home.app,
    startDraft,
    { origin: 'superior', superiorId, fromPlanId: planId, year: 2027 },
    home.officer,
  )
  const found = await find(superiorId)
  expect(found.own).toMatchObject({ kind: 'draft', id })
  expect(await jobs()).toMatchObject([{ own: { kind: 'draft', id } }])
  const line = found.coverage.lines.find((one) => one.item.text.startsWith('Khảo sát'))!
  expect(line.state).toBe('missing')
  const facts = await ask(home.app, coverageFacts, { superiorId }, home.officer)
  const { draft, version } = await ask(home.app, findDraft, { id }, home.officer)
  const work = workOfDraft(draft)
  const offer = offerOf(line.item, work.responsibilities, workCalendar(facts.holidays, facts.workdays), facts.today)
  // Due before 31/10/2027, a Sunday: the last day in time is 30/10; three working days before it is 27/10.
  expect(offer).toMatchObject({ finish: '27/10/2027', title: expect.stringContaining('Khảo sát mức độ hài lòng') })
  const changes = addOffer(draft, line.item, { ...offer, lead: 'Văn phòng HĐND và UBND' }, 'moi1')
  await execute(home.app, saveDraft, { id, version, changes }, home.officer)
  const after = (await find(superiorId)).coverage.lines.find((one) => one.item.key === line.item.key)!
  expect(after).toMatchObject({ state: 'covered', why: 'ghi rõ là để thực hiện mục này' })
})
