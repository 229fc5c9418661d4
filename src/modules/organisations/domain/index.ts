export * from './resolve-unit.ts'
export * from './standard-units.ts'
export { groupOf } from './unit-groups.ts'
export type { UnitGroup } from './unit-groups.ts'
