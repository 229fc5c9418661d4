export * from './failing-jobs.ts'
