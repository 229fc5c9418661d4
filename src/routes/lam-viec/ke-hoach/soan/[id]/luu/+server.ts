import { z } from 'zod'
import { execute } from '#kernel/server/execute.ts'
import { saveDraft } from '#modules/plans/server/index.ts'
import { answer } from '#entry/web/answer.ts'
import { installation } from '#entry/web/installation.ts'

const Sent = saveDraft.input.omit({ id: true }).extend({ key: z.string().min(8).max(60) })

/** Keeps what was changed on a screen. The same key with the same changes acts once. */
export const POST = async ({ request, params, locals }) =>
  answer(request, locals.actor, async () => {
    const { key, ...sent } = Sent.parse(await request.json())
    return execute(installation().app, saveDraft, { ...sent, id: params.id }, locals.actor, {
      idempotencyKey: key,
      requestId: locals.requestId,
    })
  })
