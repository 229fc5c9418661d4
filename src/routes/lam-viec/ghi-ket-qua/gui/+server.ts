import { z } from 'zod'
import { execute } from '#kernel/server/execute.ts'
import { ResultInput, recordResult } from '#modules/results/server/index.ts'
import { answer } from '#entry/web/answer.ts'
import { installation } from '#entry/web/installation.ts'

const Posted = z.object({ key: z.string().min(8).max(100), fields: z.custom<z.input<typeof ResultInput>>() })

/** A filled form from a phone, perhaps for the second time: the same key records once. */
export const POST = ({ request, locals }) =>
  answer(request, locals.actor, async () => {
    const { key, fields } = Posted.parse(await request.json())
    return execute(installation().app, recordResult, fields, locals.actor, {
      idempotencyKey: key,
      requestId: locals.requestId,
    })
  })
