export * from './accounts.ts'
export * from './sign-in.ts'
export { hashPassword, newCode, newToken, tokenHash } from './secrets.ts'
export { permits } from './permit.ts'
