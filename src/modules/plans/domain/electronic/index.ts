export * from './egov-notice.ts'
