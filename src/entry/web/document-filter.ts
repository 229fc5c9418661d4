import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { CITED_STATES } from '#modules/legislation/domain/index.ts'

/** What the address of the list of legal documents asks for. */
export function documentFilter(url: URL) {
  const value = (name: string): string => (url.searchParams.get(name) ?? '').trim().slice(0, 200)
  return {
    words: value('q'),
    state: oneOfOrNull(CITED_STATES, value('tinhtrang')),
    kind: value('loai').slice(0, 60) || null,
    year: value('nam').slice(0, 4) || null,
    needsChecking: value('kiemtra') !== '',
  }
}
