import { foldedKey } from '#kernel/domain/vietnamese.ts'

export interface KnownUnit {
  id: string
  name: string
  kind: string
  aliases: readonly string[]
}

const FILLER = /\b(?:xa|phuong|dac khu|cac|cong chuc|can bo|lanh dao|thi tran)\b/g
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bvp\b/g, 'van phong'],
  [
    /\bub ?mttq(?: ?vn)?\b|\buy ban mat tran to quoc(?: viet nam)?\b|\bmat tran to quoc(?: viet nam)?\b|\bmttq(?: viet nam| vn)?\b/g,
    'mttq viet nam',
  ],
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\bthanh nien cong san ho chi minh\b|\btncs ho chi minh\b|\btncs hcm\b/g, 'thanh nien'],
  [/\blhpn\b/g, 'lien hiep phu nu'],
  [/\bccb\b/g, 'cuu chien binh'],
  [/\bvan hoa xa hoi\b|\bvh xh\b/g, 'van hoa xa hoi'],
  [/\btt(?:pv)?hcc\b|\btrung tam hanh chinh cong\b/g, 'trung tam phuc vu hanh chinh cong'],
  [/\bbo phan (?:mot cua|tn va tkq|tiep nhan va tra ket qua)\b/g, 'bo phan mot cua'],
]

/**
 * The unit a plan names, by its name or another name of it; null when none of the commune's units is meant without doubt.
 * Nothing is guessed: two units that fit equally are none.
 */
export function resolveUnit(printed: string, units: readonly KnownUnit[]): KnownUnit | null {
  const exact = foldedKey(printed)
  const byAlias = units.find(
    (unit) => foldedKey(unit.name) === exact || unit.aliases.some((alias) => foldedKey(alias) === exact),
  )
  if (byAlias) return byAlias
  const wanted = core(printed)
  if (wanted === '') return null
  const fitting = units.filter((unit) => [unit.name, ...unit.aliases].some((name) => core(name) === wanted))
  if (fitting.length === 1) return fitting[0]!
  const containing = units.filter(
    (unit) =>
      core(unit.name).split(' ').length > 1 &&
      (` ${wanted} `.includes(` ${core(unit.name)} `) || ` ${core(unit.name)} `.includes(` ${wanted} `)) &&
      Math.abs(core(unit.name).length - wanted.length) < 14 &&
      wanted.split(' ').length > 1,
  )
  return containing.length === 1 ? containing[0]! : null
}

function core(name: string): string {
  let key = foldedKey(name.replace(/\([^)]*\)/g, ' '))
  for (const [pattern, full] of SHORT) key = key.replace(pattern, full)
  return key.replace(FILLER, ' ').replace(/\s+/g, ' ').trim()
}
