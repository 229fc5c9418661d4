import { json } from '@sveltejs/kit'
import { ZodError } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { statusOf } from './status.ts'

/**
 * Runs an act for a script of our own pages and answers in JSON. 401 means "sign in again, nothing is lost";
 * a refusal carries its sentence. Requests from other sites are turned away.
 */
export async function answer(request: Request, actor: Actor, act: () => Promise<unknown>): Promise<Response> {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  // Browsers name the site over https only; in the office network the origin is looked at.
  if (site !== null ? site !== 'same-origin' : origin !== null && origin !== new URL(request.url).origin)
    return json({ message: sentenceFor('access.denied') }, { status: 403 })
  if (actor.kind === 'anyone') return json({ message: sentenceFor('access.signed-out') }, { status: 401 })
  try {
    return json({ ok: true, ...Object(await act()) }, { status: 200 })
  } catch (caught) {
    // What a script of ours never sends is refused, it is no failure of the server.
    const problem =
      caught instanceof ZodError || caught instanceof SyntaxError
        ? new DomainError('input.invalid', { fields: {} })
        : caught
    if (!(problem instanceof DomainError)) throw problem
    return json(
      { message: sentenceFor(problem.code, problem.facts), code: problem.code },
      { status: statusOf(problem.code) },
    )
  }
}
