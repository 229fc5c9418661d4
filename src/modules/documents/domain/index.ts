export * from './letter.ts'
export * from './sheet.ts'
