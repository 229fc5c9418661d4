import { oneOf } from '#kernel/domain/one-of.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import {
  appointPerson,
  changePerson,
  delegateSigning,
  endDelegation,
  endTerm,
  listDelegations,
  listPosts,
  listUnits,
  resumeTerm,
} from '#modules/organisations/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const on = /^\d{4}-\d{2}-\d{2}$/.test(url.searchParams.get('ngay') ?? '') ? (url.searchParams.get('ngay') ?? '') : ''
  const posts = await tryLoad(() => ask(app, listPosts, { on }, locals.actor))
  const units = await ask(app, listUnits, {}, locals.actor)
  const headed = new Set(posts.filter((post) => post.isHead && post.to === null).map((post) => post.unitId))
  return {
    on,
    posts,
    units: units.map(({ id, name }) => ({ id, name })),
    papers: await ask(app, listDelegations, {}, locals.actor),
    people: [...new Map(posts.map((post) => [post.person.id, post.person])).values()],
    withoutHead: units
      .filter((unit) => !headed.has(unit.id) && unit.kind !== 'upper')
      .map(({ id, name }) => ({ id, name })),
  }
}

export const actions = {
  appoint: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        appointPerson,
        {
          unitId: text(form, 'unitId'),
          personId: text(form, 'personId'),
          fullName: text(form, 'fullName'),
          phone: text(form, 'phone'),
          title: text(form, 'title'),
          isHead: form.get('isHead') !== null,
          isFocal: form.get('isFocal') !== null,
          from: text(form, 'from'),
          to: text(form, 'to'),
        },
        locals.actor,
      )
      return { said: 'Đã ghi.' }
    })
  },
  end: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const postId = text(form, 'postId')
      await execute(installation().app, endTerm, { postId, on: text(form, 'on') }, locals.actor)
      return { said: 'Đã kết thúc giữ chức.', undoEnd: postId }
    })
  },
  resume: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, resumeTerm, { postId: text(form, 'postId') }, locals.actor)
      return { said: 'Giữ chức trở lại.' }
    })
  },
  person: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        changePerson,
        { personId: text(form, 'personId'), fullName: text(form, 'fullName'), phone: text(form, 'phone') },
        locals.actor,
      )
      return { said: 'Đã sửa.' }
    })
  },
  delegate: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        delegateSigning,
        {
          postId: text(form, 'postId'),
          form: oneOf(['TUQ', 'TL'], text(form, 'form')),
          paper: text(form, 'paper'),
          scope: text(form, 'scope'),
          from: text(form, 'from'),
          to: text(form, 'to'),
        },
        locals.actor,
      )
      return { said: 'Đã ghi.' }
    })
  },
  endPaper: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, endDelegation, { id: text(form, 'id'), on: text(form, 'on') }, locals.actor)
      return { said: 'Đã kết thúc ủy quyền, thừa lệnh.' }
    })
  },
}
