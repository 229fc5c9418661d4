import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { groupOf } from './unit-groups.ts'
import { coreOf, subjectOf, writtenOut } from './unit-words.ts'

export interface KnownUnit {
  id: string
  name: string
  kind: string
  aliases: readonly string[]
}

/** How a printed name was understood, surest first. `words`: the same name spelled otherwise; `subject`: the one desk of that work. */
export type ResolvedBy = 'name' | 'alias' | 'words' | 'subject' | 'group' | 'list' | 'none'

/** What a printed name means in a commune's roster. */
export interface UnitResolution<Unit extends KnownUnit = KnownUnit> {
  printed: string
  units: Unit[]
  by: ResolvedBy
  /** The plan leaves open which ones ("các ngành có liên quan"): a person must choose. */
  isVague: boolean
  /** Parts of a list that mean none of the units. */
  unknown: string[]
  /** A unit to add, offered where nothing fits. Never added by itself. */
  proposal: { name: string; kind: string; assignment: 'assigned' | 'requested' } | null
}

/** The one unit a plan names without doubt; null for groups, lists and unknown names. */
export function resolveUnit<Unit extends KnownUnit>(printed: string, units: readonly Unit[]): Unit | null {
  const found = resolveUnits(printed, units)
  return found.units.length === 1 && !found.isVague && found.by !== 'group' && found.by !== 'list'
    ? found.units[0]!
    : null
}

/**
 * The units a plan means by a printed name: one unit by its name, another name or another spelling, the members of a group
 * ("các thôn", "các ban ngành, đoàn thể"), or a list. Two units that fit equally are none; nothing is guessed.
 */
export function resolveUnits<Unit extends KnownUnit>(printed: string, units: readonly Unit[]): UnitResolution<Unit> {
  const one = resolveOne(printed, units)
  if (one) return { printed, isVague: false, unknown: [], proposal: null, ...one }
  const group = groupOf(writtenOut(printed)) ?? groupOf(writtenOut(outside(printed)))
  if (group)
    return {
      printed,
      units: units.filter((unit) => group.kinds.has(unit.kind)),
      by: 'group',
      isVague: group.isVague,
      unknown: [],
      proposal: null,
    }
  return resolveList(printed, units) ?? unresolved(printed)
}

function resolveOne<Unit extends KnownUnit>(
  printed: string,
  units: readonly Unit[],
): { units: Unit[]; by: ResolvedBy } | null {
  const exact = foldedKey(printed)
  if (exact === '') return null
  const byName = units.filter((unit) => foldedKey(unit.name) === exact)
  if (byName.length === 1) return { units: byName, by: 'name' }
  const byAlias = units.filter((unit) => unit.aliases.some((alias) => foldedKey(alias) === exact))
  if (byAlias.length === 1) return { units: byAlias, by: 'alias' }
  // A group's words ("các thôn") must not shrink to one unit's core.
  if (groupOf(writtenOut(outside(printed)))) return null
  for (const name of new Set([printed, outside(printed)])) {
    const core = withoutPost(coreOf(writtenOut(name)))
    if (core === '') continue
    const fitting = units.filter((unit) => [unit.name, ...unit.aliases].some((own) => coreOf(writtenOut(own)) === core))
    if (fitting.length === 1) return { units: fitting, by: 'words' }
  }
  if (isList(printed)) return null
  const wanted = subjectOf(writtenOut(outside(printed)))
  if (!wanted || wanted.kind === 'upper') return null
  const bySubject = units.filter((unit) => subjectOf(writtenOut(unit.name))?.name === wanted.name)
  return bySubject.length === 1 ? { units: bySubject, by: 'subject' } : null
}

function resolveList<Unit extends KnownUnit>(printed: string, units: readonly Unit[]): UnitResolution<Unit> | null {
  if (!isList(printed)) return null
  const parts = partsOf(printed)
  const found = parts.map((part) => resolveUnits(part, units))
  if (parts.length < 2 || found.every((part) => part.units.length === 0)) return null
  return {
    printed,
    units: [...new Map(found.flatMap((part) => part.units).map((unit) => [unit.id, unit])).values()],
    by: 'list',
    isVague: found.some((part) => part.isVague),
    unknown: found.filter((part) => part.by === 'none').map((part) => part.printed),
    proposal: null,
  }
}

function unresolved<Unit extends KnownUnit>(printed: string): UnitResolution<Unit> {
  const wanted = subjectOf(writtenOut(printed))
  const name = printed.replace(/\s+/g, ' ').trim()
  return {
    printed,
    units: [],
    by: 'none',
    isVague: false,
    unknown: name === '' ? [] : [name],
    proposal:
      name === ''
        ? null
        : { name, kind: wanted?.kind ?? kindOfName(name), assignment: wanted?.assignment ?? 'assigned' },
  }
}

function kindOfName(name: string): string {
  return /^(?:truong )?(?:thon|ap|buon|khu pho|to dan pho|khom|soc)\b/.test(foldedKey(name)) ? 'village' : 'other'
}

const POST =
  /^(?:(?:chu tich|pho chu tich|truong|pho truong|giam doc|pho giam doc|bi thu|pho bi thu|chanh|pho chanh|thuong truc|ban chap hanh|ban nhan dan|ban quan ly|ban|bi thu chi bo|truong ban cong tac mttq) )+(?=thon|ap|buon|khu pho|to dan pho|khom|soc|hoi|doan|mttq|phong|van phong|cong an|trung tam|tram|dai|ban chi huy)/
const withoutPost = (core: string): string => core.replace(POST, '')

const outside = (printed: string): string => printed.replace(/\([^)]*\)/g, ' ').trim()
const SEPARATOR = /\s*[;,\n+/]\s*|\s+và\s+/iu
// Commas and "và" that stand inside the name of one office.
const INNER =
  /(?<=HĐND|hội đồng nhân dân) và (?=UBND|ủy ban)|(?<=tiếp nhận) và (?=trả)|(?<=văn hóa) và (?=xã hội)|(?<=văn hóa), (?=thông tin)|(?<=thông tin)(?: và|,) (?=thể thao|truyền thông|học tập)|(?<=thể thao) và (?=truyền thanh)|(?<=TT) và (?=học tập)|(?<=phát thanh)(?: và|,) (?=truyền hình)|(?<=kinh tế), (?=hạ tầng)|(?<=hạ tầng) và (?=đô thị)|(?<=nông nghiệp), (?=xây dựng|môi trường)|(?<=xây dựng)(?: và|,) (?=đô thị|môi trường)|(?<=đô thị) và (?=môi trường)/giu
const oneName = (printed: string): string =>
  outside(printed).normalize('NFC').replace(/hoá/giu, 'hóa').replace(INNER, ' ')
const isList = (printed: string): boolean => SEPARATOR.test(oneName(printed))
const partsOf = (printed: string): string[] =>
  oneName(printed)
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean)
