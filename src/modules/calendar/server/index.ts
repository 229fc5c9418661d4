export * from './adopt-year.ts'
export * from './days.ts'
export * from './feeds.ts'
