import type { Actor } from '#kernel/server/actor.ts'

declare global {
  namespace App {
    interface Error {
      message: string
      /** The request's name, to be told to the administrator; the log knows it. */
      errorId?: string
    }
    interface Locals {
      actor: Actor
      requestId: string
    }
  }
}
