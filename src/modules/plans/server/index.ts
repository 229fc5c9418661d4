export * from './readings.ts'
export * from './reading-runner.ts'
