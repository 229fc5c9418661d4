import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { ITEM_KINDS, VERDICTS } from '#modules/plans/domain/index.ts'
import {
  addSuperiorItem,
  closeSuperiorPlan,
  decideSuperiorItem,
  dropSuperiorItem,
  findReading,
  findSuperiorPlan,
  linkOwnPlan,
  setOwnDue,
} from '#modules/plans/server/index.ts'
import { sourceView } from '#modules/plans/ui/review/source-view.ts'
import { linePlaces } from '#modules/plans/ui/superior/line-places.ts'
import { text, tryLoad } from '#entry/web/act.ts'
import { formActSaid } from '#entry/web/form-act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const plan = await tryLoad(() => ask(app, findSuperiorPlan, { id: params.id }, actor))
  const read = plan.readingId ? await ask(app, findReading, { id: plan.readingId }, actor) : null
  return {
    plan,
    source: read?.document ? sourceView(read.document, read.files) : null,
    lines: read?.document ? linePlaces(read.document) : {},
    isNew: url.searchParams.has('moi'),
    isTwice: url.searchParams.has('trung'),
    canManage: actor.kind === 'account' && rolesMay(actor.roles, 'plans.manage'),
  }
}

export const actions = {
  decide: async (event) =>
    formActSaid(event, 'Đã ghi kết luận.', (form) =>
      execute(
        installation().app,
        decideSuperiorItem,
        {
          superiorId: event.params.id,
          itemKey: text(form, 'itemKey'),
          verdict: oneOfOrNull(VERDICTS, text(form, 'verdict')),
          ownText: text(form, 'ownText'),
          reason: text(form, 'reason'),
        },
        event.locals.actor,
      ),
    ),
  add: async (event) =>
    formActSaid(event, 'Đã ghi thêm việc cấp trên giao.', (form) => {
      const page = Number(text(form, 'page'))
      const line = Number(text(form, 'line'))
      return execute(
        installation().app,
        addSuperiorItem,
        {
          superiorId: event.params.id,
          kind: oneOfOrNull(ITEM_KINDS, text(form, 'kind')) ?? 'duty',
          text: text(form, 'text'),
          unit: text(form, 'unit'),
          dueText: text(form, 'dueText'),
          source: page > 0 ? { page, line: line > 0 ? line : null, quote: text(form, 'quote'), confidence: 1 } : null,
        },
        event.locals.actor,
      )
    }),
  drop: async (event) =>
    formActSaid(event, 'Đã bỏ việc ghi thêm.', (form) =>
      execute(
        installation().app,
        dropSuperiorItem,
        { superiorId: event.params.id, key: text(form, 'key') },
        event.locals.actor,
      ),
    ),
  due: async (event) =>
    formActSaid(event, 'Đã lưu hạn.', (form) =>
      execute(
        installation().app,
        setOwnDue,
        { id: event.params.id, on: text(form, 'on') || null, source: text(form, 'source') },
        event.locals.actor,
      ),
    ),
  close: async (event) =>
    formActSaid(event, 'Đã lưu.', (form) =>
      execute(
        installation().app,
        closeSuperiorPlan,
        { id: event.params.id, reason: form.has('open') ? null : text(form, 'reason') },
        event.locals.actor,
      ),
    ),
  link: async (event) =>
    formActSaid(event, 'Đã gắn kế hoạch của xã.', (form) =>
      execute(
        installation().app,
        linkOwnPlan,
        { planId: text(form, 'planId'), superiorId: form.has('off') ? null : event.params.id },
        event.locals.actor,
      ),
    ),
}
