import type { LegalDocument, RelationKind } from './legal-document.ts'

const ENDS: readonly RelationKind[] = ['replaces', 'repeals']

/** True when `from` would end what, directly or by way of others, already ended `from`: no document is its own successor. */
export function closesCircle(
  documents: readonly LegalDocument[],
  relation: { fromId: string; kind: RelationKind; toId: string },
): boolean {
  if (relation.fromId === relation.toId) return true
  if (!ENDS.includes(relation.kind)) return false
  const byId = new Map(documents.map((one) => [one.id, one]))
  const seen = new Set<string>()
  const open = [relation.toId]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === relation.fromId) return true
    if (seen.has(id)) continue
    seen.add(id)
    for (const end of byId.get(id)?.changes ?? []) if (ENDS.includes(end.kind)) open.push(end.other.id)
  }
  return false
}
