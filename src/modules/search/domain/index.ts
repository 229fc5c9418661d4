export * from './highlight.ts'
export * from './near.ts'
export * from './words.ts'
