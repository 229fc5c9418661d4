export * from './change-clauses.ts'
export * from './clauses.ts'
