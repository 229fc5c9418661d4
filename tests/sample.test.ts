import { describe, expect, test } from 'vitest'
import { addMonths, plainDate } from '#kernel/domain/plain-date.ts'
import { ask } from '#kernel/server/execute.ts'
import { listDocuments } from '#modules/legislation/server/index.ts'
import { findDraft, listDrafts, openReadings, superiorJobs, superiorOfPlan } from '#modules/plans/server/index.ts'
import { listResults } from '#modules/results/server/index.ts'
import { DUTIES, MEETINGS, PEOPLE, dutyState, sampleYear } from '#modules/sample/domain/index.ts'
import { loadSample } from '#modules/sample/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { actorFor } from './support/commune.ts'
import { emptyInstallation } from './support/sample.ts'

describe('the sample commune stands as promised on any day', () => {
  test.each(['2026-01-05', '2026-03-31', '2026-05-01', '2026-12-30', '2026-12-31', '2027-06-15'])(
    '%s',
    async (day) => {
      const app = await emptyInstallation(`${day}T03:00:00.000Z`)
      const { accounts } = await loadSample(app, () => undefined)
      const focal = await actorFor(app, 'dau-moi', accounts.find(({ login }) => login === 'dau-moi')!.password)
      const board = await ask(app, taskBoard, {}, focal)
      const states = board.tasks.map((task) =>
        dutyState(
          { hasLead: task.units.some((unit) => unit.part === 'lead'), isRequested: task.assignment === 'requested' },
          board.occurrences.filter((row) => row.taskId === task.id).map((row) => row.state),
        ),
      )
      expect(states).toEqual(DUTIES.map(({ stands }) => stands))
      const late = board.occurrences.filter((row) => row.state === 'overdue' || row.state === 'unproven')
      expect(late.map((row) => row.state)).toEqual(['overdue', 'overdue'])
      const results = await ask(app, listResults, { limit: 500 }, focal)
      const meetings = results.filter((result) => result.title.startsWith('Họp thôn'))
      expect(meetings).toHaveLength(MEETINGS)
      const people = results.flatMap((result) => result.counts).filter((count) => count.unit === 'luot-nguoi')
      expect(people.reduce((sum, count) => sum + count.value, 0)).toBe(PEOPLE)
      expect(results.every((result) => result.happenedOn < day)).toBe(true)
      const [reading, ...others] = await ask(app, openReadings, {}, focal)
      expect(others).toEqual([])
      expect(reading).toMatchObject({ state: 'ready' })
      const planId = board.tasks[0]!.planId
      const superior = await ask(app, superiorOfPlan, { planId }, focal)
      expect(superior).toMatchObject({ number: '15/KH-UBND', isOpen: false })
      expect(superior!.answer).toMatch(/^Kế hoạch .+ giao xã \d+ việc, ta có [1-9]/)
      expect(await ask(app, superiorJobs, {}, focal)).toEqual([])
      const { documents } = await ask(app, listDocuments, { words: 'Quy chế mẫu' }, focal)
      expect(documents[0]).toMatchObject({ number: '45/QĐ-UBND', issuer: 'UBND xã Đồng Mẫu' })
      const drafts = await ask(app, listDrafts, {}, focal)
      expect(drafts).toMatchObject([{ state: 'drafting', origin: 'plan' }])
      const { draft } = await ask(app, findDraft, { id: drafts[0]!.id }, focal)
      const ends = addMonths(sampleYear(plainDate(day)).period.to, 12)
      expect(draft.period).toMatchObject({ to: ends })
      await app.db.destroy()
    },
    60_000,
  )
})
