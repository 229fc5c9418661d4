import { ask } from '#kernel/server/execute.ts'
import { auditChoices, auditEntries } from '#modules/audit/server/index.ts'
import { failingJobs } from '#modules/jobs/server/index.ts'
import { RECORD_WORDS, actWords, deltaWords } from '#i18n/audit.ts'
import { tryLoad } from '#entry/web/act.ts'
import { auditFilter } from '#entry/web/audit-filter.ts'
import { installation } from '#entry/web/installation.ts'

const SHOWN = 100

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const entries = await tryLoad(() => ask(app, auditEntries, { ...auditFilter(url), limit: SHOWN }, locals.actor))
  const choices = await ask(app, auditChoices, {}, locals.actor)
  const query = new URLSearchParams(url.searchParams)
  query.delete('truoc')
  return {
    entries: entries.map((entry) => ({
      id: entry.id,
      at: entry.at,
      who:
        entry.who ??
        (entry.actorKind === 'anyone' ? 'Chưa đăng nhập' : entry.actorKind === 'link' ? 'Qua đường dẫn' : 'Hệ thống'),
      act: actWords(entry.act),
      record: entry.recordType ? (RECORD_WORDS[entry.recordType] ?? '') : '',
      recordId: entry.recordId,
      recordType: entry.recordType,
      change: deltaWords(entry.delta),
    })),
    failing: await tryLoad(() => ask(app, failingJobs, {}, locals.actor)),
    more: entries.length === SHOWN,
    filter: Object.fromEntries(query),
    query: query.toString(),
    people: choices.people,
    acts: choices.acts.map((act) => ({ act, word: actWords(act) })),
    records: choices.records.flatMap((type) => (RECORD_WORDS[type] ? [{ type, word: RECORD_WORDS[type] }] : [])),
  }
}
