import { ask } from '#kernel/server/execute.ts'
import { formatDate, plainDate } from '#kernel/domain/plain-date.ts'
import { listResults } from '#modules/results/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { resultFilter } from '#entry/web/result-filter.ts'
import { resultSheet } from '#entry/web/result-sheet.ts'
import { sheetAnswer } from '#entry/web/sheet-answer.ts'

export const GET = async ({ locals, url }) => {
  const { app } = installation()
  const filter = resultFilter(url)
  const results = await tryLoad(() =>
    ask(app, listResults, { withdrawn: 'hide', ...filter, limit: 5_000 }, locals.actor),
  )
  const span = [
    filter.from && `từ ${formatDate(plainDate(filter.from))}`,
    filter.to && `đến ${formatDate(plainDate(filter.to))}`,
  ]
  return sheetAnswer(resultSheet(results, span.filter(Boolean).join(' ')), 'ket-qua-thuc-hien', 'xlsx')
}
