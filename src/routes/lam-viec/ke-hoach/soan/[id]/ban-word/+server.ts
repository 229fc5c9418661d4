import { DomainError } from '#kernel/domain/domain-error.ts'
import { ask } from '#kernel/server/execute.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { takeBackDocx } from '#modules/plans/server/index.ts'
import { answer } from '#entry/web/answer.ts'
import { installation } from '#entry/web/installation.ts'
import { storeUploads } from '#entry/web/uploads.ts'

/** What was changed in a Word file of the draft, as changes to accept on the screen. Nothing is changed here. */
export const POST = async ({ request, params, locals }) =>
  answer(request, locals.actor, async () => {
    const { app } = installation()
    const [file] = await storeUploads(await request.formData(), 'file', app.ports.get(fileStore))
    if (!file) throw new DomainError('files.upload-lost')
    return ask(app, takeBackDocx, { id: params.id, name: file.name, sha256: file.sha256 }, locals.actor)
  })
