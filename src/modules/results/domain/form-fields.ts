import { COUNT_SOURCES, COUNT_UNITS, RESULT_FORMS, SHOWN_FACES } from './vocabulary.ts'
import type { CountSource, CountUnitOfResult, ResultForm } from './vocabulary.ts'
import { oneOfOrNull } from '#kernel/domain/one-of.ts'

/** A form's fields by name, as both the browser and the server can read them. */
export interface FormFields {
  get(name: string): string
  all(name: string): string[]
}

/** The filled form as the act takes it. Files go their own way. */
export function fieldsOfForm(form: FormFields): ResultFormFields {
  const sources = form.all('source')
  const units = form.all('unit')
  return {
    occurrenceIds: [form.get('occurrence'), ...form.all('also')].filter((id) => id !== ''),
    happenedOn: form.get('happenedOn'),
    title: form.get('title'),
    ...(oneOfOrNull(RESULT_FORMS, form.get('form')) ? { form: oneOfOrNull(RESULT_FORMS, form.get('form'))! } : {}),
    place: form.get('place'),
    note: form.get('note'),
    unitId: form.get('unitId'),
    doneBy: form.get('doneBy'),
    villageIds: form.all('village'),
    topics: form.all('topic'),
    audiences: form.all('audience'),
    shows: oneOfOrNull(SHOWN_FACES, form.get('shows')) ?? 'none',
    hasConsent: form.get('hasConsent') !== '',
    counts: form.all('value').flatMap((text, index) =>
      text.trim() === ''
        ? []
        : [
            {
              unit: oneOfOrNull(COUNT_UNITS, units[index]) ?? 'luot-nguoi',
              value: countOf(text),
              source: oneOfOrNull(COUNT_SOURCES, sources[index]) ?? 'estimate',
            },
          ],
    ),
    links: form
      .all('link')
      .map((link) => link.trim())
      .filter((link) => link !== ''),
  }
}

export interface ResultFormFields {
  occurrenceIds: string[]
  happenedOn: string
  title: string
  form?: ResultForm
  place: string
  note: string
  unitId: string
  doneBy: string
  villageIds: string[]
  topics: string[]
  audiences: string[]
  shows: (typeof SHOWN_FACES)[number]
  hasConsent: boolean
  counts: { unit: CountUnitOfResult; value: number; source: CountSource }[]
  links: string[]
}

/** A number as people type it: "1.250" is a thousand and more, "12,5" twelve and a half. NaN for what is none. */
export function countOf(text: string): number {
  const plain = text.trim().replace(/\s/g, '')
  if (!/^\d{1,3}(\.\d{3})+(,\d+)?$|^\d+([.,]\d+)?$/.test(plain)) return Number.NaN
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replace(/\./g, '').replace(',', '.'))
  return Number(plain.replace(',', '.'))
}
