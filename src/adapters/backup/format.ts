import { z } from 'zod'

/** The number of the file's layout; a reader refuses a later one. */
export const FORMAT = 1
export const HEADER = 'loa-lang.json'
export const JOBS = 'jobs.json'
export const MANIFEST = 'manifest.json'

const Name = z.string().regex(/^[a-z_][a-z0-9_]*$/)

/** The first entry: what the rest must be read with. */
export const Header = z.object({
  format: z.number().int(),
  version: z.string(),
  createdAt: z.string(),
  kind: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })).min(1),
  tables: z.array(z.object({ name: Name, columns: z.array(Name) })),
  sequences: z.array(z.object({ name: Name, value: z.string().nullable() })),
})
export type Header = z.output<typeof Header>

/** Jobs that waited when the backup was made. */
export const WaitingJobs = z.array(
  z.object({
    task: z.string(),
    payload: z.unknown(),
    runAt: z.string(),
    maxAttempts: z.number().int(),
    key: z.string().nullable(),
    priority: z.number().int(),
  }),
)
export type WaitingJobs = z.output<typeof WaitingJobs>

/** The last entry: what all the others must be, and how many rows and files there are. A file without it is cut off. */
export const Manifest = z.object({
  entries: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
  rows: z.record(z.string(), z.number()),
  files: z.number().int(),
  /** Files that the data names but that were not in the store when the backup was made. */
  missing: z.array(z.string()),
})
export type Manifest = z.output<typeof Manifest>

/** "tables/plan/0001.copy.gz" → "plan"; null for another entry. */
export function tableOf(entry: string): string | null {
  return /^tables\/([a-z0-9_]+)\/\d+\.copy\.gz$/.exec(entry)?.[1] ?? null
}

/** "files/<sha256>" → the hash; null for another entry. */
export function fileOf(entry: string): string | null {
  return /^files\/([0-9a-f]{64})$/.exec(entry)?.[1] ?? null
}
