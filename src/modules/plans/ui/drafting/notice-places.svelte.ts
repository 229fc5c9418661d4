import { getContext, setContext } from 'svelte'
import type { DraftNotice } from '../../domain/drafting/index.ts'

/** The notices of the draft on screen, so that each place finds its own. */
export class NoticePlaces {
  notices = $state.raw<readonly DraftNotice[]>([])

  /** Notices about exactly this place (an item, or a field of it). */
  at(path: string): DraftNotice[] {
    return this.notices.filter((notice) => notice.path === path || notice.path.startsWith(`${path}.`))
  }

  /** Whether anything in this part of the paper has a notice. */
  countUnder(path: string): number {
    return this.notices.filter(
      (notice) => notice.path === path || notice.path.startsWith(`${path}.`) || notice.path.startsWith(`${path}[`),
    ).length
  }
}

const PLACES = Symbol('notices')

export const provideNotices = (): NoticePlaces => setContext(PLACES, new NoticePlaces())
export const noticesHere = (): NoticePlaces => getContext<NoticePlaces>(PLACES)
