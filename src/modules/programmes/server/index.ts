export { catalogues, changeEntry } from './catalogue.ts'
export * from './coverage.ts'
export * from './programmes.ts'
export * from './tags.ts'
