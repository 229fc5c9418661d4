import { randomUUID } from 'node:crypto'
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks'
import { building } from '$app/env'
import { ANYONE } from '#kernel/server/actor.ts'
import { actorOfToken } from '#modules/access/server/index.ts'
import { installation } from '#entry/web/installation.ts'
import { sessionToken } from '#entry/web/session-cookie.ts'
import { sentenceFor } from '#i18n/errors.ts'

export const init: ServerInit = async () => {
  if (building) return
  await installation().readings.recover()
}

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.requestId = randomUUID()
  const token = sessionToken(event.cookies)
  event.locals.actor = token ? ((await actorOfToken(installation().app, token).catch(() => null)) ?? ANYONE) : ANYONE
  const response = await resolve(event)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('x-frame-options', 'SAMEORIGIN')
  response.headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=()')
  return response
}

export const handleError: HandleServerError = ({ error, event, kind }) => {
  if (kind !== 'unknown') return undefined
  installation().app.log.error(
    { error: String(error), route: event.route.id, requestId: event.locals.requestId },
    'unexpected',
  )
  return { message: sentenceFor('unknown') }
}
