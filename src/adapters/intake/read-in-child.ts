import { availableParallelism } from 'node:os'
import type { PdfSignature } from '#modules/documents/domain/index.ts'
import type { PlanReading, SourceDocument } from '#modules/plans/domain/index.ts'
import type { InputFile, ReadProgress } from './read-files.ts'
import { ReaderPool } from './reader-pool.ts'
import type { ReaderAnswer } from './reader-pool.ts'

const HEAP_MB = 512
const PROCESS_MB = 1_600
const MINUTES = 20
// A page may take two minutes at most; a reader that is silent for longer is stuck.
const SILENT_MS = 150_000

export interface ChildRequest {
  files: InputFile[]
  onProgress?: (progress: ReadProgress) => void
  /** What is read so far, from the first page on. */
  onPartial?: (part: { document: SourceDocument }) => void
  signal?: AbortSignal
  /** Memory of the child's script heap and of the whole child in MB, and how long it may take. */
  limits?: { memoryMb?: number; processMb?: number; milliseconds?: number; silentMilliseconds?: number }
}

export interface Reading {
  document: SourceDocument
  reading: PlanReading
  /** Electronic signatures of the PDF files among them. */
  signatures: PdfSignature[]
}

type ReadAnswer =
  | (ReaderAnswer & { kind: 'progress'; progress: ReadProgress })
  | (ReaderAnswer & { kind: 'partial'; document: SourceDocument })

// Two at a time let a short text pass a long scan; more would only take the processors from the web pages.
const pool = new ReaderPool(availableParallelism() > 4 ? 3 : 2)

/**
 * Reads the files of one plan in a process of its own, with limits of memory and time. A reader stands warm for the next.
 * Throws `intake.…`; a reader that dies is `intake.failed`, one that never ends `intake.timeout`, one that takes too much `intake.too-heavy`.
 */
export async function readInChild(request: ChildRequest): Promise<Reading> {
  const answer = await pool.run({
    message: { kind: 'read', files: request.files, partial: request.onPartial !== undefined },
    limits: {
      heapMb: request.limits?.memoryMb ?? HEAP_MB,
      processMb: request.limits?.processMb ?? PROCESS_MB,
      milliseconds: request.limits?.milliseconds ?? MINUTES * 60_000,
      silentMilliseconds: request.limits?.silentMilliseconds ?? SILENT_MS,
    },
    onAnswer: (said) => hear(said as ReadAnswer, request),
    ...(request.signal ? { signal: request.signal } : {}),
  })
  pool.warm(HEAP_MB)
  const { document, reading, signatures } = answer as ReaderAnswer & Reading
  return { document, reading, signatures }
}

function hear(answer: ReadAnswer, request: ChildRequest): void {
  if (answer.kind === 'progress') request.onProgress?.(answer.progress)
  else if (answer.kind === 'partial') request.onPartial?.({ document: answer.document })
}

/** Keeps one reader ready; it does not keep the server alive. */
export function warm(): void {
  pool.warm(HEAP_MB)
}

/** Ends the waiting readers. */
export function coolDown(): void {
  pool.coolDown()
}
