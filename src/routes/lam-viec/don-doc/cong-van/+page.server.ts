import { execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { noteReminder } from '#modules/tasks/server/index.ts'
import { tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { chaseLetter } from '#entry/web/letter.ts'

export const load = async ({ locals, url }) => {
  const { actor } = locals
  return {
    found: await tryLoad(() => chaseLetter(actor, url.searchParams)),
    query: url.search,
    canRemind: actor.kind === 'account' && rolesMay(actor.roles, 'tasks.remind'),
  }
}

export const actions = {
  note: async ({ request, locals, url }) =>
    tryAct(await request.formData(), async () => {
      const found = await chaseLetter(locals.actor, url.searchParams)
      if (!found) return { said: '' }
      await execute(
        installation().app,
        noteReminder,
        {
          unitId: found.unitId ?? '',
          unitName: found.unitName.slice(0, 200),
          text: [found.letter.opening, ...found.letter.items, ...found.letter.closing].join('\n').slice(0, 8000),
          occurrenceIds: found.occurrenceIds.slice(0, 400),
          way: 'letter',
        },
        locals.actor,
      )
      return { said: 'Đã ghi: đôn đốc bằng công văn.' }
    }),
}
