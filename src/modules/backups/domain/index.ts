export * from './backup-name.ts'
export * from './due.ts'
export * from './rotation.ts'
