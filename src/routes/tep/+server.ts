import { answer } from '#entry/web/answer.ts'
import { receive } from '#entry/web/receive.ts'

// One photo, one small request: on a slow line only the one that broke is sent again.
export const POST = ({ request, locals, url }) =>
  answer(request, locals.actor, async () =>
    receive(
      new Uint8Array(await request.arrayBuffer()),
      (url.searchParams.get('ten') ?? '').slice(0, 200),
      url.searchParams.get('sha256'),
      locals.actor,
    ),
  )
