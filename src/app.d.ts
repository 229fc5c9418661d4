import type { Actor } from '#kernel/server/actor.ts'

declare global {
  namespace App {
    interface Locals {
      actor: Actor
      requestId: string
    }
  }
}
