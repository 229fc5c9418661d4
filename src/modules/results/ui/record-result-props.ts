import type { EvidenceKindOfResult } from '../domain/index.ts'

/** What the form needs to know; the village's page gives fewer things than the office's. */
export interface RecordResultProps {
  /** The account or link that fills it in: drafts and unsent results on this phone are theirs alone. */
  me: string
  today: string
  tasks: {
    id: string
    title: string
    lead: string
    /** The unit of count the plan asks for. */
    count: string | null
    /** Kinds of proof that close it. */
    kinds?: EvidenceKindOfResult[]
    occurrences: { id: string; label: string }[]
  }[]
  units: { id: string; name: string }[]
  villages?: { id: string; name: string }[]
  villageWord?: string
  topics?: { code: string; label: string }[]
  audiences?: { code: string; label: string }[]
  chosen: string
  /** What was done, where no task says it: a village's meeting. */
  likelyTitle?: string
  ownUnit: string
  /** A village's form: how many, which day, a picture, in everyday words; nothing of the office's. */
  isVillage?: boolean
  /** One key for one filled form, from the server for a browser without script. */
  formKey?: string
  refusal: { message: string; fields: Record<string, string>; values: Record<string, string> } | null
  /** Where files and forms are posted, where it is not the office's page. */
  to?: { files: string; results: string }
  /** Where to go once it was recorded. */
  after?: string
}
