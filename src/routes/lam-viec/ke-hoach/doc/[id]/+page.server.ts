import { redirect } from '@sveltejs/kit'
import { ask, execute } from '#kernel/server/execute.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { resolveUnit } from '#modules/organisations/domain/index.ts'
import { applyEdits } from '#modules/plans/domain/index.ts'
import { confirmReading, findReading, saveEdits } from '#modules/plans/server/index.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals }) => {
  const { app } = installation()
  const found = await tryLoad(() => ask(app, findReading, { id: params.id }, locals.actor))
  if (found.planId) redirect(303, `/lam-viec/ke-hoach/${found.planId}`)
  const { document, reading, refusal, ...rest } = found
  const current = reading ? applyEdits(reading, found.edits) : null
  const units = reading ? await ask(app, listUnits, {}, locals.actor) : []
  const names = current
    ? [...new Set(current.activities.flatMap((activity) => [...activity.lead, ...activity.coordinating]))]
    : []
  return {
    ...rest,
    refusal: refusal ? sentenceFor(refusal.code, refusal.facts) : null,
    reading: current,
    original: reading,
    unknownUnits: names.filter((name) => resolveUnit(name, units) === null),
    pages: (document?.pages ?? []).map((page) => ({
      number: page.number,
      recognised: page.origin === 'recognised',
      confidence: page.confidence,
      lines: page.blocks.flatMap((block) =>
        block.kind === 'line'
          ? [{ line: block.line, text: `${block.numbering ? `${block.numbering} ` : ''}${block.text}`, inTable: false }]
          : block.rows.flatMap((row) =>
              row.flatMap((cell) => cell.lines.map((line) => ({ line: line.line, text: line.text, inTable: true }))),
            ),
      ),
    })),
  }
}

export const actions = {
  save: async ({ request, locals, params }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const edits = JSON.parse(text(form, 'edits') || '{}') as Record<string, unknown>
      const { version } = await execute(
        installation().app,
        saveEdits,
        { id: params.id, version: Number(text(form, 'version')), edits },
        locals.actor,
      )
      return { saved: true, version }
    })
  },
  confirm: async ({ request, locals, params }) => {
    const { app } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const edits = JSON.parse(text(form, 'edits') || '{}') as Record<string, unknown>
      if (Object.keys(edits).length > 0)
        await execute(app, saveEdits, { id: params.id, version: Number(text(form, 'version')), edits }, locals.actor)
      const { planId } = await execute(app, confirmReading, { id: params.id }, locals.actor, {
        requestId: locals.requestId,
      })
      redirect(303, `/lam-viec/ke-hoach/${planId}?moi`)
    })
  },
}
