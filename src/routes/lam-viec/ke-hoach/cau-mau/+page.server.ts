import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { PART_KINDS } from '#modules/plans/domain/index.ts'
import type { PartKind } from '#modules/plans/domain/index.ts'
import { listClauses, markClause, saveOwnClause, withdrawClause } from '#modules/plans/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const partKind = oneOfOrNull(PART_KINDS, url.searchParams.get('phan') ?? '') ?? 'objectives'
  const query = (url.searchParams.get('tu') ?? '').slice(0, 200)
  const found = await tryLoad(() => ask(app, listClauses, { partKind, query, withHidden: true, limit: 300 }, actor))
  return {
    partKind,
    query,
    kinds: [...PART_KINDS],
    total: found.total,
    clauses: found.clauses.filter((clause) => !clause.hidden),
    hidden: found.clauses.filter((clause) => clause.hidden),
    canManage: actor.kind === 'account' && rolesMay(actor.roles, 'plans.manage'),
  }
}

const kindOf = (form: FormData): PartKind => oneOfOrNull(PART_KINDS, text(form, 'partKind')) ?? 'text'

async function act(request: Request, said: string, run: (form: FormData) => Promise<unknown>) {
  const form = await request.formData()
  return tryAct(form, async () => {
    await run(form)
    return { said }
  })
}

export const actions = {
  mark: async ({ request, locals }) =>
    act(request, 'Đã lưu.', (form) =>
      execute(
        installation().app,
        markClause,
        {
          partKind: kindOf(form),
          text: text(form, 'text'),
          ...(form.has('starred') ? { starred: text(form, 'starred') === 'yes' } : {}),
          ...(form.has('hidden') ? { hidden: text(form, 'hidden') === 'yes' } : {}),
        },
        locals.actor,
      ),
    ),
  save: async ({ request, locals }) =>
    act(request, 'Đã lưu câu mẫu.', (form) => {
      const id = text(form, 'id')
      return execute(
        installation().app,
        saveOwnClause,
        { ...(id ? { id } : {}), partKind: kindOf(form), text: text(form, 'text') },
        locals.actor,
      )
    }),
  withdraw: async ({ request, locals }) =>
    act(request, 'Đã bỏ câu mẫu.', (form) =>
      execute(installation().app, withdrawClause, { id: text(form, 'id') }, locals.actor),
    ),
}
