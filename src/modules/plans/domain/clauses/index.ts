export * from './clause-library.ts'
export { STARTER_CLAUSES } from './starter-clauses.ts'
