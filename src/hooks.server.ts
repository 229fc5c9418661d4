import { sequence } from '@sveltejs/kit/hooks'
import type { ServerInit } from '@sveltejs/kit/hooks'
import { building } from '$app/env'
import { installation } from '#entry/web/installation.ts'
import { knowActor } from '#entry/web/hooks/know-actor.ts'
import { limitUploads } from '#entry/web/hooks/limit-uploads.ts'
import { logRequest } from '#entry/web/hooks/log-request.ts'
import { markSample } from '#entry/web/hooks/mark-sample.ts'
import { nameRequest } from '#entry/web/hooks/name-request.ts'
import { secureHeaders } from '#entry/web/hooks/secure-headers.ts'
import { tellTrouble } from '#entry/web/hooks/tell-trouble.ts'
import { keepSampleCurrent } from '#entry/web/keep-sample-current.ts'

export { errorTold as handleError } from '#entry/web/error-told.ts'

export const init: ServerInit = async () => {
  if (building) return
  await installation().readings.recover()
  keepSampleCurrent()
}

/** From the outside in: each is a short file that says what it is for. */
export const handle = sequence(nameRequest, logRequest, secureHeaders, tellTrouble, knowActor, limitUploads, markSample)
