import { lintDraft } from '../../domain/drafting/index.ts'
import type { DraftFacts } from '../../domain/drafting/index.ts'
import { citedFromServer } from './cited-from-server.ts'
import type { DraftState } from './draft-state.svelte.ts'
import type { DraftKeeper } from './keep-draft.svelte.ts'
import type { NoticePlaces } from './notice-places.svelte.ts'

/** Looks for what a superior would send back while the draft is written. Called once, where the screen is made. */
export function watchNotices(
  places: NoticePlaces,
  draft: DraftState,
  keeper: DraftKeeper,
  facts: () => DraftFacts,
  base: string,
): void {
  let cited = $state.raw(facts().citedStates)
  let citedOf = JSON.stringify(draft.draft.bases)
  places.notices = lintDraft(draft.draft, facts())
  // What holds of a document that was just picked is asked once it is kept.
  $effect(() => {
    const version = keeper.version
    const bases = JSON.stringify(draft.draft.bases)
    if (version === 0 || bases === citedOf || keeper.state !== 'saved') return
    citedOf = bases
    void citedFromServer(base).then((found) => (found ? (cited = found) : undefined))
  })
  // A moment after the last key, so that an old machine keeps up with the typing.
  $effect(() => {
    const now = draft.draft
    const known = { ...facts(), citedStates: cited }
    const timer = setTimeout(() => (places.notices = lintDraft(now, known)), 400)
    return () => clearTimeout(timer)
  })
}
