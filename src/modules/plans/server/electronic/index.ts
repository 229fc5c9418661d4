export * from './e-document.ts'
export * from './egov.ts'
export * from './plan-package.ts'
