import { openAsBlob } from 'node:fs'
import { ask, execute } from '#kernel/server/execute.ts'
import { findBackup, noteDownload } from '#modules/backups/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

/** One backup, to be kept on another disk. Everything is in it, so who took it is written down. */
export const GET = async ({ locals, params }) => {
  const { app } = installation()
  const backup = await tryLoad(async () => {
    const found = await ask(app, findBackup, { name: params.name }, locals.actor)
    await execute(app, noteDownload, { name: params.name }, locals.actor, { requestId: locals.requestId })
    return found
  })
  return new Response(await openAsBlob(backup.path), {
    headers: {
      'content-type': 'application/x-tar',
      'content-length': String(backup.size),
      'content-disposition': `attachment; filename="${backup.name}"`,
      'cache-control': 'no-store',
    },
  })
}
