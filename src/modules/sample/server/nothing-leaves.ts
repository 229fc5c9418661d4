import { DomainError } from '#kernel/domain/domain-error.ts'
import type { App } from '#kernel/server/app.ts'
import { installationState } from '#modules/organisations/server/index.ts'

/** Anything that sends something out of this machine. */
export interface Outlet<Letter> {
  isSet: boolean
  send(letter: Letter): Promise<void>
}

/** The outlet as long as the commune is real; in a sample commune it refuses with `sample.nothing-leaves`. */
export function quietInSample<Letter>(outlet: Outlet<Letter>, app: () => App): Outlet<Letter> {
  return {
    isSet: outlet.isSet,
    async send(letter) {
      const { isSample } = await installationState(app())
      if (isSample) throw new DomainError('sample.nothing-leaves')
      await outlet.send(letter)
    },
  }
}
