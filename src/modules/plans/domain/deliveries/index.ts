export * from './receivers.ts'
export * from './ways.ts'
