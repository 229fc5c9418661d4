import { z } from 'zod'
import { partsOf, plainDateOf } from '#kernel/domain/plain-date.ts'
import { query } from '#kernel/server/command.ts'
import { coverageOf } from '../domain/index.ts'
import { readCatalogue } from './catalogue.ts'

/** A year's board: topic × month with gaps first, and per audience how many results and people. */
export const coverageBoard = query({
  name: 'topics.coverage',
  input: z.object({ year: z.number().int().min(2000).max(2100) }),
  may: 'topics.read',
  async run({ db, today }, { year }) {
    const results = await db
      .selectFrom('result')
      .select(['id', 'happened_on'])
      .where('happened_on', '>=', plainDateOf(year, 1, 1))
      .where('happened_on', '<=', plainDateOf(year, 12, 31))
      .where('withdrawn_at', 'is', null)
      .execute()
    const ids = ['00000000-0000-7000-8000-000000000000', ...results.map((result) => result.id)]
    const own = await db
      .selectFrom('result_topic')
      .select(['result_id', 'code'])
      .where('result_id', 'in', ids)
      .execute()
    const byTask = await db
      .selectFrom('result_occurrence')
      .innerJoin('occurrence', 'occurrence.id', 'result_occurrence.occurrence_id')
      .innerJoin('task_topic', 'task_topic.task_id', 'occurrence.task_id')
      .select(['result_occurrence.result_id', 'task_topic.code'])
      .where('result_occurrence.result_id', 'in', ids)
      .execute()
    const audiences = await db
      .selectFrom('result_audience')
      .select(['result_id', 'code'])
      .where('result_id', 'in', ids)
      .execute()
    const people = await db
      .selectFrom('result_count')
      .select(['result_id', 'value'])
      .where('result_id', 'in', ids)
      .where('unit', 'in', ['luot-nguoi', 'nguoi'])
      .execute()
    const [thisYear, thisMonth] = partsOf(today)
    const upTo = year < thisYear ? 12 : year > thisYear ? 0 : thisMonth
    const tags = [...own, ...byTask]
    const topics = await readCatalogue(db, 'topic')
    const inYear = topics.filter(
      (topic) =>
        (topic.from === null || topic.from <= `${year}-12-31`) && (topic.to === null || topic.to >= `${year}-01-01`),
    )
    return {
      year,
      upTo,
      results: results.length,
      untagged: results.filter((result) => !tags.some((tag) => tag.result_id === result.id)).length,
      board: coverageOf(
        inYear,
        results.map((result) => ({
          month: partsOf(result.happened_on)[1],
          codes: tags.filter((tag) => tag.result_id === result.id).map((tag) => tag.code),
        })),
        upTo,
      ),
      audiences: (await readCatalogue(db, 'audience')).map((entry) => {
        const reached = new Set(audiences.filter((row) => row.code === entry.code).map((row) => row.result_id))
        return {
          code: entry.code,
          label: entry.label,
          results: reached.size,
          people: people.filter((row) => reached.has(row.result_id)).reduce((sum, row) => sum + Number(row.value), 0),
        }
      }),
      withoutAudience: results.filter((result) => !audiences.some((row) => row.result_id === result.id)).length,
    }
  },
})
