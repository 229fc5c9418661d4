/** A result as lists show it. */
export interface ListedResult {
  id: string
  title: string
  happenedOn: string
  happenedTo?: string | null
  recordedAt: string
  form?: string
  place: string | null
  note: string | null
  doneBy: string | null
  unit: string | null
  unitId?: string | null
  typedBy: string | null
  withdrawnReason: string | null
  evidence: ListedEvidence[]
  counts: { unit: string; value: number; source: string }[]
  villages?: { id: string; name: string }[]
  tasks?: { id: string; title: string; occurrence: string; state: string }[]
}

export interface ListedEvidence {
  id?: string
  kind: string
  fileId: string | null
  url: string | null
  name: string | null
  isImage: boolean
  hash?: string | null
  addedAt?: string
  addedBy?: string | null
  takenAt?: string | null
  withdrawnReason?: string | null
  twins?: { resultId: string; title: string; happenedOn: string }[]
}
