import type { z } from 'zod'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { Instant, PlainDate } from '#kernel/domain/plain-date.ts'
import type { Actor } from './actor.ts'
import type { Permission } from './app.ts'
import type { ReadDb, Tx } from './database.ts'
import type { FactPayloads } from './outbox.ts'
import type { JobPayloads } from './jobs.ts'
import type { Port } from './port.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

/** What every command is given; it takes nothing from elsewhere. */
export interface CommandContext {
  tx: Tx
  actor: Actor
  now: Instant
  today: PlainDate
  /** The office's calendar day of a moment. */
  dayOf(at: Instant): PlainDate
  /** The form's hidden key, for an act whose record remembers it longer than the keys are kept; null where none came. */
  formKey: string | null
  /** The commune in which the act happens; throws before one is entered. */
  communeId(): CommuneId
  /** Only for acts that begin without a commune: founding one, signing in. */
  enterCommune(id: CommuneId): Promise<void>
  port<T>(hole: Port<T>): T
  emit<Name extends keyof FactPayloads>(name: Name, payload: FactPayloads[Name]): Promise<void>
  enqueue<Name extends keyof JobPayloads>(name: Name, payload: JobPayloads[Name], key?: string): Promise<void>
}

/** What a command returns. Leaving out the delta does not compile: the audit line is made from it. */
export interface CommandOutcome<Output> {
  /** Changed fields, without personal data; `null` where nothing changed and no audit line is due. */
  delta: { [field: string]: Json | undefined } | null
  /** The record the act is about, as the audit points to it. */
  record?: { type: string; id: string }
  result: Output
}

export interface Command<Schema extends z.ZodType, Output> {
  kind: 'command'
  name: `${string}.${string}`
  input: Schema
  may: Permission
  run(context: CommandContext, input: z.output<Schema>): Promise<CommandOutcome<Output>>
}

/** Declares an act that changes something. */
export function command<Schema extends z.ZodType, Output>(
  definition: Omit<Command<Schema, Output>, 'kind'>,
): Command<Schema, Output> {
  return { kind: 'command', ...definition }
}

/** What every query is given. */
export interface QueryContext {
  db: ReadDb
  actor: Actor
  now: Instant
  today: PlainDate
  /** The office's calendar day of a moment. */
  dayOf(at: Instant): PlainDate
  communeId(): CommuneId
  port<T>(hole: Port<T>): T
}

export interface Query<Schema extends z.ZodType, Output> {
  kind: 'query'
  name: `${string}.${string}`
  input: Schema
  may: Permission
  run(context: QueryContext, input: z.output<Schema>): Promise<Output>
}

/** Declares a reading; its transaction cannot write. */
export function query<Schema extends z.ZodType, Output>(
  definition: Omit<Query<Schema, Output>, 'kind'>,
): Query<Schema, Output> {
  return { kind: 'query', ...definition }
}
