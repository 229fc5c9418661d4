export * from './make-backup.ts'
export * from './overview.ts'
export * from './ports.ts'
