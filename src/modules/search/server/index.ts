export * from './find.ts'
