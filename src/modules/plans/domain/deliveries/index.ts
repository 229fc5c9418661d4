export * from './receivers.ts'
export * from './ways.ts'
export * from './delivery-message.ts'
