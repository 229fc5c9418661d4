export * from './e-document.ts'
export * from './egov.ts'
