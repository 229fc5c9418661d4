export * from "./own-unit.ts"
export * from './phone.ts'
export * from './roles.ts'
