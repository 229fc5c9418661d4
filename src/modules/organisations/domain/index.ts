export * from './resolve-unit.ts'
export * from './standard-units.ts'
