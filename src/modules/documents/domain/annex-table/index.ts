export * from './annex-head.ts'
export * from './annex-rows.ts'
export * from './columns.ts'
export * from './pasted-cells.ts'
