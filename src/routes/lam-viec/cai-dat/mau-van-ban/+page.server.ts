import { ask, execute } from '#kernel/server/execute.ts'
import { DOCUMENT_KINDS } from '#modules/documents/domain/index.ts'
import {
  addTemplate,
  chooseTemplate,
  listTemplates,
  replaceTemplate,
  turnTemplate,
} from '#modules/documents/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { uploadedForm } from '#entry/web/template-files.ts'

export const load = async ({ locals }) => ({
  kinds: DOCUMENT_KINDS.map(({ key, code, name }) => ({ key, code, name })),
  templates: await tryLoad(() => ask(installation().app, listTemplates, {}, locals.actor)),
})

const kept = (isFit: boolean): string =>
  isFit
    ? 'Đã nhận mẫu; kiểm tra không thấy lỗi.'
    : 'Đã giữ mẫu, nhưng còn lỗi nên chưa dùng được. Xem các chỗ cần sửa ở dưới.'

export const actions = {
  add: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const file = await uploadedForm(form)
      const input = { kind: text(form, 'kind'), name: text(form, 'name'), file }
      const { isFit } = await execute(installation().app, addTemplate, input, locals.actor)
      return { said: kept(isFit) }
    })
  },
  replace: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const input = { id: text(form, 'id'), file: await uploadedForm(form) }
      const { isFit } = await execute(installation().app, replaceTemplate, input, locals.actor)
      return { said: kept(isFit) }
    })
  },
  choose: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const templateId = text(form, 'templateId') || null
      await execute(installation().app, chooseTemplate, { kind: text(form, 'kind'), templateId }, locals.actor)
      return { said: templateId ? 'Đã chọn mẫu này.' : 'Đã trở về thể thức chung.' }
    })
  },
  turn: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const on = text(form, 'on') === '1'
      await execute(installation().app, turnTemplate, { id: text(form, 'id'), on }, locals.actor)
      return { said: on ? 'Đã bật lại mẫu.' : 'Đã tắt mẫu; tệp vẫn còn.' }
    })
  },
}
