import type { Listener } from '#kernel/server/deliver-fact.ts'
import { followCalendar } from '#modules/tasks/server/index.ts'

/** Every module's ears. A module that listens to another's facts exports its listener and is named here. */
export const LISTENERS: readonly Listener[] = [followCalendar]
