import type { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { Actor } from './actor.ts'
import type { App } from './app.ts'
import { writeAudit } from './audit.ts'
import { todayAt } from './clock.ts'
import type { Command, CommandContext, Query } from './command.ts'
import { databaseCode } from './database-refusal.ts'
import { enterCommune, inCommune } from './database.ts'
import type { ReadDb, Tx } from './database.ts'
import { claimKey, keepResult } from './idempotency.ts'
import { enqueueJob } from './jobs.ts'
import { emitFact } from './outbox.ts'

/** What the door is told beside the act itself. */
export interface ActOptions {
  /** A form's hidden key: the same key acts once. */
  idempotencyKey?: string
  requestId?: string
}

/**
 * The one door: parse, permission, transaction, act, audit. Data, audit line, facts and jobs commit together or not at all.
 * Throws `DomainError` with `input.invalid`, `access.denied` or whatever the rules refuse.
 */
export async function execute<Schema extends z.ZodType, Output>(
  app: App,
  act: Command<Schema, Output>,
  rawInput: z.input<Schema>,
  actor: Actor,
  options: ActOptions = {},
): Promise<Output> {
  const input = parseInput(act.input, rawInput)
  if (!app.permits(actor, act.may)) throw new DomainError('access.denied', { act: act.name })
  const now = app.clock.now()
  return withRetry(() =>
    inCommune(app.db, actor.communeId, 'write', (tx) => perform(app, act, input, actor, now, tx, options)),
  )
}

/** Runs a query in a read-only transaction of the actor's commune. Errors as `execute`. */
export async function ask<Schema extends z.ZodType, Output>(
  app: App,
  question: Query<Schema, Output>,
  rawInput: z.input<Schema>,
  actor: Actor,
): Promise<Output> {
  const input = parseInput(question.input, rawInput)
  if (!app.permits(actor, question.may)) throw new DomainError('access.denied', { act: question.name })
  const now = app.clock.now()
  return withRetry(() =>
    inCommune(app.db, actor.communeId, 'read', (tx) =>
      question.run(
        {
          db: readOnly(tx),
          actor,
          now,
          today: todayAt(now, app.timeZone),
          dayOf: (at) => todayAt(at, app.timeZone),
          communeId: () => required(actor.communeId),
          port: (hole) => app.ports.get(hole),
        },
        input,
      ),
    ),
  )
}

async function perform<Schema extends z.ZodType, Output>(
  app: App,
  act: Command<Schema, Output>,
  input: z.output<Schema>,
  actor: Actor,
  now: Instant,
  tx: Tx,
  options: ActOptions,
): Promise<Output> {
  let commune = actor.communeId
  const key = options.idempotencyKey
  if (key && commune) {
    const claim = await claimKey(tx, commune, key, act.name, now)
    if (claim.done) return claim.result as Output
  }
  const context: CommandContext = {
    tx,
    actor,
    now,
    today: todayAt(now, app.timeZone),
    dayOf: (at) => todayAt(at, app.timeZone),
    formKey: key ?? null,
    communeId: () => required(commune),
    async enterCommune(id) {
      if (commune !== null && commune !== id) throw new Error('an act stays in its commune')
      commune = id
      await enterCommune(tx, id)
    },
    port: (hole) => app.ports.get(hole),
    emit: (name, payload) => emitFact(tx, required(commune), now, name, payload),
    enqueue: (name, payload, jobKey) => enqueueJob(tx, name, payload, jobKey ?? null),
  }
  const outcome = await act.run(context, input)
  if (outcome.delta !== null)
    await writeAudit(tx, {
      act: act.name,
      actor,
      communeId: required(commune),
      at: now,
      requestId: options.requestId ?? null,
      outcome,
    })
  if (key && actor.communeId) await keepResult(tx, actor.communeId, key, act.name, outcome.result)
  return outcome.result
}

function required(commune: CommuneId | null): CommuneId {
  if (commune === null) throw new DomainError('commune.not-chosen')
  return commune
}

function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message
  throw new DomainError('input.invalid', { fields })
}

const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'

// Two officers pressing at once may deadlock; the loser tries again and then sees the winner's state.
async function withRetry<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (databaseCode(error) !== SERIALIZATION_FAILURE && databaseCode(error) !== DEADLOCK) throw error
  }
  return run()
}

// The transaction is read-only in the database; the type says so to the one who writes the query.
function readOnly(tx: Tx): ReadDb {
  return tx as unknown as ReadDb
}
