import { isPlainDate } from '#kernel/domain/plain-date.ts'
import { CHANNELS } from './reading/plan-reading.ts'

/** Corrections by path. What was read is never changed: taking an entry away restores it. */
export type Edits = Readonly<Record<string, unknown>>

/** Lists of a reading whose items an officer may correct, add, take out, move. */
export const LISTS = [
  'legalBases',
  'audiences',
  'objectives',
  'requirements',
  'topics',
  'activities',
  'responsibilities',
  'indices',
  'targets',
  'reporting',
  'recipients',
] as const
export type ListName = (typeof LISTS)[number]

/** What a path of the grammar points at. */
export type EditPath =
  | { kind: 'scalar'; path: string }
  | { kind: 'item'; list: ListName; key: string }
  | { kind: 'rank'; list: ListName; key: string }
  | { kind: 'field'; list: ListName; key: string; field: string }
  | { kind: 'seen'; of: string }

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string' && value.length <= 4_000
const textOrNull: Check = (value) => value === null || text(value)
const texts: Check = (value) => Array.isArray(value) && value.length <= 200 && value.every(text)
const flag: Check = (value) => typeof value === 'boolean'
const dayOrNull: Check = (value) => value === null || isPlainDate(value)
const isPartialDay: Check = (value) =>
  value === null ||
  (typeof value === 'string' &&
    (isPlainDate(value) || /^\d{4}$/.test(value) || (/^\d{4}-\d{2}$/.test(value) && isPlainDate(`${value}-01`))))
const oneOf =
  (words: readonly (string | null)[]): Check =>
  (value) =>
    words.some((word) => word === value)
const channels: Check = (value) => Array.isArray(value) && value.every(oneOf(CHANNELS))

const RHYTHMS = ['week', 'month', 'quarter', 'half-year', 'year'] as const

function timing(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const at = (name: string): unknown => Reflect.get(value, name)
  return (
    oneOf(['continuous', 'recurring', 'period', 'deadline', 'unspecified'])(at('kind')) &&
    textOrNull(at('text')) &&
    dayOrNull(at('from')) &&
    dayOrNull(at('to')) &&
    oneOf([...RHYTHMS, null])(at('every')) &&
    (at('toExclusive') === undefined || flag(at('toExclusive'))) &&
    (at('spans') === undefined || spans(at('spans')))
  )
}

function spans(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (span) =>
        typeof span === 'object' &&
        span !== null &&
        isPlainDate(Reflect.get(span, 'from')) &&
        isPlainDate(Reflect.get(span, 'to')),
    )
  )
}

const SCALARS: Readonly<Record<string, Check>> = {
  docType: textOrNull,
  issuer: textOrNull,
  commune: textOrNull,
  number: textOrNull,
  placeOfIssue: textOrNull,
  issuedOn: isPartialDay,
  title: textOrNull,
  budgetSource: textOrNull,
  planKind: textOrNull,
  'period.from': dayOrNull,
  'period.to': dayOrNull,
  'signer.name': textOrNull,
  'signer.position': textOrNull,
  'signer.authority': textOrNull,
  'signer.for': textOrNull,
}

/** Fields of the items; a list that is not named here holds plain texts. */
const FIELDS: Readonly<Partial<Record<ListName, Readonly<Record<string, Check>>>>> = {
  legalBases: { kind: text, number: text, issuedOn: isPartialDay, issuer: textOrNull, subject: textOrNull },
  activities: {
    ref: textOrNull,
    title: text,
    lead: texts,
    coordinating: texts,
    products: texts,
    channels,
    timing,
    origin: oneOf(['form', 'appendix', 'duty']),
    assignment: oneOf(['assigned', 'requested']),
    minimum: oneOf([...RHYTHMS, 'none']),
  },
  responsibilities: { unit: text, duties: texts, asked: flag },
  targets: { what: text, value: text },
  reporting: { period: text, to: textOrNull },
}

const KEY = String.raw`\d{1,4}|\+[a-z0-9]{1,12}`
const ITEM = new RegExp(`^(${LISTS.join('|')})\\[(${KEY})\\](?:\\.([a-z]+))?$`, 'i')

/** Reads a path; null when no field of a reading is called so. */
export function parsePath(path: string): EditPath | null {
  if (path.startsWith('seen:'))
    return path.length > 5 && path.length <= 160 ? { kind: 'seen', of: path.slice(5) } : null
  if (Object.hasOwn(SCALARS, path)) return { kind: 'scalar', path }
  const found = ITEM.exec(path)
  const list = LISTS.find((name) => name === found?.[1])
  if (!found || !list) return null
  const key = found[2]!
  const field = found[3]
  if (field === undefined) return { kind: 'item', list, key }
  if (field === 'rank') return { kind: 'rank', list, key }
  return FIELDS[list] && Object.hasOwn(FIELDS[list], field) ? { kind: 'field', list, key, field } : null
}

/** True when the list's items are plain texts. */
export const isTextList = (list: ListName): boolean => FIELDS[list] === undefined

/** True when a value of this kind may stand at the path. */
export function fits(path: EditPath, value: unknown): boolean {
  if (path.kind === 'seen') return value === true
  if (path.kind === 'scalar') return SCALARS[path.path]!(value)
  if (path.kind === 'rank') return typeof value === 'number' && Number.isFinite(value)
  if (path.kind === 'field') return FIELDS[path.list]![path.field]!(value)
  if (value === null) return true
  if (isTextList(path.list)) return text(value)
  // A whole item is only ever handed in for one that was added; what was read is corrected field by field.
  return path.key.startsWith('+') && isItem(FIELDS[path.list]!, value)
}

function isItem(fields: Readonly<Record<string, Check>>, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(
    ([name, part]) =>
      (name === 'of' && typeof part === 'string') || (Object.hasOwn(fields, name) && fields[name]!(part)),
  )
}
