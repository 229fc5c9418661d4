export * from './load-sample.ts'
export * from './material.ts'
export * from './sample-state.ts'
export type { SampleAccount } from './load-accounts.ts'
