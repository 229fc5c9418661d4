export * from './proof.ts'
export * from './reach.ts'
export * from './totals.ts'
export * from './vocabulary.ts'
