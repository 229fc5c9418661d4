export const DELIVERY_WAYS = ['axis', 'egov', 'zalo', 'paper', 'e-mail', 'here'] as const
/** How a document reached a receiver; the program itself sends nothing, `here` is the screen on which it is read. */
export type DeliveryWay = (typeof DELIVERY_WAYS)[number]

/** Where a delivery stands. */
export type DeliveryState = 'unsent' | 'sent' | 'received'

/** Received counts, however it went out. */
export function deliveryState(delivery: { sentOn: string | null; receivedOn: string | null }): DeliveryState {
  if (delivery.receivedOn !== null) return 'received'
  return delivery.sentOn === null ? 'unsent' : 'sent'
}
