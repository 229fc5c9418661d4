export * from './found-commune.ts'
export * from './units.ts'
export * from './installation-state.ts'
export * from './history.ts'
