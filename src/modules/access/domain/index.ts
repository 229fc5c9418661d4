export * from './phone.ts'
export * from './roles.ts'
