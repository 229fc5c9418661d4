export * from './record-result.ts'
