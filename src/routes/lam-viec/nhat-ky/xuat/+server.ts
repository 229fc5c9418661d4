import { ask } from '#kernel/server/execute.ts'
import { auditEntries } from '#modules/audit/server/index.ts'
import { RECORD_WORDS, actWords, deltaWords } from '#i18n/audit.ts'
import { vnMoment } from '#i18n/words.ts'
import { tryLoad } from '#entry/web/act.ts'
import { auditFilter } from '#entry/web/audit-filter.ts'
import { installation } from '#entry/web/installation.ts'
import { sheetAnswer } from '#entry/web/sheet-answer.ts'

const MOST = 20_000

export const GET = async ({ locals, url }) => {
  const { app } = installation()
  const entries = await tryLoad(() => ask(app, auditEntries, { ...auditFilter(url), limit: MOST }, locals.actor))
  const sheet = {
    title: 'Nhật ký',
    notes: [`${entries.length} dòng${entries.length === MOST ? ', mới nhất' : ''}`],
    columns: [
      { title: 'Lúc', width: 18 },
      { title: 'Ai', width: 24 },
      { title: 'Việc', width: 30 },
      { title: 'Về', width: 20 },
      { title: 'Chi tiết', width: 60 },
    ],
    rows: entries.map((entry) => [
      vnMoment(entry.at),
      entry.who ?? (entry.actorKind === 'anyone' ? 'Chưa đăng nhập' : 'Hệ thống'),
      actWords(entry.act),
      entry.recordType ? (RECORD_WORDS[entry.recordType] ?? '') : '',
      deltaWords(entry.delta),
    ]),
  }
  return sheetAnswer(sheet, 'nhat-ky', url.searchParams.get('dang') === 'csv' ? 'csv' : 'xlsx')
}
