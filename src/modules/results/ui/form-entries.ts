import { fieldsOf } from '#kernel/domain/record-of.ts'

/** A form's names and values in the order of the page, as they are kept and put back. */
export type Entries = [name: string, value: string][]

const NAMES: Readonly<Record<string, string>> = {
  happenedOn: 'happenedOn',
  title: 'title',
  place: 'place',
  note: 'note',
  unitId: 'unitId',
  doneBy: 'doneBy',
  shows: 'shows',
  form: 'form',
  villageIds: 'village',
  topics: 'topic',
  audiences: 'audience',
  links: 'link',
}

/** What was on its way as the form's own entries, so that a refused result can be corrected. */
export function entriesOf(fields: Readonly<Record<string, unknown>>): Entries {
  const entries: Entries = []
  for (const [field, name] of Object.entries(NAMES))
    for (const value of texts(fields[field])) if (value !== '') entries.push([name, value])
  const [first, ...also] = texts(fields['occurrenceIds'])
  entries.push(['occurrence', first ?? ''])
  for (const id of also) entries.push(['also', id])
  const counts: unknown[] = Array.isArray(fields['counts']) ? fields['counts'] : []
  for (const count of counts) {
    if (typeof count !== 'object' || count === null) continue
    const { value, unit, source } = fieldsOf(count)
    entries.push(['value', String(value).replace('.', ',')], ['unit', String(unit)], ['source', String(source)])
  }
  if (fields['hasConsent'] === true) entries.push(['hasConsent', 'on'])
  return entries
}

function texts(value: unknown): string[] {
  const many: unknown[] = Array.isArray(value) ? value : [value]
  return many.filter((one) => typeof one === 'string')
}
