import { error, json } from '@sveltejs/kit'
import { rolesMay } from '#modules/access/domain/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { UPLOAD_LIMIT_MB, uploadDesk } from '#entry/web/upload-desk.ts'
import { DomainError } from '#kernel/domain/domain-error.ts'

/**
 * Takes in one file of a plan, so that a cut connection costs one file and not all. The header keeps other sites out:
 * a form cannot send it.
 */
export const POST = async ({ request, locals }) => {
  const { actor } = locals
  const name = request.headers.get('x-loalang-name')
  if (
    name === null ||
    actor.kind !== 'account' ||
    !(rolesMay(actor.roles, 'plans.manage') || rolesMay(actor.roles, 'plans.issue'))
  )
    return error(403, 'Tài khoản này không gửi kế hoạch được.')
  const expected = Number(request.headers.get('content-length') ?? -1)
  return json(
    await tryLoad(async () => {
      if (expected > UPLOAD_LIMIT_MB * 1024 * 1024) throw new DomainError('files.too-large', { limit: UPLOAD_LIMIT_MB })
      const bytes = new Uint8Array(await request.arrayBuffer())
      if (expected >= 0 && bytes.length !== expected) throw new DomainError('files.cut')
      const sha256 = await installation().app.ports.get(fileStore).put(bytes)
      const file = {
        name: nameOf(name).slice(0, 200) || 'tệp',
        mediaType: request.headers.get('content-type') ?? 'application/octet-stream',
        size: bytes.length,
        sha256,
      }
      return { ticket: uploadDesk.keep(actor.accountId, file) }
    }),
  )
}

// Percent-encoded by our page; whatever else sends a header must not break the upload.
function nameOf(header: string): string {
  try {
    return decodeURIComponent(header)
  } catch {
    return header
  }
}
