import { isPlainDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { isId } from '#kernel/domain/ids.ts'
import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { COUNT_UNITS, RESULT_FORMS } from '#modules/results/domain/index.ts'
import type { CountUnitOfResult, ResultForm } from '#modules/results/domain/index.ts'

interface Filter {
  id?: string
  from?: PlainDate
  to?: PlainDate
  unitId?: string
  villageId?: string
  planId?: string
  taskId?: string
  form?: ResultForm
  topic?: string
  audience?: string
  countUnit?: CountUnitOfResult
  unproven?: boolean
  withdrawn?: 'all' | 'hide' | 'only'
}

/** The filter of the results list as its address writes it; what is not understood does not narrow. */
export function resultFilter(url: URL): Filter {
  const said = (name: string): string => url.searchParams.get(name) ?? ''
  const id = (name: string): string | undefined => (isId(said(name)) ? said(name) : undefined)
  const code = (name: string): string | undefined => (/^[A-Z0-9]{2,8}$/.test(said(name)) ? said(name) : undefined)
  const day = (name: string): PlainDate | undefined =>
    (isPlainDate(said(name)) ? said(name) : undefined) as PlainDate | undefined
  const filter = {
    id: id('id'),
    from: day('tu'),
    to: day('den'),
    unitId: id('donvi'),
    villageId: id('thon'),
    planId: id('kehoach'),
    taskId: id('viec'),
    form: oneOfOrNull(RESULT_FORMS, said('hinhthuc')) ?? undefined,
    topic: code('chude'),
    audience: code('doituong'),
    countUnit: oneOfOrNull(COUNT_UNITS, said('so')) ?? undefined,
    unproven: said('minhchung') === 'chua' ? true : undefined,
    withdrawn: said('rut') === 'co' ? ('only' as const) : said('minhchung') === 'chua' ? ('hide' as const) : undefined,
  }
  const narrowing: Filter = {}
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined) Object.assign(narrowing, { [name]: value })
  return narrowing
}
