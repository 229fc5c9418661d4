import { isInstant } from '#kernel/domain/instant.ts'
import { isId } from '#kernel/domain/ids.ts'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'

interface Filter {
  before?: string
  recordId?: string
  recordType?: string
  actorId?: string
  act?: string
  from?: PlainDate
  to?: PlainDate
}

/** The log's filter as its address writes it; what is not understood does not narrow. */
export function auditFilter(url: URL): Filter {
  const filter: Filter = {}
  const said = (name: string): string => url.searchParams.get(name) ?? ''
  const before = said('truoc')
  if (isInstant(before)) filter.before = before
  const record = said('ban-ghi')
  if (isId(record)) filter.recordId = record
  const person = said('ai')
  if (isId(person)) filter.actorId = person
  if (/^[a-z-]{2,40}$/.test(said('loai'))) filter.recordType = said('loai')
  if (/^[a-z-]+\.[a-z-]+$/.test(said('viec'))) filter.act = said('viec')
  const from = said('tu')
  const to = said('den')
  if (isPlainDate(from)) filter.from = from
  if (isPlainDate(to)) filter.to = to
  return filter
}
