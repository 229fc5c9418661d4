export * from './confirm.ts'
export * from './plans.ts'
export * from './readings.ts'
export * from './reading-runner.ts'
