import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { inCommune } from '#kernel/server/database.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { addAlias, listUnits } from '#modules/organisations/server/index.ts'
import {
  ReadingRunner,
  confirmReading,
  discardReading,
  findPlan,
  findReading,
  listPlanKinds,
  openReadings,
  placeOfTask,
  planReader,
  readAgain,
  restoreReading,
  reviewFacts,
  reviewNews,
  saveEdits,
  setPlanKind,
  startReading,
} from '#modules/plans/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { handIn, untilRead } from '../support/read-plan.ts'

let home: TestCommune
const SAMPLE = readFileSync('samples/plans/suoi-mau-2026.txt', 'utf8')

beforeAll(async () => {
  home = await testCommune()
})
afterAll(() => home.app.db.destroy())

const find = (id: string) => ask(home.app, findReading, { id }, home.officer)
const settled = (id: string, runner = home.readings) => untilRead(home, id, runner)

async function readText(text: string): Promise<string> {
  const { id } = await handIn(home, text)
  expect(await settled(id)).toBe('ready')
  return id
}

const numbered = (number: number, more = ''): string => SAMPLE.replace('17/KH-UBND', `${number}/KH-UBND`) + more
const save = (id: string, version: number, edits: Record<string, unknown>, editor: string, restore: string[] = []) =>
  execute(home.app, saveEdits, { id, version, edits, editor, restore }, home.officer)
const confirm = (id: string, more: { acceptScope?: boolean; same?: 'replace' | 'beside' } = {}) =>
  execute(home.app, confirmReading, { id, ...more }, home.officer)

describe('two officers on one reading', () => {
  test('different fields go together, at once too, and each hears of the other', async () => {
    const id = await readText(numbered(101))
    await Promise.all([
      save(id, 0, { title: 'Tên do người thứ nhất sửa' }, 'một'),
      save(id, 0, { 'activities[1].products': ['Sản phẩm khác'] }, 'hai'),
    ])
    const found = await find(id)
    expect(found.edits).toEqual({
      title: 'Tên do người thứ nhất sửa',
      'activities[1].products': ['Sản phẩm khác'],
    })
    expect(found.version).toBe(2)
    const { news } = await ask(home.app, reviewNews, { id, version: 0, editor: 'một' }, home.officer)
    expect(news).toEqual([
      { path: 'activities[1].products', value: ['Sản phẩm khác'], isRestored: false, by: 'Trần Thị Mẫu' },
    ])
  })

  test('the same field is asked, not overwritten; the choice then stands', async () => {
    const id = await readText(numbered(102))
    await save(id, 0, { number: '1/KH-UBND' }, 'một')
    const second = await save(id, 0, { number: '2/KH-UBND', title: 'Tên mới' }, 'hai')
    expect(second.conflicts).toEqual([
      { path: 'number', theirPath: 'number', theirs: '1/KH-UBND', isRestored: false, by: 'Trần Thị Mẫu' },
    ])
    expect((await find(id)).edits).toEqual({ number: '1/KH-UBND', title: 'Tên mới' })
    const chosen = await save(id, second.version, { number: '2/KH-UBND' }, 'hai')
    expect(chosen.conflicts).toEqual([])
    expect((await find(id)).edits['number']).toBe('2/KH-UBND')
  })

  test('a field given back is as read again', async () => {
    const id = await readText(numbered(103))
    const { version } = await save(id, 0, { title: 'Khác' }, 'một')
    await save(id, version, {}, 'một', ['title'])
    expect((await find(id)).edits).toEqual({})
  })

  test('what no reading has is refused and nothing of it is kept', async () => {
    const id = await readText(numbered(104))
    await expect(save(id, 0, { title: 'Đúng', 'activities[99].title': 'Sai' }, 'một')).rejects.toThrow('plans.bad-edit')
    expect((await find(id)).edits).toEqual({})
  })
})

describe('running a plan', () => {
  test('edits of every kind arrive in the tasks; giao and đề nghị as chosen; places stay', async () => {
    const id = await readText(numbered(110))
    const found = await find(id)
    const quarterly = { kind: 'recurring', text: 'hàng quý', from: null, to: null, every: 'quarter' }
    await save(
      id,
      0,
      {
        planKind: 'reform',
        'activities[0].title': 'Việc đã sửa tên',
        'activities[0].timing': quarterly,
        'activities[0].assignment': 'requested',
        'activities[1]': null,
        'activities[+m]': { title: 'Việc thêm tay', lead: ['Thôn Một'], timing: { ...quarterly, every: 'month' } },
        'activities[+m].rank': -1,
        'recipients[+r]': 'Trang thông tin điện tử xã',
      },
      'một',
    )
    const { planId } = await confirm(id)
    const board = await ask(home.app, taskBoard, { planId }, home.officer)
    expect(board.tasks).toHaveLength(found.reading!.activities.length)
    expect(board.tasks.slice(0, 2).map((task) => task.title)).toEqual(['Việc thêm tay', 'Việc đã sửa tên'])
    expect(board.tasks[1]!.assignment).toBe('requested')
    const count = (at: number): number =>
      board.occurrences.filter((occurrence) => occurrence.taskId === board.tasks[at]!.id).length
    expect([count(0), count(1)]).toEqual([12, 4])
    const place = (at: number) => ask(home.app, placeOfTask, { taskId: board.tasks[at]!.id }, home.officer)
    expect(await place(0)).toBeNull()
    expect(await place(1)).toEqual({
      readingId: id,
      place: found.reading!.provenance['activities[0].title'],
    })
    const plan = await ask(home.app, findPlan, { id: planId }, home.officer)
    expect(plan.kind).toBe('reform')
    expect(plan.files.map((file) => file.name)).toEqual(['ke-hoach.txt'])
    expect(plan.content.recipients.at(-1)).toBe('Trang thông tin điện tử xã')
  })

  test('the least of a “thường xuyên” task makes its times; without one it falls due once', async () => {
    const id = await readText(numbered(111))
    const continuous = { kind: 'continuous', text: 'thường xuyên', from: null, to: null, every: null }
    await save(
      id,
      0,
      {
        'activities[0].timing': continuous,
        'activities[0].minimum': 'month',
        'activities[1].timing': continuous,
        'activities[1].minimum': 'none',
      },
      'một',
    )
    const { planId } = await confirm(id)
    const board = await ask(home.app, taskBoard, { planId }, home.officer)
    const count = (at: number): number =>
      board.occurrences.filter((occurrence) => occurrence.taskId === board.tasks[at]!.id).length
    expect([count(0), count(1)]).toEqual([12, 1])
  })

  test('a name that was tied to a unit is known in every plan after it', async () => {
    const id = await readText(numbered(112))
    const units = await ask(home.app, listUnits, {}, home.officer)
    await execute(home.app, addAlias, { unitId: units[0]!.id, alias: 'Bộ phận lạ' }, home.officer)
    await save(id, 0, { 'activities[0].lead': ['Bộ phận lạ'] }, 'một')
    const { planId } = await confirm(id)
    const board = await ask(home.app, taskBoard, { planId }, home.officer)
    expect(board.tasks[0]!.units[0]).toMatchObject({ printed: 'Bộ phận lạ', unitId: units[0]!.id })
  })

  test('pressed twice at once it runs once', async () => {
    const id = await readText(numbered(113))
    const [first, second] = await Promise.all([confirm(id), confirm(id)])
    expect(first.planId).toBe(second.planId)
    expect((await confirm(id)).planId).toBe(first.planId)
    await expect(save(id, 0, { title: 'Muộn' }, 'một')).rejects.toThrow('plans.not-open-for-edits')
  })

  test('no period printed and no year anywhere: asked for; a year of the title is taken', async () => {
    const id = await readText(numbered(114))
    await save(id, 0, { 'period.from': null, 'period.to': null, issuedOn: null, title: 'Kế hoạch không năm' }, 'một')
    await expect(confirm(id)).rejects.toThrow('plans.no-period')
    await save(id, 1, { title: 'Tuyên truyền năm 2026' }, 'một')
    const { planId } = await confirm(id)
    const plan = await ask(home.app, findPlan, { id: planId }, home.officer)
    expect([plan.from, plan.to]).toEqual(['2026-01-01', '2026-12-31'])
  })

  test('a plan of the province runs only after it was said', async () => {
    const id = await readText(numbered(115))
    await save(id, 0, { issuer: 'Ủy ban nhân dân tỉnh Mẫu Sơn' }, 'một')
    await expect(confirm(id)).rejects.toThrow('plans.scope-unconfirmed')
    expect((await confirm(id, { acceptScope: true })).tasks).toBeGreaterThan(0)
  })
})

describe('the same plan twice', () => {
  test('the same files lead to the reading that is there; read anew only when asked', async () => {
    const first = await handIn(home, numbered(120))
    expect(await handIn(home, numbered(120))).toEqual({ id: first.id, isNew: false })
    const anew = await handIn(home, numbered(120), true)
    expect(anew.isNew).toBe(true)
    expect(anew.id).not.toBe(first.id)
  })

  test('the same number, year and issuer in another file: named, then replaced or run beside', async () => {
    const first = await confirm(await readText(numbered(121)))
    const id = await readText(numbered(121, '\nTrang cuối gõ lại.'))
    const facts = await ask(home.app, reviewFacts, { id }, home.officer)
    expect(facts.same).toMatchObject({ id: first.planId, number: '121/KH-UBND' })
    await expect(confirm(id)).rejects.toThrow('plans.same-plan')
    const second = await confirm(id, { same: 'replace' })
    expect((await ask(home.app, findPlan, { id: first.planId }, home.officer)).state).toBe('archived')
    expect((await ask(home.app, findPlan, { id: second.planId }, home.officer)).replaces).toBe(first.planId)
    const third = await confirm(await readText(numbered(121, '\nLần ba.')), { same: 'beside' })
    expect((await ask(home.app, findPlan, { id: second.planId }, home.officer)).state).toBe('running')
    expect(third.planId).not.toBe(second.planId)
  })
})

describe('put aside, taken back, tried again', () => {
  test('a discarded reading comes back with its corrections', async () => {
    const id = await readText(numbered(130))
    await save(id, 0, { title: 'Đã sửa' }, 'một')
    await execute(home.app, discardReading, { id }, home.officer)
    expect((await ask(home.app, openReadings, {}, home.officer)).map((row) => row.id)).not.toContain(id)
    await execute(home.app, restoreReading, { id }, home.officer)
    const found = await find(id)
    expect([found.state, found.edits['title']]).toEqual(['ready', 'Đã sửa'])
  })

  test('cancelled while it is being read: its process is told, its late answer is not taken', async () => {
    const signals: AbortSignal[] = []
    const runner = withReader(async (_files, _progress, options) => {
      signals.push(options!.signal!)
      await new Promise((resolve) => options!.signal!.addEventListener('abort', resolve, { once: true }))
      throw new DomainError('intake.stopped')
    })
    const { id } = await handIn(home, `Kế hoạch dài ${randomUUID()}`)
    runner.kick()
    await expect.poll(() => signals.length).toBe(1)
    await execute(home.app, discardReading, { id }, home.officer)
    runner.cancel(id)
    await runner.stop()
    expect(signals[0]!.aborted).toBe(true)
    expect((await find(id)).state).toBe('discarded')
  })

  test('a refused file says why, is kept, and can be tried again', async () => {
    const failing = withReader(async () => {
      throw new DomainError('intake.bad-scan', { name: 'mo.pdf' })
    })
    const { id } = await handIn(home, numbered(131))
    expect(await settled(id, failing)).toBe('refused')
    const refused = await find(id)
    expect(refused.refusal?.code).toBe('intake.bad-scan')
    expect(refused.files).toHaveLength(1)
    await execute(home.app, readAgain, { id }, home.officer)
    expect(await settled(id)).toBe('ready')
  })

  test('what was interrupted is read at the next start; what goes down three times is given up with a sentence', async () => {
    const { id } = await handIn(home, numbered(132))
    const interrupt = (attempts: number) =>
      inCommune(home.app.db, home.officer.communeId, 'write', (tx) =>
        tx.updateTable('plan_reading').set({ state: 'reading', attempts }).where('id', '=', id).execute(),
      )
    await interrupt(3)
    await new ReadingRunner(home.app).recover()
    expect((await find(id)).refusal?.code).toBe('plans.reading-kept-failing')
    await execute(home.app, readAgain, { id }, home.officer)
    await interrupt(2)
    const next = new ReadingRunner(home.app)
    await next.recover()
    expect(await settled(id, next)).toBe('ready')
  })

  test('a reader that dies is tried three times, then the file is refused', async () => {
    let tries = 0
    const dying = withReader(async () => {
      tries++
      throw new DomainError('intake.failed')
    })
    const { id } = await handIn(home, numbered(133))
    expect(await settled(id, dying)).toBe('refused')
    expect(tries).toBe(3)
  })
})

test('a text does not stand behind a long scan, and scans do not run side by side', async () => {
  const order: string[] = []
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const runner = withReader(async (files, progress, options) => {
    order.push(files[0]!.name)
    if (files[0]!.name.endsWith('.jpg')) await held
    return home.app.ports.get(planReader)(files, progress, options)
  })
  const hand = async (name: string, mediaType: string): Promise<string> => {
    home.clock.set(new Date(Date.parse(home.clock.now()) + 1_000).toISOString() as Instant)
    const bytes = Buffer.from(`${name} ${SAMPLE}`)
    const file = { name, mediaType, size: bytes.length, sha256: await home.store.put(bytes) }
    return (await execute(home.app, startReading, { files: [file] }, home.officer)).id
  }
  const ids = [
    await hand('một.jpg', 'image/jpeg'),
    await hand('hai.jpg', 'image/jpeg'),
    await hand('ba.txt', 'text/plain'),
  ]
  runner.kick()
  await expect.poll(async () => (await find(ids[2]!)).state).toBe('ready')
  expect(order).toEqual(['một.jpg', 'ba.txt'])
  expect((await find(ids[1]!)).before).toBe(1)
  release()
  await expect.poll(async () => (await find(ids[1]!)).state).toBe('ready')
  expect(order).toEqual(['một.jpg', 'ba.txt', 'hai.jpg'])
})

test('kinds of plans are the commune’s own to name', async () => {
  const { code } = await execute(home.app, setPlanKind, { name: 'Phòng cháy mẫu', isHidden: false }, home.officer)
  await execute(home.app, setPlanKind, { code: 'digital', name: 'Chuyển đổi số mẫu', isHidden: false }, home.officer)
  const kinds = await ask(home.app, listPlanKinds, {}, home.officer)
  expect(kinds.find((kind) => kind.code === 'digital')?.name).toBe('Chuyển đổi số mẫu')
  expect(kinds.find((kind) => kind.code === code)?.words).toEqual(['phong chay mau'])
})

function withReader(
  reader: Parameters<typeof home.app.ports.fill<NonNullable<(typeof planReader)['__type']>>>[1],
): ReadingRunner {
  const { ports } = home.app
  const other: typeof ports = Object.create(ports, {
    get: { value: (hole: { name: string }) => (hole.name === planReader.name ? reader : ports.get(hole)) },
  })
  return new ReadingRunner({ ...home.app, ports: other })
}
