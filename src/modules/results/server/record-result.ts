import { DomainError } from '#kernel/domain/domain-error.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { RESULT_FORMS } from '../domain/index.ts'
import type { ResultForm } from '../domain/index.ts'
import { addEvidence, typist, wantedKinds } from './add-evidence.ts'
import { ResultInput } from './result-input.ts'
import type { ResultFields } from './result-input.ts'
import { unitToRecordFor } from './own-work.ts'
import { settleResult } from './settle.ts'

/**
 * Records what was done: when it happened and when it was typed apart, who did it and who typed it apart.
 * With a proof that the task asks for, the occurrences it serves are closed; without one they stay open and wait for it.
 */
export const recordResult = command({
  name: 'results.record',
  input: ResultInput,
  may: 'results.record',
  async run(context, input) {
    const { tx, today } = context
    const before = await recordedBefore(context)
    if (before) return { delta: null, result: before }
    if (input.happenedOn > today) throw new DomainError('results.in-the-future', { day: input.happenedOn })
    if (input.happenedTo && input.happenedTo < input.happenedOn) throw new DomainError('results.ends-before')
    if (input.shows === 'minors' && !input.hasConsent) throw new DomainError('results.minors-need-consent')
    const served = await servedBy(context, input.occurrenceIds)
    const unitId = await unitToRecordFor(context, input.unitId, served.ids)
    const id = newId<'result'>()
    await insertResult(context, id, { ...input, unitId }, input.form ?? served.form ?? 'other')
    for (const occurrenceId of served.ids)
      await tx
        .insertInto('result_occurrence')
        .values({ commune_id: context.communeId(), result_id: id, occurrence_id: occurrenceId })
        .execute()
    const evidence = await addEvidence(context, id, input, await wantedKinds(tx, served.ids))
    const { closed, missing } = input.closes
      ? await settleResult(tx, id, typist(context))
      : { closed: false, missing: [] }
    return {
      delta: { occurrences: served.ids.length, evidence, counts: input.counts.length },
      record: { type: 'result', id },
      result: { id, closed, missing },
    }
  },
})

interface Recorded {
  id: string
  closed: boolean
  missing: string[]
}

/**
 * What the same filled form recorded already: a phone may send it again long after the keys of forms were swept.
 * It is told as it was recorded; whether it closes anything was told then.
 */
async function recordedBefore({ tx, formKey }: CommandContext): Promise<Recorded | null> {
  if (formKey === null) return null
  const found = await tx.selectFrom('result').select('id').where('form_key', '=', formKey).executeTakeFirst()
  return found ? { id: found.id, closed: false, missing: [] } : null
}

async function servedBy(
  { tx }: CommandContext,
  wanted: readonly string[],
): Promise<{ ids: string[]; form: ResultForm | null }> {
  const ids = [...new Set(wanted)].sort()
  let form: ResultForm | null = null
  for (const id of ids) {
    const found = await tx
      .selectFrom('occurrence')
      .innerJoin('task', 'task.id', 'occurrence.task_id')
      .select(['occurrence.state', 'task.channels'])
      .where('occurrence.id', '=', id)
      .executeTakeFirst()
    if (!found) throw new DomainError('record.not-found')
    if (found.state === 'cancelled') throw new DomainError('results.occurrence-cancelled')
    if (Array.isArray(found.channels)) form ??= oneOfOrNull(RESULT_FORMS, found.channels[0])
  }
  return { ids, form }
}

async function insertResult(context: CommandContext, id: string, input: ResultFields, form: ResultForm): Promise<void> {
  const { tx, now } = context
  const commune_id = context.communeId()
  await tx
    .insertInto('result')
    .values({
      id,
      commune_id,
      happened_on: input.happenedOn,
      happened_to: input.happenedTo,
      recorded_at: now,
      form_key: context.formKey,
      form,
      title: input.title,
      place: input.place,
      note: input.note,
      unit_id: input.unitId,
      done_by: input.doneBy,
      typed_by: typist(context),
      shows: input.shows,
      has_consent: input.hasConsent,
      folded: foldedKey([input.title, input.place ?? '', input.note ?? ''].join(' ')),
    })
    .execute()
  for (const count of input.counts)
    await tx
      .insertInto('result_count')
      .values({ id: newId(), commune_id, result_id: id, ...count })
      .execute()
  for (const unit_id of new Set(input.villageIds))
    await tx.insertInto('result_village').values({ commune_id, result_id: id, unit_id }).execute()
  for (const code of new Set(input.topics))
    await tx.insertInto('result_topic').values({ commune_id, result_id: id, code }).execute()
  for (const code of new Set(input.audiences))
    await tx.insertInto('result_audience').values({ commune_id, result_id: id, code }).execute()
}
