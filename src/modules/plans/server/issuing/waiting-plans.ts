import { z } from 'zod'
import { query } from '#kernel/server/command.ts'
import { ownDeadline } from '../../domain/index.ts'

/**
 * What waits between draft and running plan: for the leader's word, for the signed file, for the scan of a paper, for somebody to
 * begin it; and superiors' plans whose day for the commune's own comes near.
 */
export const waitingPlans = query({
  name: 'plans.waiting',
  input: z.object({}),
  may: 'plans.read-drafts',
  async run({ db, today }) {
    const drafts = await db
      .selectFrom('plan_draft')
      .leftJoin('superior_plan', 'superior_plan.id', 'plan_draft.superior_id')
      .leftJoin('plan', 'plan.id', 'plan_draft.plan_id')
      .leftJoin('plan_version as paper', 'paper.draft_id', 'plan_draft.id')
      .select((eb) => [
        'plan_draft.id',
        'plan_draft.title',
        'plan_draft.state',
        'superior_plan.own_due_on',
        'plan.state as planState',
        'paper.original_id',
        'plan.runs_from',
        eb
          .selectFrom('draft_move')
          .select('kind')
          .whereRef('draft_move.draft_id', '=', 'plan_draft.id')
          .orderBy('at', 'desc')
          .orderBy('draft_move.id', 'desc')
          .limit(1)
          .as('lastMove'),
        eb
          .selectFrom('plan_reading')
          .select('state')
          .whereRef('plan_reading.draft_id', '=', 'plan_draft.id')
          .where('plan_reading.state', '!=', 'discarded')
          .orderBy('started_at', 'desc')
          .limit(1)
          .as('fileState'),
      ])
      .where((eb) =>
        eb.or([
          eb('plan_draft.state', '=', 'for-signature'),
          eb.and([
            eb('plan_draft.state', '=', 'issued'),
            eb.or([eb('plan.state', '=', 'issued'), eb('paper.original_id', 'is', null)]),
            eb('plan.state', 'in', ['issued', 'running']),
          ]),
        ]),
      )
      .orderBy('plan_draft.changed_at')
      .limit(50)
      .execute()
    return drafts.map((row) => ({
      id: row.id,
      title: row.title,
      waitsFor: waitsFor(row),
      // Nobody has to give a word before the signature; where none was given yet, the leader is asked.
      wantsWord: row.state === 'for-signature' && row.lastMove === 'submitted',
      agreed: row.lastMove === 'agreed',
      deadline: ownDeadline(row.own_due_on === null ? null : String(row.own_due_on), null, today),
    }))
  },
})

type Waits = 'signed-file' | 'issuing' | 'begin' | 'original'

function waitsFor(row: {
  state: string
  planState: string | null
  runs_from: unknown
  fileState: string | null
}): Waits {
  if (row.state === 'for-signature') return row.fileState === null ? 'signed-file' : 'issuing'
  return row.planState === 'issued' && row.runs_from === null ? 'begin' : 'original'
}
