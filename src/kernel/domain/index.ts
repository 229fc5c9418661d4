export * from './domain-error.ts'
export * from './ids.ts'
export * from './plain-date.ts'
export * from './vietnamese.ts'
