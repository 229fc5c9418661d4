export * from './orphans.ts'
export * from './receive-file.ts'
export * from './store.ts'
export * from './sweep-orphans.ts'
