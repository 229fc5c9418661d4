export * from './evidence-contract.ts'
export * from './messages.ts'
export * from './schedule.ts'
export * from './states.ts'
