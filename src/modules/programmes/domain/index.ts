export * from './catalogue.ts'
export * from './coverage.ts'
export * from './standard-topics.ts'
