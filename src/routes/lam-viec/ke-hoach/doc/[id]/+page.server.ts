import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { ask, execute } from '#kernel/server/execute.ts'
import { resolveUnits } from '#modules/organisations/domain/index.ts'
import { UNIT_KINDS, addAlias, addUnit } from '#modules/organisations/server/index.ts'
import {
  confirmReading,
  discardReading,
  findReading,
  keepSuperiorPlan,
  readAgain,
  restoreReading,
  reviewFacts,
  saveEdits,
  startReading,
} from '#modules/plans/server/index.ts'
import { sourceView } from '#modules/plans/ui/review/source-view.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals, url }) => {
  const { app } = installation()
  const { document, refusal, marks, ...found } = await tryLoad(() =>
    ask(app, findReading, { id: params.id }, locals.actor),
  )
  const isTwice = url.searchParams.has('trung')
  if (found.planId && !isTwice) redirect(303, `/lam-viec/ke-hoach/${found.planId}`)
  if (found.superiorId) redirect(303, `/lam-viec/ke-hoach/cap-tren/${found.superiorId}${isTwice ? '?trung' : ''}`)
  return {
    ...found,
    isTwice,
    refusal: refusal ? sentenceFor(refusal.code, refusal.facts) : null,
    facts: found.state === 'ready' ? await ask(app, reviewFacts, { id: params.id }, locals.actor) : null,
    source: sourceView(document, found.files),
  }
}

// What the name itself tells of the kind is proposed; a name that tells nothing is "other".
function newUnit(
  printed: string,
  proposal: { name: string; kind: string; assignment: 'assigned' | 'requested' } | null,
) {
  const kind = UNIT_KINDS.find((known) => known === proposal?.kind) ?? 'other'
  return { name: proposal?.name ?? printed, kind, assignment: proposal?.assignment ?? 'assigned' }
}

const Paths = z.array(z.string())
const Values = z.record(z.string(), z.unknown())

export const actions = {
  save: async ({ request, locals, params }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(
        installation().app,
        saveEdits,
        {
          id: params.id,
          version: Number(text(form, 'version')),
          edits: Values.parse(JSON.parse(text(form, 'edits') || '{}')),
          restore: Paths.parse(JSON.parse(text(form, 'restore') || '[]')),
          editor: text(form, 'editor'),
        },
        locals.actor,
      ),
    )
  },
  tie: async ({ request, locals, params }) => {
    const { app } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const printed = text(form, 'printed')
      const unitId = text(form, 'unitId')
      const before = await ask(app, reviewFacts, { id: params.id }, locals.actor)
      const { proposal } = resolveUnits(printed, before.units)
      if (unitId) await execute(app, addAlias, { unitId, alias: printed, origin: 'plan' }, locals.actor)
      else await execute(app, addUnit, newUnit(printed, proposal), locals.actor)
      const { units } = await ask(app, reviewFacts, { id: params.id }, locals.actor)
      return { units }
    })
  },
  confirm: async ({ request, locals, params }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const same = text(form, 'same')
      const { planId } = await execute(
        installation().app,
        confirmReading,
        {
          id: params.id,
          acceptScope: form.has('acceptScope'),
          ...(same === 'replace' || same === 'beside' ? { same } : {}),
        },
        locals.actor,
        { requestId: locals.requestId },
      )
      redirect(303, `/lam-viec/ke-hoach/${planId}?moi`)
    })
  },
  superior: async ({ request, locals, params }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { id } = await execute(
        installation().app,
        keepSuperiorPlan,
        { readingId: params.id, arrivedOn: text(form, 'arrivedOn'), acceptScope: form.has('acceptScope') },
        locals.actor,
        { requestId: locals.requestId },
      )
      redirect(303, `/lam-viec/ke-hoach/cap-tren/${id}?moi`)
    })
  },
  discard: async ({ request, locals, params }) => {
    const { app, readings } = installation()
    return tryAct(await request.formData(), async () => {
      await execute(app, discardReading, { id: params.id }, locals.actor)
      readings.cancel(params.id)
    })
  },
  restore: async ({ request, locals, params }) => {
    const { app, readings } = installation()
    return tryAct(await request.formData(), async () => {
      await execute(app, restoreReading, { id: params.id }, locals.actor)
      readings.kick()
    })
  },
  again: async ({ request, locals, params }) => {
    const { app, readings } = installation()
    return tryAct(await request.formData(), async () => {
      await execute(app, readAgain, { id: params.id }, locals.actor)
      readings.kick()
    })
  },
  anew: async ({ request, locals, params }) => {
    const { app, readings } = installation()
    return tryAct(await request.formData(), async () => {
      const { files } = await ask(app, findReading, { id: params.id }, locals.actor)
      const { id } = await execute(
        app,
        startReading,
        { files: files.map(({ name, mediaType, size, sha256 }) => ({ name, mediaType, size, sha256 })), anew: true },
        locals.actor,
      )
      readings.kick()
      redirect(303, `/lam-viec/ke-hoach/doc/${id}`)
    })
  },
}
