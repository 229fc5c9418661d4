export * from './pdf-signature.ts'
