export * from './accepted.ts'
