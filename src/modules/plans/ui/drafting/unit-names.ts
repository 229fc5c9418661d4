import { getContext, setContext } from 'svelte'

const NAMES = Symbol('unit names')

/** Names of the commune's units, to complete what is typed. */
export const provideUnitNames = (names: () => readonly string[]): void => {
  setContext(NAMES, names)
}
export const unitNamesHere = (): (() => readonly string[]) => getContext(NAMES)
