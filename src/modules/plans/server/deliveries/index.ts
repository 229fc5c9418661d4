export * from './find.ts'
export { addReceivers, openDeliveries, openPlanDeliveries } from './open.ts'
export type { RecipientOfDraft } from './open.ts'
export { dropReceiver, noteReceived, noteSent, receivePlan, takeReceiptBack } from './note.ts'
