import { DomainError } from '#kernel/domain/domain-error.ts'
import { plainDate } from '#kernel/domain/plain-date.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { distinctName, partialDay, readCitation } from '#modules/legislation/domain/index.ts'
import {
  attachFile,
  citedOne,
  closeDocument,
  confirmDocument,
  correctDocument,
  endForce,
  findDocument,
  listDocuments,
  relateDocuments,
  reopenDocument,
  unrelateDocuments,
} from '#modules/legislation/server/index.ts'
import { plansCiting } from '#modules/plans/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { documentFromForm } from '#entry/web/document-form.ts'
import { installation } from '#entry/web/installation.ts'
import { receivePaper } from '#entry/web/receive-paper.ts'
import { relationFromForm } from '#entry/web/relation-form.ts'

export const load = async ({ params, locals }) => {
  const { app } = installation()
  const { actor } = locals
  const document = await tryLoad(() => ask(app, findDocument, { id: params.id }, actor))
  const canManage = rolesMay(actor.kind === 'account' ? actor.roles : [], 'legislation.manage')
  const { documents } = canManage ? await ask(app, listDocuments, {}, actor) : { documents: [] }
  return {
    document,
    citing: await ask(app, plansCiting, { documentId: document.id }, actor),
    canManage,
    names: documents.filter((one) => one.id !== document.id).map((one) => distinctName(one)),
  }
}

interface Event {
  request: Request
  params: { id: string }
}

async function act({ request, params }: Event, said: string, run: (form: FormData, id: string) => Promise<unknown>) {
  const form = await request.formData()
  return tryAct(form, async () => {
    await run(form, params.id)
    return { said }
  })
}

function wholeDay(typed: string) {
  const iso = partialDay(typed)
  if (iso?.length !== 10) throw new DomainError('date.invalid', { text: typed })
  return plainDate(iso)
}

async function otherId(typed: string, actor: Actor): Promise<string> {
  const { app } = installation()
  const { documents } = await ask(app, listDocuments, {}, actor)
  const named = documents.filter((one) => distinctName(one) === typed)
  if (named.length === 1) return named[0]!.id
  const read = readCitation(typed)
  const { choices } = read ? await ask(app, citedOne, read.fields, actor) : { choices: [] }
  if (choices.length > 1 || named.length > 1) throw new DomainError('legislation.which-other', { typed })
  if (!choices[0]) throw new DomainError('legislation.other-unknown', { typed })
  return choices[0].documentId
}

export const actions = {
  correct: async (event) =>
    act(event, 'Đã sửa.', (form, id) =>
      execute(installation().app, correctDocument, { id, ...documentFromForm(form) }, event.locals.actor),
    ),
  confirm: async (event) =>
    act(event, 'Đã ghi: văn bản này đã được kiểm tra.', (_, id) =>
      execute(installation().app, confirmDocument, { id }, event.locals.actor),
    ),
  end: async (event) =>
    act(event, 'Đã ghi ngày hết hiệu lực.', (form, id) =>
      execute(installation().app, endForce, { id, on: wholeDay(text(form, 'on')) }, event.locals.actor),
    ),
  relate: async (event) =>
    act(event, 'Đã ghi quan hệ.', async (form, id) => {
      const { kind, isBack } = relationFromForm(form)
      const other = await otherId(text(form, 'other'), event.locals.actor)
      const day = text(form, 'on')
      return execute(
        installation().app,
        relateDocuments,
        {
          kind,
          fromId: isBack ? other : id,
          toId: isBack ? id : other,
          on: day === '' ? null : wholeDay(day),
          clause: text(form, 'clause'),
        },
        event.locals.actor,
      )
    }),
  unrelate: async (event) =>
    act(event, 'Đã gỡ quan hệ.', (form) =>
      execute(installation().app, unrelateDocuments, { id: text(form, 'relationId') }, event.locals.actor),
    ),
  attach: async (event) =>
    act(event, 'Đã gắn tệp.', async (form, id) => {
      const file = await receivePaper(form, 'file')
      if (file === null) throw new DomainError('files.empty')
      return execute(installation().app, attachFile, { id, file }, event.locals.actor)
    }),
  detach: async (event) =>
    act(event, 'Đã gỡ tệp.', (_, id) =>
      execute(installation().app, attachFile, { id, file: null }, event.locals.actor),
    ),
  close: async (event) =>
    act(event, 'Đã đóng, không còn trong danh sách chọn căn cứ.', (form, id) =>
      execute(installation().app, closeDocument, { id, reason: text(form, 'reason') }, event.locals.actor),
    ),
  reopen: async (event) =>
    act(event, 'Đã mở lại.', (_, id) => execute(installation().app, reopenDocument, { id }, event.locals.actor)),
}
