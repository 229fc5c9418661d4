import { foldInPlace } from '../reading/folded.ts'
import { unitNamed } from './draft-facts.ts'
import type { DraftFacts } from './draft-facts.ts'
import type { DraftRecipient } from './plan-draft.ts'

/** "Sở Nội vụ (để báo cáo)" taken apart; a line of the commune's own units is tied to the unit. */
export function recipientsOf(
  lines: readonly string[],
  facts: DraftFacts,
  key: (letter: string) => string,
): DraftRecipient[] {
  return lines.map((line) => {
    const isFile = /^luu\b/.test(foldInPlace(line))
    const bracket = isFile ? null : /^(.*\S)\s*\(([^()]*)\)$/u.exec(line)
    const name = bracket?.[1] ?? line
    return {
      key: key('n'),
      name: isFile ? `${line}.` : name,
      purpose: bracket?.[2]?.trim() ?? '',
      unitId: isFile ? null : (unitNamed(facts, name, null)?.id ?? null),
      isFile,
    }
  })
}
