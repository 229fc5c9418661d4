export * from './found-commune.ts'
export * from './units.ts'
