export * from './letter.ts'
export * from './official-document.ts'
export * from './sheet.ts'
export * from './signer-block.ts'
